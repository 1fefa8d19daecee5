import {
  addFractions,
  type Decimal,
  divideFractions,
  type Fraction,
  floorFraction,
  fractionOf,
  groupThousands,
} from '#lib'
import type { Condition } from './condition.ts'
import type { Fields } from './field.ts'
import { compileCondition } from './holds.ts'
import type { Values } from './register.ts'
import type { Shown, Term } from './rubric.ts'

/** A term made ready to be asked of many records. */
export type Reading = (values: Values) => Fraction | undefined

export function compileTerm(term: Term, fields: Fields): Reading {
  if ('value' in term) {
    const value = constant(term.value)
    return () => value
  }
  if ('total' in term) return compileTotal(term.total, fields)
  if ('over' in term) {
    const [numerator, denominator] = term.over.map((part) => compileTerm(part, fields))
    return (values) => {
      const over = numerator?.(values)
      const under = denominator?.(values)
      return over && under && divideFractions(over, under)
    }
  }
  if ('countOf' in term) return compileCount(term.countOf, term.where, fields)
  if ('growth' in term) return compileGrowth(term.growth, fields)
  const { field } = term
  if (!(field in fields)) throw new Error(`a rubric names an unknown field ${field}`)
  return (values) => {
    const value = values[field]
    return typeof value === 'number' || typeof value === 'string' ? fractionOf(value) : undefined
  }
}

export function constant(value: Decimal): Fraction {
  const fraction = fractionOf(value)
  if (!fraction) throw new Error(`a rubric compares with ${value}, which is no number`)
  return fraction
}

function compileTotal(parts: readonly Term[], fields: Fields): Reading {
  const readings = parts.map((part) => compileTerm(part, fields))
  return (values) => {
    let total: Fraction | undefined
    for (const read of readings) {
      const part = read(values)
      if (part) total = total ? addFractions(total, part) : part
    }
    return total
  }
}

function compileCount(list: string, where: Condition | undefined, fields: Fields): Reading {
  const field = fields[list]
  if (field?.kind !== 'list') throw new Error(`a rubric counts ${list}, which is no list`)
  const counts = where && compileCondition(where, field.fields)
  return (values) => {
    const rows = values[list]
    if (!Array.isArray(rows)) return { over: 0n, under: 1n }
    return { over: BigInt(counts ? rows.filter((row) => counts(row)).length : rows.length), under: 1n }
  }
}

const minusOne: Fraction = { over: -1n, under: 1n }
const zero: Fraction = { over: 0n, under: 1n }
const two: Fraction = { over: 2n, under: 1n }

function compileGrowth(years: readonly Term[], fields: Fields): Reading {
  const [readFirst, readSecond, readThird] = years.map((year) => compileTerm(year, fields))
  return (values) => {
    const second = readSecond?.(values)
    const third = readThird?.(values)
    if (!second || !third) return undefined
    const last = divideFractions(third, second)
    if (!last) return zero
    const first = readFirst?.(values)
    const before = first && divideFractions(second, first)
    if (!before) return addFractions(last, minusOne)
    const mean = divideFractions(addFractions(before, last), two)
    return mean && addFractions(mean, minusOne)
  }
}

/** Rounded down, so that what falls short of a threshold by little is not printed as if it reached it. */
export function printFraction(value: Fraction, shown: Shown): string {
  if (shown === '%') return `${floorFraction({ over: value.over * 100n, under: value.under }, 2)}%`
  if (shown === '万元')
    return `${groupThousands(trimmed(floorFraction({ over: value.over, under: value.under * 10_000n }, 6)))} 万元`
  return `${trimmed(floorFraction(value, 2))} ${shown}`
}

/** What a bound says: as it stands, never rounded. */
export function printBound(bound: Decimal, shown: Shown): string {
  const value = constant(bound)
  if (shown === '%') return `${trimmed(floorFraction({ over: value.over * 100n, under: value.under }, 6))}%`
  return printFraction(value, shown)
}

function trimmed(text: Decimal): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}
