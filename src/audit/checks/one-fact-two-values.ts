import { claimOf, type Quantity, writeQuantity } from '#lib'
import { agree, sameKind, sameNumber } from '../claims/agree.ts'
import type { Role } from '../claims/claim.ts'
import { listSameFacts, type SameFact, type Told } from '../claims/told.ts'
import { wordCount, wordWhere } from '../wording.ts'
import { type Check, quoted, type Remark } from './check.ts'

const agreeIn = (role: Role, a: Quantity, b: Quantity) => (role === 'target' ? sameNumber(a, b) : agree(a, b))

/** What has more values than this is a list of things that share a name. */
const mostValues = 5

/** One fact for every value that is told, in the order of the document; those that only repeat one are left out. */
function distinct(facts: readonly Told[]): readonly Told[] {
  const values: Told[] = []
  for (const fact of facts) {
    if (!values.some((other) => agreeIn(fact.role, other.quantity, fact.quantity))) values.push(fact)
    if (values.length > mostValues) return []
  }
  return values
}

/** Facts of one name can be compared when they stand apart, or when a table names the thing they are about. */
function remarkOn({ sure, why, by }: SameFact, facts: readonly Told[]): Remark | undefined {
  const values = distinct(facts)
  const [first, second] = values
  if (!first || !second) return undefined
  const isNamed = facts.some(({ isRow }) => isRow)
  const stands = new Set(facts.map(({ stand }) => stand))
  if (!isNamed && stands.size < 2) return undefined
  const apart = values.some((a) =>
    values.some((b) => a.stand !== b.stand || (isNamed && !a.isRow && !b.isRow)),
  )
  if (!apart) return undefined
  // Two projects may each have held lectures; only what is told of the whole is told twice.
  const isPlain = !isNamed && !values.some((fact) => fact.isWhole)
  if (isPlain && values.some((fact) => fact.isOwnPart)) return undefined
  const isHedged = (of: Quantity) => claimOf(of.qualifier) !== 'equal'
  if (first.isSource && values.length > 2) return undefined
  const unsure = Math.min(...facts.map(({ roleSure }) => roleSure))
  if (unsure < 0.5) return undefined
  const isSoft =
    isPlain ||
    by === 'sentence' ||
    sure < 0.85 ||
    first.isSource ||
    (first.role === 'actual' && values.some(({ quantity }) => isHedged(quantity)))
  const severity = isSoft ? 'warning' : 'error'
  const told = values.map(({ place, quantity }) => `${wordWhere(place)}为${shown(quantity)}`)
  const what = first.role === 'target' ? '目标值' : ''
  return {
    severity,
    message: `同一事项${what}「${shortest(facts)}」前后有${wordCount(values.length)}个数：${told.join('，')}，请核对后统一。`,
    at: places(facts),
    found: values.map(({ quantity }) => writeQuantity(quantity)).join(' / '),
    sure: Math.min(sure, severity === 'error' ? 1 : 0.8),
    why,
    claims: values.map(({ name, role, quantity, place, quote }) => ({
      ...place,
      ...{ what: name.trim(), role, value: writeQuantity(quantity), quote },
    })),
  }
}

/** A hedge is quoted, so that it is not read as the writer’s. */
const shown = (of: Quantity) =>
  of.qualifier === 'exact' ? ` ${writeQuantity(of)}` : `「${writeQuantity(of)}」`

const shortest = (facts: readonly Told[]) =>
  facts.map(({ name }) => name.trim()).reduce((a, b) => (b.length < a.length ? b : a))

const mostPlaces = 8

const places = (facts: readonly Told[]) =>
  facts
    .slice(0, mostPlaces)
    .map((fact) => quoted(fact.place, fact.isRow ? `${fact.name} ${fact.quote}` : fact.quote))

export const check: Check = {
  name: 'one-fact-two-values',
  label: { zh: '同一事实前后不一', en: 'One fact, two values' },
  about: {
    zh: '同一件事在正文、任务表和自评表中的数应当相同（按印出的精度比较，约、超等措辞按其含义比较）。',
    en: 'What is told in several places must have one value, at the printed precision and as its hedges allow.',
  },
  examine(statement) {
    const seen = new Set<string>()
    return listSameFacts(statement).flatMap((same) =>
      byKind(same.told).flatMap((alike) => {
        const remark = remarkOn(same, alike)
        const mark = remark?.at.map(({ quote }) => quote).join('|') ?? ''
        if (!remark || seen.has(mark)) return []
        seen.add(mark)
        return [remark]
      }),
    )
  },
}

/** Counts with counts, money with money; a number without a unit goes with each. */
function byKind(facts: readonly Told[]): readonly (readonly Told[])[] {
  const leaders: Told[] = []
  for (const fact of facts)
    if (fact.quantity.unit !== '' && !leaders.some(({ quantity }) => sameKind(quantity, fact.quantity)))
      leaders.push(fact)
  if (leaders.length === 0) return [facts]
  return leaders.map((leader) => facts.filter(({ quantity }) => sameKind(leader.quantity, quantity)))
}
