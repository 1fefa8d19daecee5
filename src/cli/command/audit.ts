import { type AuditedDocument, type AuditedFile, auditFiles, findTemplate } from '#audit'
import { fail, ok, type Result } from '#lib'
import { type Command, type ExitStatus, type Input, usageProblems, withApp } from '../command.ts'
import { problemLine, type Terminal } from '../terminal.ts'
import { sayBatch } from './audit-batch-print.ts'
import { judged, listDocuments } from './audit-files.ts'
import { auditValue, hasFaults, isCheckable, sayAudit, sayTotals } from './audit-print.ts'

export const auditCommand: Command = {
  name: 'audit',
  summary: {
    zh: '审核自评报告或自评表：docx、pdf、html、xlsx、txt，也可给文件夹；不需要数据库',
    en: 'audit self-evaluations (docx, pdf, html, xlsx, txt) or folders of them; needs no database',
  },
  usage: 'youju audit FILE… [--against UNIT/YEAR] [--template T]',
  options: { against: { type: 'string' }, template: { type: 'string' } },
  async run(input): Promise<Result<ExitStatus>> {
    if (input.positionals.length === 0)
      return fail(usageProblems['missing-argument']({ name: 'FILE', usage: auditCommand.usage }))
    const against = takeAgainst(input)
    if (!against.ok) return against
    const named = input.text('template')
    const template = named === undefined ? ok(undefined) : findTemplate(named)
    if (!template.ok) return template
    const files = await listDocuments(input.positionals)
    if (!files.ok) return files
    const options = { signal: input.signal, template: template.value }
    const evaluation = against.value
    if (!evaluation) return report(input.terminal, files.value, judged(auditFiles(files.value, options)))
    const { askAudit } = await import('#app')
    return withApp(input, async (app, actor) =>
      report(
        input.terminal,
        files.value,
        judged(
          eachOf(files.value, (file) =>
            askAudit(app, actor, { from: file, name: file, ...options, evaluation }),
          ),
        ),
      ),
    )
  },
}

/** UNIT/YEAR; the year is what follows the last stroke. Problems: usage/bad-arguments. */
function takeAgainst(input: Input): Result<{ readonly unit: string; readonly year: number } | undefined> {
  const text = input.text('against')
  if (text === undefined) return ok(undefined)
  const [, unit, year] = /^(.+)\/(\d{4})$/.exec(text) ?? []
  if (unit !== undefined && year !== undefined) return ok({ unit, year: Number(year) })
  const detail = `--against ${text}`
  return fail(usageProblems['bad-arguments']({ detail, usage: auditCommand.usage }))
}

async function* eachOf(
  files: readonly string[],
  audit: (file: string) => Promise<Result<AuditedDocument>>,
): AsyncGenerator<AuditedFile> {
  for (const file of files) {
    const audited = await audit(file)
    yield { file, result: audited.ok ? ok(audited.value.audit) : audited }
  }
}

/** More files than this are told by their totals alone. */
const mostInFull = 20

/** 2 where a file could not be read or is no evaluation, 1 where one has an error or a warning. */
async function report(
  terminal: Terminal,
  files: readonly string[],
  audits: AsyncIterable<AuditedFile>,
): Promise<Result<ExitStatus>> {
  const audited: AuditedFile[] = []
  const isInFull = files.length <= mostInFull
  for await (const one of audits) {
    audited.push(one)
    if (one.result.ok && isInFull) sayAudit(terminal, one.result.value)
    if (!one.result.ok)
      for (const problem of one.result.problems) terminal.note(problemLine(problem, terminal.language))
    if (files.length > 1)
      terminal.progress(
        terminal.language === 'zh'
          ? `审核 ${audited.length} / ${files.length} 个文件`
          : `audited ${audited.length} of ${files.length} files`,
      )
  }
  if (files.length > 1) {
    sayTotals(terminal, audited, isInFull)
    const audits = audited.flatMap(({ result }) => (result.ok ? [result.value] : []))
    sayBatch(terminal, audits)
  }
  terminal.value(audited.map((one) => auditValue(one, terminal.language)))
  const isWhole =
    audited.length === files.length && audited.every(({ result }) => result.ok && isCheckable(result.value))
  return ok(isWhole ? (audited.some(hasFaults) ? 1 : 0) : 2)
}
