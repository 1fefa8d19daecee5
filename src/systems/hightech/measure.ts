import { type AggregateMeasure, defineMeasure, type Measure, type Relation, ratio } from '#measures'
import { and, type Condition, inState, is, isSet, not } from '#registers'

/** One set for all, so that relations between measures hold in every scope. */
const scopes = { region: 'region' }

const applications = {
  kind: 'aggregate',
  register: 'hightech.applications',
  aggregate: 'count',
  unit: '家',
  by: 'acceptedAt',
  scopes,
} as const satisfies Partial<AggregateMeasure>

const reports = {
  kind: 'aggregate',
  register: 'hightech.reports',
  aggregate: 'count',
  unit: '家',
  by: 'year',
  scopes,
} as const satisfies Partial<AggregateMeasure>

/** Firms that are exempt stand on the list and need not report. */
const mustReport = not(inState('exempt'))
const passed = inState('passed')
const outstanding = inState('due', 'filled', 'returned', 'missed')

const counts: readonly Measure[] = [
  defineMeasure({
    ...applications,
    name: 'hightech.applications.accepted',
    label: { zh: '受理高新技术企业申报材料', en: 'High-tech applications accepted' },
    definition: {
      zh: '受理日期在期间内的高新技术企业认定申报份数（吴中、相城、姑苏三个区），不论现在处于何种状态',
      en: 'Applications of the three districts accepted in the period, whatever their state is now',
    },
  }),
  defineMeasure({
    ...applications,
    name: 'hightech.applications.recommended',
    label: { zh: '推荐上报高新技术企业', en: 'High-tech applications recommended' },
    definition: {
      zh: '受理日期在期间内、已向省认定机构推荐上报的申报份数',
      en: 'Applications accepted in the period that were recommended to the province',
    },
    where: isSet('recommendedAt'),
  }),
  defineMeasure({
    ...applications,
    name: 'hightech.applications.recognised',
    label: { zh: '通过认定的高新技术企业', en: 'High-tech applications recognised' },
    definition: {
      zh: '受理日期在期间内、已登记认定结果的申报份数',
      en: 'Applications accepted in the period that were recognised',
    },
    where: isSet('recognisedAt'),
  }),
  defineMeasure({
    ...reports,
    name: 'hightech.reports.due',
    label: { zh: '高企年报入统企业', en: 'Firms that must report' },
    definition: {
      zh: '填报年度在期间内、在锁定的应统名单上的企业家数，办理免填的除外',
      en: 'Firms on the frozen list of the filing year, without those that are exempt',
    },
    where: mustReport,
  }),
  defineMeasure({
    ...reports,
    name: 'hightech.reports.done',
    label: { zh: '高企年报完成统计企业', en: 'Firms that have reported' },
    definition: {
      zh: '填报年度在期间内、年度发展情况报表已审核通过的企业家数',
      en: 'Firms on the list whose report of the filing year was passed',
    },
    where: passed,
  }),
  defineMeasure({
    ...reports,
    name: 'hightech.reports.outstanding',
    label: { zh: '尚未报送的高企', en: 'Firms that have not reported' },
    definition: {
      zh: '应统名单上状态为未填、已保存、退回或逾期未报的企业家数',
      en: 'Firms on the list whose report is due, saved, returned or missed',
    },
    where: outstanding,
  }),
  defineMeasure({
    ...reports,
    name: 'hightech.reports.losing',
    label: { zh: '再缺报即失去资格的高企', en: 'Firms about to lose their certificate' },
    definition: {
      zh: '尚未报送、且此前已有一年以上未报的企业家数（累计两年未报取消资格）',
      en: 'Firms that have not reported and missed a year or more before; two in all cost the certificate',
    },
    where: and(outstanding, isSet('missedBefore'), not(is('missedBefore', 0))),
  }),
  defineMeasure({
    ...reports,
    name: 'hightech.reports.atRisk',
    label: { zh: '按年报数据低于认定条件的高企', en: 'Firms below the conditions by their report' },
    definition: {
      zh: '年报已通过、但科技人员、研发费用或高新收入占比低于认定条件的企业家数',
      en: 'Firms whose passed report falls short of the conditions on staff, R&D or high-tech income',
    },
    where: and(passed, is('atRisk', true)),
  }),
  defineMeasure({
    ...ratio('hightech.reports.done', 'hightech.reports.due', 2),
    name: 'hightech.reports.coverage',
    label: { zh: '高企年报报送率', en: 'Coverage of annual reports' },
    definition: {
      zh: '完成统计企业除以入统企业',
      en: 'Firms that have reported over firms that must',
    },
  }),
  defineMeasure({
    ...ratio('hightech.applications.recommended', 'hightech.applications.accepted'),
    name: 'hightech.applications.recommendedShare',
    label: { zh: '高企申报推荐率', en: 'Share of applications recommended' },
    definition: { zh: '推荐上报份数除以受理份数', en: 'Applications recommended over those accepted' },
  }),
  defineMeasure({
    kind: 'aggregate',
    name: 'hightech.firms.count',
    label: { zh: '全市高新技术企业', en: 'High-tech firms of the city' },
    definition: {
      zh: '期间最后一天持有有效高新技术企业证书的企业家数，按统一社会信用代码去重',
      en: 'Firms that hold a valid certificate on the last day of the period, each code once',
    },
    unit: '家',
    shown: { scale: '万', decimals: 2 },
    register: 'hightech.certificates',
    aggregate: 'distinct',
    of: 'firm',
    stock: { since: 'issuedOn', until: 'validTo' },
    where: inState('valid'),
    scopes,
  }),
]

