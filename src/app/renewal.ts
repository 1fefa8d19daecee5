import type { Actor } from '#access'
import { type Day, type Language, type Result, settle, unwrap, yearPeriod } from '#lib'
import { findRegister, listRecords } from '#records'
import { and, type Condition, ge, inState, is, isSet, le, not, or, value } from '#registers'
import type { App } from './open.ts'
import { type RecordShown, showRecord } from './record.ts'
import { unitOf } from './unit.ts'

/** What is renewed: an SME's number every year, a high-tech certificate in the year in which it ends. */
export type Renewal = 'sme' | 'certificate'

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
  readonly anew: { readonly register: string; readonly where: Condition }
}

function turnOf(renewal: Renewal, year: number): Turn {
  const { from, to } = yearPeriod(year)
  if (renewal === 'sme')
    return {
      register: 'sme.evaluations',
      where: and(inState('admitted'), is('year', year - 1)),
      anew: { register: 'sme.evaluations', where: and(is('year', year), isSet('submittedOn')) },
    }
  return {
    register: 'hightech.certificates',
    where: and(inState('valid'), within('validTo', from, to)),
    anew: {
      register: 'hightech.certificates',
      where: and(inState('valid'), or(within('issuedOn', from, to), not(le('validTo', value(to))))),
    },
  }
}

const within = (field: string, from: Day, to: Day) => and(ge(field, value(from)), le(field, value(to)))

/**
 * Who should file anew in a year and has not: SMEs admitted for the year before without an evaluation of this year,
 * and firms whose certificate ends in the year without one that reaches further. Problems: those of `unitOf`.
 */
export function askRenewal(app: App, actor: Actor, asked: RenewalAsked): Promise<Result<RenewalPage>> {
  return settle(async () => {
    const unit = unwrap(await unitOf(app, actor, asked.unit))
    const turn = turnOf(asked.renewal, asked.year)
    const register = unwrap(findRegister(app.catalogue, turn.register))
    const anew = new Set<unknown>()
    for await (const { values } of all(app, { actor, unit, ...turn.anew }, ['firm'])) anew.add(values.firm)
    const rows: RecordShown[] = []
    let [total, inTurn] = [0, 0]
    const fields = [...(register.columns ?? []), 'firm', 'validTo']
    for await (const record of all(app, { actor, unit, ...turn }, fields)) {
      inTurn++
      if (anew.has(record.values.firm)) continue
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
  asked: { actor: Actor; unit: string; register: string; where: Condition },
  fields: readonly string[],
) {
  for (let offset = 0; ; offset += pageSize) {
    const { actor, unit, register, where } = asked
    const sort = [{ field: 'region' }, { field: 'name' }]
    const page = await listRecords(app, {
      ...{ actor, unit, register, where, fields: fields.filter((field) => field !== 'state'), sort },
      ...{ offset, limit: pageSize },
    })
    yield* page.rows
    if (page.rows.length < pageSize) return
  }
}
