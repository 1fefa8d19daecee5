import type { Sheet, Trait } from '../sheet.ts'
import { Draft, type DraftCell } from './draft.ts'

/** A way to spoil a clean document, and by what the spoiling is recognised in a finding. */
export interface Plant {
  readonly name: string
  readonly label: string
  /** Writes one defect into the draft; undefined where the document has nothing that could be spoilt so. */
  readonly plant: (draft: Draft, chance: Chance) => Trait | undefined
}

/** A number from 0 up to 1, not included; the same row of them for the same seed. */
export type Chance = () => number

/** Numbers by chance that are the same on every run. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function pick<T>(from: readonly T[], chance: Chance): T | undefined {
  return from[Math.floor(chance() * from.length)]
}

/** The document with one defect of a kind, and how it is recognised; undefined where it does not lend itself to it. */
export function spoil(
  sheet: Sheet,
  plant: Plant,
  chance: Chance,
): { sheet: Sheet; trait: Trait } | undefined {
  const draft = new Draft(sheet)
  const trait = plant.plant(draft, chance)
  return trait && { sheet: draft.sheet(sheet), trait }
}

/** The same decimals, another value: 8420 becomes 8890, 95.00% becomes 100.35%. */
export function otherNumber(text: string, chance: Chance): string {
  const [, sign = '', number = '0', rest = ''] = /^([^\d]*)(\d[\d.]*)(.*)$/.exec(text) ?? []
  const decimals = number.split('.')[1]?.length ?? 0
  const factor = 1.04 + chance() * 0.1
  const value = Math.max(Number(number) * factor, Number(number) + 10 ** -decimals)
  return `${sign}${value.toFixed(decimals)}${rest}`
}

/** Writes over one match of a pattern; the match's own text, and what stands there now. */
export function replaceOne(
  cells: readonly DraftCell[],
  pattern: RegExp,
  by: (match: RegExpExecArray) => string,
  chance: Chance,
): { readonly was: RegExpExecArray; readonly now: string } | undefined {
  const matching = cells.flatMap((cell) => {
    const matches = [...cell.text.matchAll(new RegExp(pattern, `${pattern.flags}g`))]
    return matches.map((match) => ({ cell, match }))
  })
  const chosen = pick(matching, chance)
  if (!chosen) return undefined
  const { cell, match } = chosen
  const now = by(match)
  cell.write(cell.text.slice(0, match.index) + now + cell.text.slice(match.index + match[0].length))
  return { was: match, now }
}
