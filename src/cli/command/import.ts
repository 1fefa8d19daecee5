import { importFrom, previewImportOf } from '#app'
import { ok, type Result } from '#lib'
import { type Command, type ExitStatus, takePositionals, withApp } from '../command.ts'
import { problemLine } from '../terminal.ts'

export const importCommand: Command = {
  name: 'import',
  summary: { zh: '导入工作簿或 CSV：全部成功，或一条不入', en: 'import a workbook or CSV: all or nothing' },
  usage: 'youju import REGISTER FILE [--mode add|update|upsert] [--dry-run] [--refused FILE.xlsx] [--unit U]',
  options: {
    mode: { type: 'string' },
    'dry-run': { type: 'boolean' },
    refused: { type: 'string' },
    unit: { type: 'string' },
  },
  async run(input): Promise<Result<ExitStatus>> {
    const named = takePositionals(input, importCommand, ['REGISTER', 'FILE'])
    if (!named.ok) return named
    const { REGISTER: register, FILE: file } = named.value
    const { terminal } = input
    const zh = terminal.language === 'zh'
    return withApp(input, async (app) => {
      const question = {
        register,
        file,
        mode: input.text('mode'),
        unit: input.text('unit'),
        refusedFile: input.text('refused') ?? `${file.replace(/\.[^.]+$/, '')}-refused.xlsx`,
        signal: input.signal,
        progress: (phase: string, done: number) => terminal.progress(zh ? `${phase} ${done} 行` : `${phase} ${done} rows`),
      }
      const dryRun = input.flag('dry-run')
      const outcome = dryRun
        ? await previewImportOf(app, app.actor, question)
        : await importFrom(app, app.actor, question)
      if (!outcome.ok) return outcome
      const { added, updated, unchanged, refused, problems, refusedFile } = outcome.value
      for (const problem of problems.slice(0, 20)) terminal.note(problemLine(problem, terminal.language))
      if (problems.length > 20) terminal.note(zh ? `……共 ${problems.length} 处` : `... ${problems.length} in all`)
      const will = dryRun ? (zh ? '将' : 'would be ') : ''
      terminal.say(
        zh
          ? `${will}新增 ${added}，${will}更新 ${updated}，不变 ${unchanged}，退回 ${refused}`
          : `${will}added ${added}, ${will}updated ${updated}, unchanged ${unchanged}, refused ${refused}`,
      )
      if (refused > 0 && !dryRun)
        terminal.say(
          zh
            ? `有退回的行，因此一条也没有写入。退回的行连同批注在 ${refusedFile}，改好后再导入。`
            : `Nothing was written, since rows were refused. They are in ${refusedFile} with comments: mend and import again.`,
        )
      terminal.value({ register, dryRun, added, updated, unchanged, refused, refusedFile, problems: problems.map((p) => ({ ...p, message: problemLine(p, terminal.language) })) })
      return ok(refused > 0 ? 1 : 0)
    })
  },
}
