import {
  type AggregateMeasure,
  count,
  defineMeasure,
  distinct,
  type Measure,
  type Relation,
  sumOf,
} from '#measures'
import { and, is, isSet } from '#registers'
import { granted } from './support.ts'

const scopes = { region: 'region', programme: 'programme' }

/** Claims that were granted in the period and still are; what was refused afterwards or recovered no longer counts. */
const transfer = {
  kind: 'aggregate',
  register: 'vouchers.claims',
  by: 'issuedAt',
  scopes,
} as const satisfies Partial<AggregateMeasure>

const research = {
  kind: 'aggregate',
  register: 'vouchers.items',
  by: 'issuedAt',
  scopes,
} as const satisfies Partial<AggregateMeasure>

interface RoleWords {
  readonly role: string
  readonly plural: string
  readonly zh: string
  readonly en: string
}
const roleWords: readonly RoleWords[] = [
  { role: 'receiver', plural: 'receivers', zh: '吸纳方', en: 'receivers' },
  { role: 'supplier', plural: 'suppliers', zh: '输出方', en: 'suppliers' },
  { role: 'agency', plural: 'agencies', zh: '技术转移机构', en: 'transfer agencies' },
  { role: 'broker', plural: 'brokers', zh: '技术经纪人', en: 'brokers' },
  { role: 'platform', plural: 'platforms', zh: '平台运营方', en: 'platform operators' },
]

const byRole = roleWords.flatMap(({ role, plural, zh, en }): Measure[] => {
  const where = and(granted, is('role', role))
  return [
    defineMeasure({
      ...transfer,
      ...distinct('applicant', '家'),
      name: `vouchers.transfer.${plural}`,
      label: { zh: `技术转移券补助${zh}`, en: `Supported ${en}` },
      definition: {
        zh: `下达日期在期间内、以${zh}身份获得技术转移券补助的单位数，按统一社会信用代码去重`,
        en: `Organisations granted transfer vouchers as ${en} in the period, each once`,
      },
      where,
    }),
    defineMeasure({
      ...transfer,
      ...distinct('lines.contract', '份'),
      name: `vouchers.transfer.${plural}.contracts`,
      label: { zh: `${zh}涉及技术合同`, en: `Contracts of ${en}` },
      definition: {
        zh: `下达日期在期间内的${zh}补助所依据的技术合同份数，同一份合同只计一次`,
        en: `Contracts behind the support of ${en} granted in the period, each once`,
      },
      where,
    }),
  ]
})

