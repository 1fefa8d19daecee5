import { evaluationMeasures, evaluationRegisters } from '#indicators'
import type { Label } from '#lib'
import { defineMeasureCatalogue } from '#measures'
import { defineCatalogue } from '#records'
import type { Register } from '#registers'
import { reportRegisters } from '#report'
import { systems } from '#systems'

/** Registers that belong together on the screen: a business system's, or the evaluation's own content. */
export interface RegisterGroup {
  readonly name: string
  readonly label: Label
  readonly registers: readonly Register[]
}

export const registerGroups: readonly RegisterGroup[] = [
  ...systems.map(({ name, label, registers }) => ({ name, label, registers })),
  {
    name: 'evaluation',
    label: { zh: '绩效自评', en: 'Self-evaluation' },
    registers: [...evaluationRegisters, ...reportRegisters],
  },
]

const registers = registerGroups.flatMap((group) => group.registers)

/** Every register, rule set and behaviour of the house. A description that contradicts itself throws at start. */
export const catalogue = defineCatalogue({
  registers,
  ruleSets: systems.flatMap((system) => system.rules),
  behaviours: Object.assign({}, ...systems.map((system) => system.behaviours)),
})

/** Every measure of the house, with the relations between them. */
export const measures = defineMeasureCatalogue(
  registers,
  [...systems.flatMap((system) => system.measures), ...evaluationMeasures],
  systems.flatMap((system) => system.relations),
)

/** The group that a register stands in. A register of no group is a bug. */
export function groupOf(register: string): RegisterGroup {
  const group = registerGroups.find((g) => g.registers.some((r) => r.name === register))
  if (!group) throw new Error(`register ${register} is in no group`)
  return group
}
