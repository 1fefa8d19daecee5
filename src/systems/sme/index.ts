import { defineSystem } from '../system.ts'
import { smeBehaviours } from './behaviour.ts'
import { evaluationRoutes } from './code-list.ts'
import { smeEvaluations } from './evaluation.ts'
import { evaluationRules } from './evaluation-rule.ts'
import { smeMeasures, smeRelations } from './measure.ts'

export const smeSystem = defineSystem({
  name: 'sme',
  label: { zh: '科技型中小企业', en: 'Science SMEs' },
  registers: [smeEvaluations],
  codeLists: [evaluationRoutes],
  rules: [evaluationRules],
  behaviours: smeBehaviours,
  measures: smeMeasures,
  relations: smeRelations,
})

export { numberPrefix, outcomeOf, scoreEvaluation } from './behaviour.ts'
export { evaluationRules as smeRules, smeEvaluations }
