import type { Label } from '#lib'
import type { Measure, Relation } from '#measures'
import type { Behaviour } from '#records'
import type { CodeList, Register, RuleSet } from '#registers'

/**
 * A business system of the unit, described as data: what it records, what its lifecycle moves cause, which rules
 * judge its records, and what is counted over them. Systems know one another's records only by register name.
 */
export interface System {
  readonly name: string
  readonly label: Label
  readonly registers: readonly Register[]
  readonly codeLists: readonly CodeList[]
  readonly rules: readonly RuleSet[]
  /** What the moves of its registers name under `causes`. */
  readonly behaviours: { readonly [name: string]: Behaviour }
  readonly measures: readonly Measure[]
  readonly relations: readonly Relation[]
}

export function defineSystem(system: System): System {
  return Object.freeze(system)
}