export const voucherMeasures: readonly Measure[] = [
  defineMeasure({
    ...transfer,
    ...distinct('applicant', '家'),
    name: 'vouchers.transfer.organisations',
    label: { zh: '技术转移券补助单位', en: 'Organisations supported by transfer vouchers' },
    definition: {
      zh: '下达日期在期间内获得技术转移券补助的单位数，以几种身份获补的只计一次',
      en: 'Organisations granted transfer vouchers in the period, each once whatever its roles',
    },
    where: granted,
  }),
  ...byRole,
  defineMeasure({
    ...transfer,
    ...count('家'),
    name: 'vouchers.transfer.claims',
    label: { zh: '技术转移券补助单位（按身份计）', en: 'Supported by transfer vouchers, role by role' },
    definition: {
      zh: '下达日期在期间内获得技术转移券补助的申领件数：一家单位以一种身份申领为一件',
      en: 'Transfer claims granted in the period: one for each organisation and role',
    },
    where: granted,
  }),
  defineMeasure({
    name: 'vouchers.transfer.repeated',
    label: { zh: '以多种身份获补重复计入的单位', en: 'Counted more than once for their roles' },
    definition: {
      zh: '按身份计的补助单位减去补助单位：以两种身份获补的单位各多计一次',
      en: 'Role by role less each once: an organisation in two roles is counted once more',
    },
    unit: '家',
    kind: 'difference',
    minuend: 'vouchers.transfer.claims',
    subtrahend: 'vouchers.transfer.organisations',
  }),
  defineMeasure({
    ...transfer,
    ...distinct('lines.contract', '份'),
    name: 'vouchers.transfer.contracts',
    label: { zh: '技术转移券涉及技术合同', en: 'Contracts behind transfer vouchers' },
    definition: {
      zh: '下达日期在期间内的技术转移券补助所依据的技术合同份数，几方都获补的合同只计一次',
      en: 'Contracts behind transfer vouchers granted in the period, each once whoever claimed it',
    },
    where: granted,
  }),
  defineMeasure({
    ...transfer,
    ...sumOf('committed', '万', 2),
    name: 'vouchers.transfer.approved',
    label: { zh: '技术转移券下达资助', en: 'Granted by transfer vouchers' },
    definition: {
      zh: '下达日期在期间内的技术转移券补助金额之和',
      en: 'Sum of what transfer vouchers granted in the period',
    },
    where: granted,
  }),
  defineMeasure({
    ...transfer,
    ...sumOf('paidAmount', '万', 2),
    name: 'vouchers.transfer.paid',
    label: { zh: '技术转移券已拨付', en: 'Paid of transfer vouchers' },
    definition: {
      zh: '下达日期在期间内的技术转移券补助中已拨付的金额',
      en: 'What was paid of the transfer vouchers granted in the period',
    },
    where: and(granted, isSet('paidAt')),
  }),
  defineMeasure({
    name: 'vouchers.transfer.redeemed',
    label: { zh: '技术转移券兑现率', en: 'Share of transfer vouchers paid' },
    definition: {
      zh: '已拨付金额除以下达金额',
      en: 'What was paid over what was granted',
    },
    unit: '%',
    kind: 'ratio',
    numerator: 'vouchers.transfer.paid',
    denominator: 'vouchers.transfer.approved',
  }),
  defineMeasure({
    ...research,
    ...distinct('applicant', '家'),
    name: 'vouchers.research.organisations',
    label: { zh: '研发资源券补助单位', en: 'Organisations supported by research vouchers' },
    definition: {
      zh: '下达日期在期间内获得研发资源券补助的单位数，按统一社会信用代码去重',
      en: 'Organisations granted research vouchers in the period, each once',
    },
    where: granted,
  }),
  defineMeasure({
    ...research,
    ...count('个'),
    name: 'vouchers.research.items',
    label: { zh: '研发资源券补助项目', en: 'Research voucher items' },
    definition: {
      zh: '下达日期在期间内的研发资源券项目数，一项服务为一个项目',
      en: 'Research voucher items granted in the period, one for each service',
    },
    where: granted,
  }),
  defineMeasure({
    ...research,
    ...sumOf('committed', '万', 4),
    name: 'vouchers.research.approved',
    label: { zh: '研发资源券下达资助', en: 'Granted by research vouchers' },
    definition: {
      zh: '下达日期在期间内的研发资源券补助金额之和',
      en: 'Sum of what research vouchers granted in the period',
    },
    where: granted,
  }),
  defineMeasure({
    ...research,
    ...sumOf('paidAmount', '万', 4),
    name: 'vouchers.research.paid',
    label: { zh: '研发资源券已拨付', en: 'Paid of research vouchers' },
    definition: {
      zh: '下达日期在期间内的研发资源券补助中已拨付的金额',
      en: 'What was paid of the research vouchers granted in the period',
    },
    where: and(granted, isSet('paidAt')),
  }),
  defineMeasure({
    name: 'vouchers.research.redeemed',
    label: { zh: '研发资源共享服务用户补助兑现率', en: 'Share of research vouchers paid' },
    definition: {
      zh: '已拨付金额除以下达金额',
      en: 'What was paid over what was granted',
    },
    unit: '%',
    kind: 'ratio',
    numerator: 'vouchers.research.paid',
    denominator: 'vouchers.research.approved',
  }),
  defineMeasure({
    kind: 'aggregate',
    register: 'vouchers.recoveries',
    ...count('件'),
    name: 'vouchers.recoveries.count',
    label: { zh: '创新券追缴立案', en: 'Recoveries opened' },
    definition: { zh: '立案日期在期间内的追缴件数', en: 'Recoveries opened in the period' },
    by: 'openedOn',
  }),
]

const part = (name: string, whole: string, zh: string, en: string): Relation => ({
  kind: 'part',
  part: name,
  whole,
  says: { zh, en },
})

export const voucherRelations: readonly Relation[] = [
  {
    kind: 'parts',
    parts: roleWords.map(({ plural }) => `vouchers.transfer.${plural}`),
    whole: 'vouchers.transfer.organisations',
    overlap: {
      zh: '同一单位可以几种身份获补，按身份各计一次，合计只计一次',
      en: 'An organisation may be supported in several roles: once in each, once in all',
    },
  },
  {
    kind: 'parts',
    parts: roleWords.map(({ plural }) => `vouchers.transfer.${plural}.contracts`),
    whole: 'vouchers.transfer.contracts',
    overlap: {
      zh: '一份合同的买卖双方和中介可以分别获补，按身份各计一次，合计只计一次',
      en: 'Buyer, seller and broker of one contract may each be supported: once in each role, once in all',
    },
  },
  part(
    'vouchers.transfer.organisations',
    'vouchers.transfer.claims',
    '按身份计的不少于去重后的',
    'Role by role they are no fewer than each once',
  ),
  part(
    'vouchers.transfer.paid',
    'vouchers.transfer.approved',
    '拨付不超过下达',
    'No more is paid than was granted',
  ),
  part(
    'vouchers.research.paid',
    'vouchers.research.approved',
    '拨付不超过下达',
    'No more is paid than was granted',
  ),
]
