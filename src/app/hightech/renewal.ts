import type { Actor } from '#access'
import { type Day, type Language, type Result, settle, unwrap, yearPeriod } from '#lib'
import { findRegister, listRecords } from '#records'
import { and, type Condition, ge, inState, is, isSet, le, not, or, value } from '#registers'
import type { App } from '../open.ts'
import { type RecordShown, showRecord } from '../record.ts'
import { unitOf } from '../unit.ts'

/**
 * Whose turn it is: an SME's number is renewed every year, a high-tech certificate in the year in which it ends; and an
 * SME that holds no certificate yet may apply for one.
 */
export const renewals = ['sme', 'certificate', 'candidate'] as const
export type Renewal = (typeof renewals)[number]

export interface RenewalAsked {
  readonly unit?: string | undefined
  readonly renewal: Renewal
  readonly year: number
  readonly offset: number
  readonly limit: number
  readonly language: Language
}

export interface RenewalPage {
  readonly register: string
  /** Whose turn it is and who has not filed anew. */
  readonly rows: readonly RecordShown[]
  readonly total: number
  /** Whose turn it is in all. */
  readonly turn: number
}

interface Turn {
  readonly register: string
  /** Records of those whose turn it is. */
  readonly where: Condition
  /** Records of those who have acted already, or need not. */
  readonly done: readonly { readonly register: string; readonly where: Condition }[]
  /** Those that are likeliest to succeed come first. */
  readonly byPoints?: boolean
}

function turnOf(renewal: Renewal, year: number): Turn {
  const { from, to } = yearPeriod(year)
  if (renewal === 'sme')
    return {
      register: 'sme.evaluations',
      where: and(inState('admitted'), is('year', year - 1)),
      done: [{ register: 'sme.evaluations', where: and(is('year', year), isSet('submittedOn')) }],
    }
  if (renewal === 'candidate')
    return {
      register: 'sme.evaluations',
      where: and(inState('admitted'), is('year', year)),
      done: [
        { register: 'hightech.certificates', where: inState('valid') },
        { register: 'hightech.applications', where: and(is('year', year), not(inState('withdrawn'))) },
      ],
      byPoints: true,
    }
  return {
    register: 'hightech.certificates',
    where: and(inState('valid'), within('validTo', from, to)),
    done: [
      {
        register: 'hightech.certificates',
        where: and(inState('valid'), or(within('issuedOn', from, to), not(le('validTo', value(to))))),
      },
    ],
  }
}

const within = (field: string, from: Day, to: Day) => and(ge(field, value(from)), le(field, value(to)))

/**
 * Who should file anew in a year and has not: SMEs admitted for the year before without an evaluation of this year,
 * firms whose certificate ends in the year without one that reaches further; or SMEs admitted in the year that hold no
 * high-tech certificate and have not applied for one. Problems: those of `unitOf`.
 */
export function askRenewal(app: App, actor: Actor, asked: RenewalAsked): Promise<Result<RenewalPage>> {
  return settle(async () => {
    const unit = unwrap(await unitOf(app, actor, asked.unit))
    const turn = turnOf(asked.renewal, asked.year)
    const register = unwrap(findRegister(app.catalogue, turn.register))
    const done = new Set<unknown>()
    for (const one of turn.done)
      for await (const { values } of all(app, { actor, unit, ...one }, ['firm'])) done.add(values.firm)
    const rows: RecordShown[] = []
    let [total, inTurn] = [0, 0]
    const fields = [...(register.columns ?? []), 'firm', 'validTo']
    for await (const record of all(app, { actor, unit, ...turn }, fields)) {
      inTurn++
      if (done.has(record.values.firm)) continue
      if (total >= asked.offset && rows.length < asked.limit)
        rows.push(showRecord(register, record, asked.language))
      total++
    }
    return { register: turn.register, rows, total, turn: inTurn }
  })
}

const pageSize = 5000

async function* all(
  app: App,
  asked: { actor: Actor; unit: string; register: string; where: Condition; byPoints?: boolean },
  fields: readonly string[],
) {
  for (let offset = 0; ; offset += pageSize) {
    const { actor, unit, register, where } = asked
    const points = asked.byPoints ? [{ field: 'points', descending: true }] : []
    const sort = [...points, { field: 'region' }, { field: 'name' }]
    const page = await listRecords(app, {
      ...{ actor, unit, register, where, fields: fields.filter((field) => field !== 'state'), sort },
      ...{ offset, limit: pageSize },
    })
    yield* page.rows
    if (page.rows.length < pageSize) return
  }
}
