import { ruleKept } from '#registers'
import { defineSystem } from '../system.ts'
import { numberPrefix, outcomeOf, scoreEvaluation, smeBehaviours } from './behaviour.ts'
import { evaluationRoutes, spotCheckResults } from './code-list.ts'
import { smeEvaluations } from './evaluation.ts'
import { evaluationRules } from './evaluation-rule.ts'
import { smeMeasures, smeRelations } from './measure.ts'

export const smeSystem = defineSystem({
  name: 'sme',
  label: { zh: '科技型中小企业', en: 'Science SMEs' },
  registers: [smeEvaluations],
  codeLists: [evaluationRoutes, spotCheckResults],
  rules: [evaluationRules],
  behaviours: smeBehaviours,
  scores: { 'sme.evaluations': (values, rule) => scoreEvaluation(ruleKept(evaluationRules, rule), values) },
  measures: smeMeasures,
  headline: ['sme.admitted', 'sme.submitted', 'sme.valid'],
  relations: smeRelations,
})

export { evaluationRules as smeRules, numberPrefix, outcomeOf, scoreEvaluation, smeEvaluations }
