import { readHead, verifyEverything } from '#app'
import { ok, type Result } from '#lib'
import { type Command, type ExitStatus, goOnUnlessStopped, withApp } from '../command.ts'
import { problemLine } from '../terminal.ts'

export const verifyCommand: Command = {
  name: 'verify',
  summary: {
    zh: '核验台账与流水账：有无被改、被删、被插、被调序',
    en: 'verify the ledger and every record version',
  },
  usage: 'youju verify [--unit U] [--head FILE]',
  options: { unit: { type: 'string' }, head: { type: 'string' } },
  async run(input): Promise<Result<ExitStatus>> {
    const named = input.text('head')
    const head = named === undefined ? undefined : await readHead(named)
    if (head && !head.ok) return head
    return withApp(input, async (app, actor) => {
      const { terminal } = input
      const zh = terminal.language === 'zh'
      const verified = await verifyEverything(app, actor, {
        unit: input.text('unit'),
        head: head?.value,
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
      const { units, entries, rows, chains, problems, proof } = verified.value
      for (const problem of problems) terminal.say(problemLine(problem, terminal.language))
      const sound = problems.length === 0
      terminal.say(
        zh
          ? `${sound ? '核验通过' : `发现 ${problems.length} 处问题`}：${units} 个单位，${entries} 笔流水，${rows} 个记录版本`
          : `${sound ? 'Verified' : `${problems.length} problems`}: ${units} units, ${entries} entries, ${rows} record versions`,
      )
      if (sound) for (const line of proof) terminal.say(line[terminal.language])
      terminal.value({
        ...{ ok: sound, units, entries, rows, chains },
        proof: proof.map((line) => line[terminal.language]),
        problems: problems.map((p) => ({ ...p, message: problemLine(p, terminal.language) })),
      })
      return ok(sound ? 0 : 1)
    })
  },
}
