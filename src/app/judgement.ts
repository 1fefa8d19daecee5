import type { Actor } from '#access'
import {
  auditProblems,
  type Finding,
  type Judged,
  type JudgedVerdict,
  type Judgement,
  judgementRegister,
  labelOfCheck,
  sayingOf,
  tallyJudgements,
} from '#audit'
import { fail, type Language, ok, type Result } from '#lib'
import { findRecord, listRecords, type RecordVersion, recordIn, writeRecords } from '#records'
import { and, type Condition, inState, is, or } from '#registers'
import type { App } from './open.ts'
import { unitOf } from './unit.ts'

/** What a person makes of a finding of a document. */
export interface JudgeAsked {
  /** The reviewer's unit, which keeps it. */
  readonly unit?: string | undefined
  /** SHA-256 of the document's file. */
  readonly digest: string
  readonly file: string
  /** Whose and which year's the document is, by what it says itself. */
  readonly document: { readonly unit: string; readonly year: string }
  readonly finding: Pick<Finding, 'check' | 'severity' | 'message' | 'at'>
  readonly verdict: JudgedVerdict
  readonly reason: string
}

type JudgementRecord = RecordVersion<typeof judgementRegister>

function judgementOf({ id, knownFrom, values }: JudgementRecord): Judgement {
  const { document, file, check, severity, message, verdict, judgedBy } = values
  const { documentUnit = '', documentYear = '', quote = '', reason = '' } = values
  return {
    ...{ id, document, file, unit: documentUnit, year: documentYear },
    ...{ check, severity, message, quote, verdict, reason, by: judgedBy, at: knownFrom },
  }
}

/** Keeps a judgement in the reviewer's unit. Problems: those of `unitOf` and of the register's fields. */
export async function judge(app: App, actor: Actor, asked: JudgeAsked): Promise<Result<Judged>> {
  const unit = await unitOf(app, actor, asked.unit)
  if (!unit.ok) return unit
  const { digest, file, document, finding, verdict, reason } = asked
  const { quote, ...said } = sayingOf(finding)
  const request = { actor, unit: unit.value, action: `${judgementRegister.name}/propose` }
  const written = await writeRecords(app, request, (writer) =>
    writer.propose(judgementRegister, {
      ...{ ...said, document: digest, file, verdict, severity: finding.severity, judgedBy: actor.name },
      documentUnit: document.unit || undefined,
      documentYear: document.year || undefined,
      quote: quote || undefined,
      reason: reason.trim() || undefined,
    }),
  )
  if (!written.ok) return written
  const { id, by, at, ...kept } = judgementOf(written.value)
  return ok({ ...(id === undefined ? {} : { id }), verdict: kept.verdict, reason: kept.reason, by, at })
}

/** Takes a judgement back. Problems: those of `unitOf`, audit/no-such-judgement. */
export async function takeBackJudgement(
  app: App,
  actor: Actor,
  asked: { readonly unit?: string | undefined; readonly id: string },
): Promise<Result<undefined>> {
  const unit = await unitOf(app, actor, asked.unit)
  if (!unit.ok) return unit
  const where = { actor, unit: unit.value, register: judgementRegister.name }
  const found = await findRecord(app, { ...where, id: asked.id })
  if (found?.state !== 'given') return fail(auditProblems['no-such-judgement']())
  const request = { actor, unit: unit.value, action: `${judgementRegister.name}/withdraw` }
  const written = await writeRecords(app, request, (writer) =>
    writer.move(judgementRegister, found.id, found.version, 'withdraw'),
  )
  return written.ok ? ok(undefined) : written
}

/** So many are read at once; a unit has few. */
const pageSize = 1000

async function listJudgements(
  app: App,
  actor: Actor,
  unit: string,
  where: Condition,
): Promise<readonly Judgement[]> {
  const found: Judgement[] = []
  for (;;) {
    const { rows, total } = await listRecords(app, {
      ...{ actor, unit, register: judgementRegister.name, offset: found.length, limit: pageSize },
      where: and(inState('given'), where),
    })
    found.push(...rows.map((row) => judgementOf(recordIn(judgementRegister, row))))
    if (rows.length === 0 || found.length >= total) return found
  }
}

/**
 * What people of the unit made of findings of this file, or of another version of it; nothing where it is not known which
 * unit asks.
 */
export async function judgementsOf(
  app: App,
  actor: Actor,
  asked: {
    readonly unit?: string | undefined
    readonly digest: string
    readonly document: { readonly unit: string; readonly year: string }
  },
): Promise<readonly Judgement[]> {
  const unit = await unitOf(app, actor, asked.unit)
  if (!unit.ok) return []
  const { digest, document } = asked
  const own = is('document', digest)
  const where =
    document.unit && document.year
      ? or(own, and(is('documentUnit', document.unit), is('documentYear', document.year)))
      : own
  return listJudgements(app, actor, unit.value, where)
}

/** Of each check: how many of its findings the unit's people judged right and wrong. */
export interface TallyShown {
  readonly check: string
  readonly label: string
  readonly right: number
  readonly wrong: number
}

/** Precision as judged. Problems: those of `unitOf`. */
export async function askTally(
  app: App,
  actor: Actor,
  asked: { readonly unit?: string | undefined; readonly language: Language },
): Promise<Result<readonly TallyShown[]>> {
  const unit = await unitOf(app, actor, asked.unit)
  if (!unit.ok) return unit
  const judgements = await listJudgements(app, actor, unit.value, inState('given'))
  return ok(
    tallyJudgements(judgements).map((one) => ({ ...one, label: labelOfCheck(one.check)[asked.language] })),
  )
}
