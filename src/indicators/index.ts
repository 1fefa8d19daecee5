import type { Register } from '#registers'
import { budgetLines } from './budget-register.ts'
import { furtherTargets, indicatorLines } from './indicator-register.ts'
import { manualFigures } from './manual-register.ts'
import { tasks } from './task-register.ts'

export { evaluationMeasures } from './budget-measure.ts'
export { budgetNatures, indicatorClasses, shownScales, targetSets } from './code-list.ts'
export { budgetLines, furtherTargets, indicatorLines, manualFigures, tasks }

/** The registers that hold an evaluation's own content; the narrative's is the report's. */
export const evaluationRegisters: readonly Register[] = [
  budgetLines,
  indicatorLines,
  furtherTargets,
  tasks,
  manualFigures,
]
