import type { Benchmark, Measurement } from '#bench'
import { fail, ok, type Result } from '#lib'
import { type Command, type ExitStatus, usageProblems } from '../command.ts'
import { formatLine } from '../terminal.ts'

const widths = [46, 24, 30, 9, 20]
const align = ['left', 'right', 'right', 'right', 'left'] as const

export const benchCommand: Command = {
  name: 'bench',
  summary: {
    zh: '性能测试：每项都与同一轮里的基准相比',
    en: 'benchmarks, each against a baseline of the same run',
  },
  usage: 'youju bench [NAME …]',
  async run(input): Promise<Result<ExitStatus>> {
    const { terminal, positionals } = input
    const { benchmarks, formatRatio } = await import('#bench')
    const known = benchmarks.map((benchmark) => benchmark.name)
    const unknown = positionals.find((name) => !known.includes(name))
    if (unknown !== undefined)
      return fail(
        usageProblems['bad-arguments']({
          detail: unknown,
          usage: `${benchCommand.usage}（${known.join('、')}）`,
        }),
      )
    const wanted = (benchmark: Benchmark) => positionals.length === 0 || positionals.includes(benchmark.name)
    const zh = terminal.language === 'zh'
    const say = (cells: readonly string[]) => terminal.say(formatLine(cells, widths, align))
    say(
      zh
        ? ['测试', '结果', '基准', '比值', '要求']
        : ['benchmark', 'measured', 'baseline', 'ratio', 'wanted'],
    )
    const rows: Measurement[] = []
    for (const benchmark of benchmarks.filter(wanted)) {
      terminal.progress(benchmark.label[terminal.language])
      const measured = await benchmark.run((text) => terminal.progress(text))
      for (const row of measured) say([row.what, row.measured, row.baseline, formatRatio(row), row.wanted])
      rows.push(...measured)
    }
    terminal.value(rows)
    return ok(0)
  },
}
