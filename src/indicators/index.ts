import type { Measure, Relation } from '#measures'
import type { Register } from '#registers'
import { baseMeasures } from './base-measure.ts'
import { baseCounts, baseMoney } from './base-register.ts'
import { budgetMeasures } from './budget-measure.ts'
import { budgetLines } from './budget-register.ts'
import { evaluations } from './evaluation-register.ts'
import { furtherTargets, indicatorLines } from './indicator-register.ts'
import { manualFigures } from './manual-register.ts'
import { paymentMeasures } from './payment-measure.ts'
import { payments } from './payment-register.ts'
import { surveyMeasures, surveyRelations } from './survey-measure.ts'
import { surveys } from './survey-register.ts'
import { tasks } from './task-register.ts'

export { type Actual, readActual } from './actual.ts'
export type { BudgetRow } from './budget-table.ts'
export {
  budgetNatures,
  countItems,
  indicatorClasses,
  moneyItems,
  shownScales,
  targetSets,
} from './code-list.ts'
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
export type { Form } from './form/form.ts'
export { sheetForms, wholeForms } from './form/index.ts'
export type { AnySheetTable, SheetBlock, SheetColumn, SheetFields, SheetForm } from './form/sheet.ts'
export { gradeOf, scoreExecution, scoreIndicator, sumOfScores } from './form/sheet-score.ts'
export {
  type AnyTableLayout,
  checkTemplate,
  type RowFields,
  type Section,
  sectionNumber,
  type TableLayout,
  type Template,
  type TemplateColumn,
} from './form/template.ts'
export { type FormRule, formOf, formRules } from './form-rule.ts'
export type { ManualFigure } from './manual-figure.ts'
export { parseTarget, type Target } from './target.ts'
export {
  baseCounts,
  baseMoney,
  budgetLines,
  furtherTargets,
  indicatorLines,
  manualFigures,
  payments,
  surveys,
  tasks,
}

/** The registers that hold an evaluation's own content; the narrative's is the report's. */
export const evaluationRegisters: readonly Register[] = [
  evaluations,
  budgetLines,
  payments,
  indicatorLines,
  furtherTargets,
  tasks,
  baseMoney,
  baseCounts,
  surveys,
  manualFigures,
]

/** Measures over the evaluation's own content: the budget, the payments, the unit's rates, its surveys. */
export const evaluationMeasures: readonly Measure[] = [
  ...budgetMeasures,
  ...paymentMeasures,
  ...baseMeasures,
  ...surveyMeasures,
]

export const evaluationRelations: readonly Relation[] = surveyRelations

export { lockedByEvaluation } from './evaluation-register.ts'
