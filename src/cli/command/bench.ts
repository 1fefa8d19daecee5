import type { Benchmark } from '#bench'
import { fail, ok, type Result } from '#lib'
import { type Command, type ExitStatus, usageProblems } from '../command.ts'
import { formatTable } from '../terminal.ts'

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
    const rows = []
    for (const benchmark of benchmarks.filter(wanted)) {
      terminal.progress(benchmark.label[terminal.language])
      rows.push(...(await benchmark.run((text) => terminal.progress(text))))
    }
    const zh = terminal.language === 'zh'
    terminal.say(
      formatTable(
        zh
          ? ['测试', '结果', '基准', '比值', '要求']
          : ['benchmark', 'measured', 'baseline', 'ratio', 'wanted'],
        rows.map((row) => [row.what, row.measured, row.baseline, formatRatio(row), row.wanted]),
        ['left', 'right', 'right', 'right', 'left'],
      ),
    )
    terminal.value(rows)
    return ok(0)
  },
}
