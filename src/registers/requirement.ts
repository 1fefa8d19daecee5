import { compareFractions, type Fraction } from '#lib'
import type { Comparison } from './condition.ts'
import type { Fields } from './field.ts'
import { compileCondition } from './holds.ts'
import type { Values } from './register.ts'
import type { Requirement } from './rubric.ts'
import { compileTerm, constant, printBound, printFraction } from './term.ts'

/** What a requirement says of one record. */
export interface Judged {
  readonly met: boolean
  /** The number as it was found; absent where the record lacks what it is made of, or where no number is asked for. */
  readonly found?: string
  /** What it must be, such as `≥4%（最近一年销售收入 5000.01 万元）`. */
  readonly needed?: string
}

export type Judge = (values: Values) => Judged

const signs: Record<Comparison, string> = { eq: '=', ne: '≠', lt: '<', le: '≤', gt: '>', ge: '≥' }
const decides: Record<Comparison, (order: number) => boolean> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  lt: (order) => order < 0,
  le: (order) => order <= 0,
  gt: (order) => order > 0,
  ge: (order) => order >= 0,
}

export function compileRequirement(requirement: Requirement, fields: Fields): Judge {
  if ('that' in requirement) {
    const holds = compileCondition(requirement.that, fields)
    return (values) => ({ met: holds(values) })
  }
  const read = compileTerm(requirement.measured, fields)
  const { shown } = requirement
  if ('tiers' in requirement) return compileTiers(requirement, fields)
  const than = constant(requirement.than)
  const decide = decides[requirement.is]
  const needed = `${signs[requirement.is]}${printBound(requirement.than, shown)}`
  return (values) => {
    const value = read(values)
    if (!value) return { met: false, needed }
    return { met: decide(compareFractions(value, than)), found: printFraction(value, shown), needed }
  }
}

function compileTiers(
  { measured, by, tiers, shown }: Extract<Requirement, { tiers: unknown }>,
  fields: Fields,
): Judge {
  const read = compileTerm(measured, fields)
  const readBy = compileTerm(by.term, fields)
  const compiled = tiers.map(({ upTo, atLeast }) => ({
    ...(upTo === undefined ? {} : { upTo: constant(upTo) }),
    atLeast: constant(atLeast),
    needed: `≥${printBound(atLeast, shown)}`,
  }))
  const tierOf = (size: Fraction) =>
    compiled.find(({ upTo }) => upTo === undefined || compareFractions(size, upTo) <= 0)
  return (values) => {
    const size = readBy(values)
    const tier = size && tierOf(size)
    if (!size || !tier) return { met: false }
    const needed = `${tier.needed}（${by.label.zh} ${printFraction(size, by.shown)}）`
    const value = read(values)
    if (!value) return { met: false, needed }
    return {
      met: compareFractions(value, tier.atLeast) >= 0,
      found: printFraction(value, shown),
      needed,
    }
  }
}
