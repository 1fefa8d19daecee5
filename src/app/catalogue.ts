import { evaluationMeasures, evaluationRegisters } from '#indicators'
import type { Label, Language } from '#lib'
import { defineMeasureCatalogue } from '#measures'
import { defineCatalogue } from '#records'
import type { Register } from '#registers'
import { reportRegisters } from '#report'
import { catalogueParts, type Score, systems } from '#systems'

/** Registers that belong together on the screen: a business system's, or the evaluation's own content. */
export interface RegisterGroup {
  readonly name: string
  readonly label: Label
  readonly registers: readonly Register[]
}

const evaluationGroup: RegisterGroup = {
  name: 'evaluation',
  label: { zh: '绩效自评', en: 'Self-evaluation' },
  registers: [...evaluationRegisters, ...reportRegisters],
}

export const registerGroups: readonly RegisterGroup[] = [
  ...systems.map(({ name, label, registers }) => ({ name, label, registers })),
  evaluationGroup,
]

const registers = registerGroups.flatMap((group) => group.registers)

/** Every register, rule set and behaviour of the house. A description that contradicts itself throws at start. */
export const catalogue = defineCatalogue({
  ...catalogueParts(systems),
  registers,
})

/** Of registers whose records a rubric judges: how. */
export const scores: ReadonlyMap<string, Score> = new Map(
  systems.flatMap((system) => Object.entries(system.scores ?? {})),
)

/** What people do in the systems beside the steps of lifecycles, in words. */
export const systemActions: Readonly<Record<string, Label>> = Object.assign(
  {},
  ...systems.map((system) => system.actions ?? {}),
)

/** Every measure of the house, with the relations between them. */
export const measures = defineMeasureCatalogue(
  registers,
  [...systems.flatMap((system) => system.measures), ...evaluationMeasures],
  systems.flatMap((system) => system.relations),
)

/** The words of the group that a measure belongs to: its name begins with the group's. */
export function groupLabel(measure: string, language: Language): string {
  const [first = ''] = measure.split('.')
  return (registerGroups.find((group) => group.name === first) ?? evaluationGroup).label[language]
}
