import { defineSystem } from '../system.ts'
import { natures, organisationKinds } from './code-list.ts'
import { organisationMeasures, organisationRelations } from './measure.ts'
import { organisations } from './organisation.ts'

export const organisationsSystem = defineSystem({
  name: 'organisations',
  label: { zh: '单位名录', en: 'Organisations' },
  registers: [organisations],
  codeLists: [organisationKinds, natures],
  measures: organisationMeasures,
  headline: ['organisations.count', 'organisations.enterprises.count'],
  relations: organisationRelations,
})

export { natures, organisationKinds, organisations }
