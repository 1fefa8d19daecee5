import type { Label } from '#lib'
import type { Measure, Relation } from '#measures'
import type { Behaviours, CatalogueParts, Reaction } from '#records'
import type { CodeList, Register, RegisterShape, RuleSet, ScoreSheet, Values } from '#registers'

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
  readonly behaviours: readonly Behaviours[]
  /** Of registers whose records a rubric judges: the sheet, under the rule version that the record keeps. */
  readonly scores?: { readonly [register: string]: Score }
  /** What it does about the moves of other systems' registers. */
  readonly reactions?: readonly Reaction[]
  /** What its behaviours read of other systems' registers. */
  readonly views?: readonly RegisterShape[]
  /** What its people do that is no step of a lifecycle, as the ledger tells it, by verb. */
  readonly actions?: { readonly [verb: string]: Label }
  /** Codes of its problems, by what kind of refusal they are; any other is of what was asked. */
  readonly refusals?: Refusals
  readonly measures: readonly Measure[]
  /** Of its measures those that its page opens with, by name; the first is drawn by month. */
  readonly headline?: readonly string[]
  readonly relations: readonly Relation[]
}

export interface Refusals {
  /** What was named is not there. */
  readonly absent?: readonly string[]
  /** It stands in conflict with what is recorded. */
  readonly conflicts?: readonly string[]
  /** Whoever asks may not. */
  readonly forbidden?: readonly string[]
}

/** While no rule is kept yet, the newest judges. */
export type Score = (values: Values, rule: string | undefined) => ScoreSheet

/** A plain system says what it records and what is counted; the rest of the parts is for what goes beyond. */
export function defineSystem(
  system: Pick<System, 'name' | 'label' | 'registers' | 'measures'> & Partial<System>,
): System {
  return Object.freeze({ codeLists: [], rules: [], behaviours: [], relations: [], ...system })
}

/** What several systems bring to the catalogue, put together. */
export function catalogueParts(systems: readonly System[]): CatalogueParts {
  return {
    registers: systems.flatMap((system) => system.registers),
    ruleSets: systems.flatMap((system) => system.rules),
    behaviours: systems.flatMap((system) => system.behaviours),
    reactions: systems.flatMap((system) => system.reactions ?? []),
    views: systems.flatMap((system) => system.views ?? []),
  }
}
