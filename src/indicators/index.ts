import type { Register } from '#registers'
import { budgetLines } from './budget-register.ts'
import { furtherTargets, indicatorLines } from './indicator-register.ts'
import { manualFigures } from './manual-register.ts'
import { tasks } from './task-register.ts'

export { type Actual, readActual } from './actual.ts'
export { evaluationMeasures } from './budget-measure.ts'
export type { BudgetRow } from './budget-table.ts'
export { budgetNatures, indicatorClasses, shownScales, targetSets } from './code-list.ts'
export type { Verdict } from './deviation.ts'
export { deviation, isReasonDue, met } from './deviation.ts'
export {
  type EvaluationQuestion,
  evaluate,
  evaluateAt,
  listManualFigures,
  listManualFiguresAt,
} from './evaluate.ts'
export type {
  Attention,
  Evaluation,
  FurtherTarget,
  IndicatorRow,
  TargetSet,
  TaskRow,
} from './evaluation.ts'
export { type FormRule, formOf, formRules } from './form-rule.ts'
export type { ManualFigure } from './manual-figure.ts'
export { parseTarget, type Target } from './target.ts'
export { budgetLines, furtherTargets, indicatorLines, manualFigures, tasks }

/** The registers that hold an evaluation's own content; the narrative's is the report's. */
export const evaluationRegisters: readonly Register[] = [
  budgetLines,
  indicatorLines,
  furtherTargets,
  tasks,
  manualFigures,
]
