import { verifyEverything } from '#app'
import { ok, type Result } from '#lib'
import { type Command, type ExitStatus, goOnUnlessStopped, withApp } from '../command.ts'
import { problemLine } from '../terminal.ts'

export const verifyCommand: Command = {
  name: 'verify',
  summary: {
    zh: '核验台账与流水账：有无被改、被删、被插、被调序',
    en: 'verify the ledger and every record version',
  },
  usage: 'youju verify [--unit U]',
  options: { unit: { type: 'string' } },
  async run(input): Promise<Result<ExitStatus>> {
    return withApp(input, async (app, actor) => {
      const { terminal } = input
      const zh = terminal.language === 'zh'
      const verified = await verifyEverything(app, actor, {
        unit: input.text('unit'),
        progress: ({ unit, rows, entries }) => {
          goOnUnlessStopped(input)
          terminal.progress(
            zh
              ? `核验 ${unit}：${rows} 个版本，${entries} 笔`
              : `${unit}: ${rows} versions, ${entries} entries`,
          )
        },
      })
      if (!verified.ok) return verified
      const { units, entries, rows, problems } = verified.value
      for (const problem of problems) terminal.say(problemLine(problem, terminal.language))
      const sound = problems.length === 0
      terminal.say(
        zh
          ? `${sound ? '核验通过' : `发现 ${problems.length} 处问题`}：${units} 个单位，${entries} 笔流水，${rows} 个记录版本`
          : `${sound ? 'Verified' : `${problems.length} problems`}: ${units} units, ${entries} entries, ${rows} record versions`,
      )
      terminal.value({
        ok: sound,
        units,
        entries,
        rows,
        problems: problems.map((p) => ({ ...p, message: problemLine(p, terminal.language) })),
      })
      return ok(sound ? 0 : 1)
    })
  },
}
