import { askImport, type Imported, importFrom } from '#app'
import type { ImportPreview, ImportProgress } from '#exchange'
import { type Language, ok, type Result } from '#lib'
import { type Command, type ExitStatus, takePositionals, withApp } from '../command.ts'
import { problemLine, type Terminal } from '../terminal.ts'

export const importCommand: Command = {
  name: 'import',
  summary: { zh: '导入工作簿或 CSV：全部成功，或一条不入', en: 'import a workbook or CSV: all or nothing' },
  usage:
    'youju import REGISTER FILE [--mode add|update|upsert] [--dry-run] [--refused FILE.xlsx] [--leave-out-refused] [--unit U]',
  options: {
    mode: { type: 'string' },
    'dry-run': { type: 'boolean' },
    refused: { type: 'string' },
    'leave-out-refused': { type: 'boolean' },
    unit: { type: 'string' },
  },
  async run(input): Promise<Result<ExitStatus>> {
    const named = takePositionals(input, importCommand, ['REGISTER', 'FILE'])
    if (!named.ok) return named
    const { REGISTER: register, FILE: file } = named.value
    const { terminal } = input
    return withApp(input, async (app, actor) => {
      const isDryRun = input.flag('dry-run')
      const asked = {
        ...{ register, file, mode: input.text('mode'), unit: input.text('unit'), signal: input.signal },
        refusedFile: input.text('refused') ?? `${file.replace(/\.[^./]+$/, '')}-refused.xlsx`,
        leaveOutRefused: input.flag('leave-out-refused'),
        progress: ({ phase, done, total }: ImportProgress) =>
          terminal.progress(progressLine(terminal.language, { phase, done, total })),
      }
      const told = isDryRun ? await askImport(app, actor, asked) : await importFrom(app, actor, asked)
      if (!told.ok) return told
      sayProblems(terminal, told.value)
      sayOutcome(terminal, told.value)
      terminal.value({ ...told.value, dryRun: isDryRun })
      return ok(told.value.refused > 0 ? 1 : 0)
    })
  },
}

function progressLine(
  language: Language,
  { phase, done, total }: { phase: ImportProgress['phase']; done: number; total: number | undefined },
): string {
  const of = total === undefined ? '' : ` / ${total}`
  if (language === 'zh') return `${phase === 'reading' ? '读取' : '写入'} ${done}${of} 行`
  return `${phase} row ${done}${of}`
}

const mostLines = 20

function sayProblems(terminal: Terminal, { rows, remarks, refused, remarked }: ImportPreview): void {
  const problems = [
    ...rows.filter(({ kind }) => kind === 'refused').flatMap((row) => row.problems),
    ...remarks,
  ]
  for (const problem of problems.slice(0, mostLines)) terminal.note(problemLine(problem, terminal.language))
  if (refused <= mostLines && remarked <= mostLines) return
  terminal.note(
    terminal.language === 'zh'
      ? `……退回 ${refused} 行，提示 ${remarked} 处`
      : `... ${refused} rows refused, ${remarked} remarks`,
  )
}

/** What a preview would do, or an import did. */
function sayOutcome(terminal: Terminal, told: ImportPreview | Imported): void {
  const zh = terminal.language === 'zh'
  const { added, updated, unchanged, refused } = told
  const isDone = 'status' in told && told.status !== 'refused'
  const will = isDone ? '' : zh ? '将' : 'would be '
  terminal.say(
    zh
      ? `${will}新增 ${added}，${will}更新 ${updated}，不变 ${unchanged}，退回 ${refused}`
      : `${will}added ${added}, ${will}updated ${updated}, unchanged ${unchanged}, refused ${refused}`,
  )
  if (!('status' in told) || told.refusedFile === undefined) return
  const { refusedFile } = told
  terminal.say(
    zh
      ? `退回的行连同批注在 ${refusedFile}，改好后再导入。${isDone ? '其余的行已经写入。' : '一条也没有写入：要先写入其余的行，加上 --leave-out-refused。'}`
      : `The refused rows are in ${refusedFile} with comments: mend them and import again. ${isDone ? 'The others were written.' : 'Nothing was written: --leave-out-refused writes the others.'}`,
  )
}
