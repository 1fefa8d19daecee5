import { userInfo } from 'node:os'
import { basename } from 'node:path'
import {
  auditFile,
  auditProblems,
  type JudgedVerdict,
  type Judgement,
  judgementFileOf,
  judgementsIn,
  labelOfCheck,
  readJudgements,
  sayingOf,
  tallyJudgements,
  writeJudgements,
} from '#audit'
import { fail, type Instant, ok, type Result, systemClock } from '#lib'
import { type Command, type ExitStatus, type Input, usageProblems } from '../command.ts'
import { formatTable, type Terminal } from '../terminal.ts'
import { digestOf } from './audit-files.ts'

export const judgeCommand: Command = {
  name: 'judge',
  summary: {
    zh: '记下对审核发现的判断：属实（right）或误报（wrong），记在材料旁边；--tally 看各项检查的准确率',
    en: 'note what you make of a finding, right or wrong, beside the document; --tally counts them',
  },
  usage: 'youju judge FILE NUMBER right|wrong|back [--reason TEXT] [--by NAME] | youju judge --tally FOLDER…',
  options: { reason: { type: 'string' }, by: { type: 'string' }, tally: { type: 'boolean' } },
  async run(input): Promise<Result<ExitStatus>> {
    if (input.flag('tally')) return sayTally(input.terminal, input.positionals)
    const asked = takeAsked(input)
    return asked.ok ? keep(input.terminal, asked.value) : asked
  },
}

interface Asked {
  readonly file: string
  readonly number: number
  readonly verdict: JudgedVerdict | 'back'
  readonly reason: string
  readonly by: string
}

/** Problems: usage/missing-argument, usage/bad-arguments. */
function takeAsked(input: Input): Result<Asked> {
  const { usage } = judgeCommand
  const [file, number, verdict] = input.positionals
  if (file === undefined || number === undefined || verdict === undefined)
    return fail(usageProblems['missing-argument']({ name: 'FILE NUMBER right|wrong|back', usage }))
  const reason = input.text('reason') ?? ''
  const isVerdict = verdict === 'right' || verdict === 'wrong' || verdict === 'back'
  if (!isVerdict || !/^\d+$/.test(number))
    return fail(usageProblems['bad-arguments']({ detail: `${number} ${verdict}`, usage }))
  if (verdict === 'wrong' && reason === '')
    return fail(usageProblems['missing-argument']({ name: '--reason TEXT', usage }))
  return ok({ file, number: Number(number), verdict, reason, by: input.text('by') ?? userInfo().username })
}

/** Problems: those of `auditFile`, audit/no-such-finding, audit/bad-judgements, audit/cannot-keep-judgements. */
async function keep(terminal: Terminal, asked: Asked): Promise<Result<ExitStatus>> {
  const { file, number, verdict, reason, by } = asked
  const audited = await auditFile(file, file)
  if (!audited.ok) return audited
  const { findings, document } = audited.value.audit
  const finding = findings[number - 1]
  if (!finding) return fail(auditProblems['no-such-finding']({ file, number, count: findings.length }))
  const path = judgementFileOf(file)
  const kept = await readJudgements(path)
  if (!kept.ok) return kept
  const digest = await digestOf(file)
  const said = sayingOf(finding)
  const isSame = (one: Judgement) =>
    one.document === digest &&
    one.check === said.check &&
    one.message === said.message &&
    one.quote === said.quote
  const others = kept.value.filter((one) => !isSame(one))
  if (verdict === 'back' && others.length === kept.value.length)
    return fail(auditProblems['no-such-judgement']())
  const { unit, year } = document
  const at: Instant = systemClock.now()
  const given: readonly Judgement[] =
    verdict === 'back'
      ? []
      : [
          {
            ...{ document: digest, file: basename(file), unit, year, ...said },
            ...{ severity: finding.severity, verdict, reason, by, at },
          },
        ]
  const written = await writeJudgements(path, [...others, ...given])
  if (!written.ok) return written
  terminal.say(path)
  terminal.value(given[0] ?? null)
  return ok(0)
}

async function sayTally(terminal: Terminal, folders: readonly string[]): Promise<Result<ExitStatus>> {
  const judgements = await judgementsIn(folders.length > 0 ? folders : ['.'])
  if (!judgements.ok) return judgements
  const zh = terminal.language === 'zh'
  const tally = tallyJudgements(judgements.value)
  const percent = (right: number, wrong: number) => `${Math.round((100 * right) / (right + wrong))}%`
  terminal.say(
    formatTable(
      zh ? ['检查项', '属实', '误报', '准确率'] : ['check', 'right', 'wrong', 'precision'],
      tally.map(({ check, right, wrong }) => [
        labelOfCheck(check)[terminal.language],
        String(right),
        String(wrong),
        percent(right, wrong),
      ]),
      ['left', 'right', 'right', 'right'],
    ),
  )
  terminal.value(tally)
  return ok(0)
}