const totals: readonly (readonly [name: string, of: string, zh: string, en: string])[] = [
  ['income', 'totalIncome', '营业总收入', 'All income'],
  ['hightechIncome', 'hightechIncome', '高新技术产品（服务）收入', 'High-tech income'],
  ['research', 'research', '研发费用', 'R&D cost'],
  ['profit', 'profit', '利润总额', 'Profit'],
  ['tax', 'tax', '实际上缴税费', 'Taxes paid'],
  ['exports', 'exports', '出口总额', 'Exports'],
]

const sumOfPassed = (name: string, of: string, zh: string, en: string, where: Condition): Measure =>
  defineMeasure({
    ...reports,
    name: `hightech.reports.${name}`,
    label: { zh: `高企${zh}`, en: `${en} of high-tech firms` },
    definition: {
      zh: `填报年度在期间内、已审核通过的年度发展情况报表的${zh}之和（所报为上一年度数据）`,
      en: `Sum of ${en} over the passed reports of the filing year, which tell of the year before`,
    },
    unit: '元',
    shown: { scale: '亿', decimals: 2 },
    aggregate: 'sum',
    of,
    where,
  })

export const hightechMeasures: readonly Measure[] = [
  ...counts,
  ...totals.map(([name, of, zh, en]) => sumOfPassed(name, of, zh, en, passed)),
]

export const hightechRelations: readonly Relation[] = [
  {
    kind: 'part',
    part: 'hightech.applications.recommended',
    whole: 'hightech.applications.accepted',
    says: { zh: '推荐上报的是受理申报的一部分', en: 'Who is recommended was accepted' },
  },
  {
    kind: 'part',
    part: 'hightech.applications.recognised',
    whole: 'hightech.applications.recommended',
    says: { zh: '通过认定的是推荐上报的一部分', en: 'Who is recognised was recommended' },
  },
  {
    kind: 'part',
    part: 'hightech.reports.done',
    whole: 'hightech.reports.due',
    says: { zh: '完成统计的是入统企业的一部分', en: 'Who has reported was on the list' },
  },
  {
    kind: 'part',
    part: 'hightech.reports.losing',
    whole: 'hightech.reports.outstanding',
    says: { zh: '再缺报即失去资格的是尚未报送的一部分', en: 'Who may lose it has not reported' },
  },
  {
    kind: 'part',
    part: 'hightech.reports.atRisk',
    whole: 'hightech.reports.done',
    says: { zh: '低于认定条件的是完成统计企业的一部分', en: 'Who falls short has reported' },
  },
  {
    kind: 'part',
    part: 'hightech.reports.hightechIncome',
    whole: 'hightech.reports.income',
    says: { zh: '高新收入是营业总收入的一部分', en: 'High-tech income is part of all income' },
  },
]
