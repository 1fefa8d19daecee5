import { ruleKept } from '#registers'
import { defineSystem } from '../system.ts'
import { hightechApplications } from './application.ts'
import { hightechBatches } from './batch.ts'
import { hightechBehaviours } from './behaviour.ts'
import { hightechCertificates } from './certificate.ts'
import { acquisitions, exemptions, formItems, hightechFields, propertyKinds } from './code-list.ts'
import { losesByMissing, retestReport, retestSheet, scoreApplication } from './judge.ts'
import { hightechMeasures, hightechRelations } from './measure.ts'
import { hightechProperties } from './property.ts'
import { recognitionRules as hightechRules } from './recognition-rule.ts'
import { hightechReports } from './report.ts'
import { reportingRules } from './reporting-rule.ts'
import { reportingYears, yearlyReports } from './reporting-year.ts'

export const hightechSystem = defineSystem({
  name: 'hightech',
  label: { zh: '高新技术企业', en: 'High-tech firms' },
  registers: [
    hightechBatches,
    hightechApplications,
    hightechProperties,
    hightechCertificates,
    reportingYears,
    hightechReports,
  ],
  codeLists: [hightechFields, propertyKinds, acquisitions, formItems, exemptions],
  rules: [hightechRules, reportingRules],
  behaviours: hightechBehaviours,
  scores: {
    'hightech.applications': (values, rule) => scoreApplication(ruleKept(hightechRules, rule), values),
    'hightech.reports': (values, rule) => retestSheet(ruleKept(reportingRules, rule), values),
  },
  // Steps of before, as old entries of the ledger name them.
  actions: {
    remindSaved: { zh: '催报', en: 'reminded' },
    remindReturned: { zh: '催报', en: 'reminded' },
  },
  measures: hightechMeasures,
  headline: ['hightech.applications.recognised', 'hightech.firms.count', 'hightech.reports.coverage'],
  relations: hightechRelations,
})

export { verdictOf } from './proceeding.ts'
export {
  hightechApplications,
  hightechReports,
  hightechRules,
  losesByMissing,
  reportingRules,
  retestReport,
  scoreApplication,
  yearlyReports,
}
