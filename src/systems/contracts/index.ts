import { defineSystem } from '../system.ts'
import { contractBehaviours } from './behaviour.ts'
import {
  contractSubtypes,
  contractTypes,
  countries,
  currencies,
  deductionKinds,
  intellectualProperty,
  offices,
  paymentModes,
  planSources,
  receiptKinds,
  socioEconomicGoals,
  technicalFields,
} from './code-list.ts'
import { contracts } from './contract.ts'
import { contractMeasures, contractRelations } from './measure.ts'
import { recognitionRules } from './recognition-rule.ts'
import { registrationLists } from './registration-list.ts'

export const contractsSystem = defineSystem({
  name: 'contracts',
  label: { zh: '技术合同认定登记', en: 'Technical contracts' },
  registers: [contracts, registrationLists],
  codeLists: [
    contractTypes,
    contractSubtypes,
    offices,
    currencies,
    paymentModes,
    deductionKinds,
    receiptKinds,
    intellectualProperty,
    technicalFields,
    planSources,
    socioEconomicGoals,
    countries,
  ],
  rules: [recognitionRules],
  behaviours: contractBehaviours,
  refusals: {
    conflicts: ['contracts/duplicate'],
  },
  measures: contractMeasures,
  headline: ['contracts.registered.count', 'contracts.registered.amount', 'contracts.buyers.count'],
  relations: contractRelations,
})

export { homeRegion } from '../home.ts'
export { registrationNumber } from './contract-lifecycle.ts'
export { judge } from './judge.ts'
export { contracts, recognitionRules, registrationLists }
