import { auditRegisters } from '#audit'
import { evaluationMeasures, evaluationRegisters, evaluationRelations } from '#indicators'
import type { Label, Language } from '#lib'
import { defineMeasureCatalogue, getMeasure, type MeasureCatalogue } from '#measures'
import { type Catalogue, defineCatalogue, type SchemaParts } from '#records'
import type { Register } from '#registers'
import { reportRegisters } from '#report'
import { catalogueParts, type Score, type System, systems } from '#systems'

/** Registers that belong together on the screen: a business system's, or the evaluation's own content. */
export interface RegisterGroup {
  readonly name: string
  readonly label: Label
  readonly registers: readonly Register[]
  /** The measures that its page opens with, by name. */
  readonly headline: readonly string[]
}

const evaluationGroup: RegisterGroup = {
  name: 'evaluation',
  label: { zh: '绩效自评', en: 'Self-evaluation' },
  registers: [...evaluationRegisters, ...reportRegisters],
  headline: [],
}

const auditGroup: RegisterGroup = {
  name: 'audit',
  label: { zh: '体检', en: 'Audit' },
  registers: auditRegisters,
  headline: [],
}

/** What follows from the descriptions of the systems that a house holds. */
export interface House {
  /** The module that exports it as `house`: a thread of its own, which cannot be handed one, makes it from there. */
  readonly module: string
  readonly groups: readonly RegisterGroup[]
  /** Every register, rule set and behaviour. */
  readonly catalogue: Catalogue
  /** Every measure, with the relations between them. */
  readonly measures: MeasureCatalogue
  /** What the database must hold: a table for every register, and every code list. */
  readonly schema: SchemaParts
  /** Of registers whose records a rubric judges: how. */
  readonly scores: ReadonlyMap<string, Score>
  /** What people do in the systems beside the steps of lifecycles, in words. */
  readonly actions: Readonly<Record<string, Label>>
}

/**
 * A house of some systems; `module` is the address of the module that exports it as `house` (`import.meta.url`).
 * A description that contradicts itself throws.
 */
export function houseOf(held: readonly System[], module: string): House {
  const groups = [
    ...held.map(({ name, label, registers, headline = [] }) => ({ name, label, registers, headline })),
    evaluationGroup,
    auditGroup,
  ]
  const registers = groups.flatMap((group) => group.registers)
  const measures = defineMeasureCatalogue(
    registers,
    [...held.flatMap((system) => system.measures), ...evaluationMeasures],
    [...held.flatMap((system) => system.relations), ...evaluationRelations],
  )
  for (const name of groups.flatMap(({ headline }) => headline)) getMeasure(measures, name)
  return {
    module,
    groups,
    catalogue: defineCatalogue({ ...catalogueParts(held), registers }),
    measures,
    schema: { registers, codeLists: held.flatMap((system) => system.codeLists) },
    scores: new Map(held.flatMap((system) => Object.entries(system.scores ?? {}))),
    actions: Object.assign({}, ...held.map((system) => system.actions ?? {})),
  }
}

/** The house with every system of ours. */
export const ourHouse = houseOf(systems, import.meta.url)
export { ourHouse as house }

/** The words of the group that a measure belongs to: its name begins with the group's. */
export function groupLabel({ groups }: House, measure: string, language: Language): string {
  const [first = ''] = measure.split('.')
  return (groups.find((group) => group.name === first) ?? evaluationGroup).label[language]
}
