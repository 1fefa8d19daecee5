import {
  auditFile,
  auditProblems,
  type Finding,
  findTemplate,
  type OpinionDocument,
  stands,
  writeOpinion,
} from '#audit'
import { fail, ok, type Result, systemClock } from '#lib'
import { writeLetter } from '#report'
import { type Command, type ExitStatus, type Input, usageProblems } from '../command.ts'
import { judgedAudit, listDocuments } from './audit-files.ts'

export const opinionCommand: Command = {
  name: 'opinion',
  summary: {
    zh: '把审核发现写成审核意见书（docx 或 pdf）：默认收错误和警告，判断为误报的不收',
    en: 'write findings up as a review opinion (docx or pdf): errors and warnings, without what was judged wrong',
  },
  usage:
    'youju opinion FILE… --out 意见书.docx [--from 审核单位] [--to 被审核单位] [--number 文号] [--due 日期] [--date 日期] [--reviewer 姓名] [--checker 姓名] [--contact 电话] [--only 1,3] [--questions]',
  options: {
    out: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    number: { type: 'string' },
    due: { type: 'string' },
    date: { type: 'string' },
    reviewer: { type: 'string' },
    checker: { type: 'string' },
    contact: { type: 'string' },
    template: { type: 'string' },
    only: { type: 'string' },
    questions: { type: 'boolean' },
  },
  async run(input): Promise<Result<ExitStatus>> {
    const { usage } = opinionCommand
    const out = input.text('out')
    if (out === undefined || !/\.(?:docx|pdf)$/i.test(out))
      return fail(usageProblems['missing-argument']({ name: '--out FILE.docx', usage }))
    const days = takeDays(input)
    if (!days.ok) return days
    const files = await listDocuments(input.positionals)
    if (!files.ok) return files
    const chosen = takeChosen(input, files.value.length)
    if (!chosen.ok) return chosen
    const named = input.text('template')
    const template = named === undefined ? ok(undefined) : findTemplate(named)
    if (!template.ok) return template
    const documents: OpinionDocument[] = []
    let about = { unit: '', year: '' }
    for (const file of files.value) {
      const audited = await auditFile(file, file, { template: template.value })
      if (!audited.ok) return audited
      const judged = await judgedAudit(file, audited.value.audit)
      if (!judged.ok) return judged
      const { document, findings } = judged.value
      const missing = chosen.value?.find((number) => findings[number - 1] === undefined)
      if (missing !== undefined)
        return fail(auditProblems['no-such-finding']({ file, number: missing, count: findings.length }))
      about = { unit: about.unit || document.unit, year: about.year || document.year }
      const isMeant = (finding: Finding, at: number) =>
        chosen.value
          ? chosen.value.includes(at + 1)
          : stands(finding) && (finding.severity !== 'question' || input.flag('questions'))
      documents.push({ file, title: document.title, findings: findings.filter(isMeant) })
    }
    const head = {
      issuer: input.text('from') ?? '　　　　　　',
      number: input.text('number') ?? '',
      unit: input.text('to') ?? about.unit,
      year: about.year,
      ...days.value,
      reviewer: input.text('reviewer') ?? '',
      checker: input.text('checker') ?? '',
      contact: input.text('contact') ?? '',
    }
    const written = await writeLetter(writeOpinion(head, documents), out)
    if (!written.ok) return written
    input.terminal.say(out)
    const count = documents.reduce((sum, { findings }) => sum + findings.length, 0)
    input.terminal.value({ file: out, opinions: count })
    return ok(0)
  },
}

/** `--due` and `--date`; the letter's own day is today's unless told. Problems: usage/bad-arguments. */
function takeDays(input: Input): Result<{ readonly due: string; readonly date: string }> {
  const today = new Date(new Date(systemClock.now()).getTime() + 8 * 3600_000).toISOString().slice(0, 10)
  const [due, date] = [input.text('due') ?? '', input.text('date') ?? today]
  const wrong = [due, date].find((day) => day !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(day))
  if (wrong === undefined) return ok({ due, date })
  return fail(usageProblems['bad-arguments']({ detail: wrong, usage: opinionCommand.usage }))
}

/** The numbers of `--only`, as `youju audit` prints them; of one file alone. Problems: usage/bad-arguments. */
function takeChosen(input: Input, files: number): Result<readonly number[] | undefined> {
  const only = input.text('only')
  if (only === undefined) return ok(undefined)
  const numbers = only.split(/[,，、]/).map((part) => part.trim())
  if (files === 1 && numbers.every((part) => /^[1-9]\d*$/.test(part))) return ok(numbers.map(Number))
  return fail(usageProblems['bad-arguments']({ detail: `--only ${only}`, usage: opinionCommand.usage }))
}
