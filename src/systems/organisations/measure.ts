import { count, defineMeasure, type Measure, type Relation } from '#measures'
import { is } from '#registers'

const scopes = { region: 'region' }

export const organisationMeasures: readonly Measure[] = [
  defineMeasure({
    ...count('家'),
    name: 'organisations.count',
    label: { zh: '名录单位数', en: 'Organisations' },
    definition: {
      zh: '截至时点单位名录中的单位数，按统一社会信用代码去重',
      en: 'Organisations in the register at the as-of moment, each code once',
    },
    kind: 'aggregate',
    register: 'organisations',
    scopes,
  }),
  defineMeasure({
    ...count('家'),
    name: 'organisations.enterprises.count',
    label: { zh: '名录企业数', en: 'Enterprises' },
    definition: {
      zh: '截至时点单位名录中类别为企业的单位数',
      en: 'Organisations of the kind enterprise in the register at the as-of moment',
    },
    kind: 'aggregate',
    register: 'organisations',
    where: is('kind', 'enterprise'),
    scopes,
  }),
]

export const organisationRelations: readonly Relation[] = [
  {
    kind: 'part',
    part: 'organisations.enterprises.count',
    whole: 'organisations.count',
    says: { zh: '企业是名录单位的一部分', en: 'Enterprises are among the organisations' },
  },
]
