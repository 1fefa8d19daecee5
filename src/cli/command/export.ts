import { exportTo } from '#app'
import { fail, ok, type Result } from '#lib'
import { type Command, type ExitStatus, takePositionals, usageProblems, withApp } from '../command.ts'

export const exportCommand: Command = {
  name: 'export',
  summary: {
    zh: '导出台账为工作簿（可原样导回）',
    en: 'write a register to a workbook that imports again unchanged',
  },
  usage: 'youju export REGISTER --out FILE.xlsx [--as-of T] [--unit U] [--masked | --reason TEXT]',
  options: {
    out: { type: 'string' },
    'as-of': { type: 'string' },
    unit: { type: 'string' },
    masked: { type: 'boolean' },
    reason: { type: 'string' },
  },
  async run(input): Promise<Result<ExitStatus>> {
    const named = takePositionals(input, exportCommand, ['REGISTER'])
    if (!named.ok) return named
    const out = input.text('out')
    if (out === undefined)
      return fail(usageProblems['missing-argument']({ name: '--out FILE.xlsx', usage: exportCommand.usage }))
    return withApp(input, async (app, actor) => {
      const { terminal } = input
      const written = await exportTo(app, actor, {
        register: named.value.REGISTER,
        unit: input.text('unit'),
        asOf: input.text('as-of'),
        to: out,
        // Who sits at the machine has the database itself: it comes in clear so that it imports again, and is recorded.
        reason: input.flag('masked') ? undefined : (input.text('reason') ?? '本机命令行导出'),
        signal: input.signal,
        progress: (done) =>
          terminal.progress(terminal.language === 'zh' ? `导出 ${done} 条` : `${done} rows`),
      })
      if (!written.ok) return written
      const { rows } = written.value
      terminal.say(
        terminal.language === 'zh' ? `已导出 ${rows} 条记录到 ${out}` : `Wrote ${rows} records to ${out}`,
      )
      terminal.value({ register: named.value.REGISTER, rows, file: out })
      return ok(0)
    })
  },
}
