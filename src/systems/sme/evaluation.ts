import {
  code,
  date,
  defineRegister,
  ge,
  inState,
  integer,
  longText,
  money,
  not,
  organisation,
  ownBody,
  ownRegion,
  person,
  region,
  text,
  yesNo,
} from '#registers'
import { evaluationRoutes, spotCheckResults } from './code-list.ts'
import { evaluationLifecycle } from './evaluation-lifecycle.ts'

const amount = (zh: string, en: string) => money({ label: { zh, en }, min: '0', required: true })
const count = (zh: string, en: string, unit: string, min = 0) =>
  integer({ label: { zh, en }, min, unit, required: true })
const claim = (zh: string, en: string) => yesNo({ label: { zh, en } })

/** One firm's evaluation in one year: figures of the year before, points or a direct way, and the number it is given. */
export const smeEvaluations = defineRegister({
  name: 'sme.evaluations',
  label: { zh: '科技型中小企业评价', en: 'Evaluations of science SMEs' },
  help: {
    zh: '企业每年自主评价；形式审查、公示无异议后取得编号，有效至次年 3 月 31 日，须逐年更新',
    en: 'Every year anew: form check, publicity without objection, a number that stands until 31 March',
  },
  titled: '{name}（{year} 年）',
  outside: {
    firm: { reads: ownBody('firm'), writes: true },
    district: { reads: ownRegion('region') },
  },
  fields: {
    year: integer({ label: { zh: '评价年度', en: 'Year' }, required: true, min: 2017, max: 2100 }),
    firm: organisation({
      label: { zh: '统一社会信用代码', en: 'Unified social credit code' },
      required: true,
    }),
    name: text({ label: { zh: '企业名称', en: 'Firm' }, required: true, maxLength: 100, searched: true }),
    region: region({ label: { zh: '所在地区', en: 'Region' }, required: true }),
    resident: yesNo({ label: { zh: '境内注册的居民企业', en: 'Resident enterprise' }, required: true }),
    staff: count('职工总数', 'Staff', '人', 1),
    researchers: count('科技人员数', 'R&D staff', '人'),
    sales: amount('上一年度销售收入', 'Sales of the year before'),
    assets: amount('上一年度资产总额', 'Assets of the year before'),
    costs: amount('上一年度成本费用支出', 'Cost and expense of the year before'),
    research: amount('上一年度研发费用', 'R&D of the year before'),
    propertiesFirst: count('Ⅰ类知识产权', 'Property of class I', '项'),
    propertiesSecond: count('Ⅱ类知识产权', 'Property of class II', '项'),
    restricted: yesNo({
      label: { zh: '产品或服务属于禁止、限制、淘汰类', en: 'Prohibited, restricted or obsolete' },
      required: true,
    }),
    misconduct: yesNo({
      label: {
        zh: '上一年及当年有重大事故、违法、失信或列入异常名录',
        en: 'Grave accident, offence or dishonesty',
      },
      required: true,
    }),
    certificateNo: text({
      label: { zh: '有效高企证书编号', en: 'Valid high-tech certificate' },
      pattern: { source: 'GR\\d{12}', says: { zh: '编号形如 GR202432000123', en: 'Such as GR202432000123' } },
    }),
    award: claim('近五年国家级科技奖励前三名', 'National award'),
    institute: claim('省部级以上研发机构', 'R&D institution'),
    standard: claim('近五年主导制定标准', 'Led a standard'),
    points: integer({ label: { zh: '综合评价得分', en: 'Points' }, min: 0, max: 100, computed: true }),
    route: code({ label: { zh: '评价途径', en: 'Way' }, list: evaluationRoutes, computed: true }),
    submittedOn: date({ label: { zh: '提交日期', en: 'Submitted' }, computed: true }),
    checkBy: date({ label: { zh: '形式审查期限', en: 'Check due' }, computed: true }),
    checkedOn: date({ label: { zh: '形式审查日期', en: 'Checked' }, computed: true }),
    clerk: person({ label: { zh: '审查人', en: 'Checked by' }, computed: true }),
    publicFrom: date({ label: { zh: '公示起', en: 'Publicised from' }, computed: true }),
    publicTo: date({ label: { zh: '公示止', en: 'Publicised to' }, computed: true }),
    number: text({
      label: { zh: '入库登记编号', en: 'Number' },
      help: { zh: '18 位', en: '18 characters' },
      pattern: { source: '\\d{10}[0-9A-Z]{2}\\d{6}', says: { zh: '编号为 18 位', en: '18 characters' } },
      computed: true,
      searched: true,
    }),
    admittedOn: date({ label: { zh: '入库日期', en: 'Admitted' }, computed: true }),
    validTo: date({ label: { zh: '有效期至', en: 'Valid to' }, computed: true }),
    returnNote: longText({ label: { zh: '退回原因', en: 'Why it is returned' } }),
    objection: longText({
      label: { zh: '异议内容', en: 'Objection' },
      help: { zh: '须实名书面提出，匿名异议不予受理', en: 'In writing and by name' },
    }),
    objector: person({ label: { zh: '异议人', en: 'Objector' }, personal: true }),
    finding: longText({ label: { zh: '异议核查结论', en: 'What was found' } }),
    spotCheckResult: code({ label: { zh: '抽查结果', en: 'Spot check' }, list: spotCheckResults }),
    spotCheckFinding: longText({
      label: { zh: '抽查意见', en: 'What the spot check found' },
      help: { zh: '核对了哪些材料，与填报是否相符', en: 'What was looked at, and whether it agrees' },
    }),
    spotCheckedOn: date({ label: { zh: '抽查日期', en: 'Spot-checked' }, computed: true }),
    spotCheckedBy: person({ label: { zh: '抽查人', en: 'Spot-checked by' }, computed: true }),
    reason: longText({ label: { zh: '不入库或撤销的理由', en: 'Why it is refused or revoked' } }),
    endedOn: date({ label: { zh: '撤销日期', en: 'Revoked' }, computed: true }),
  },
  groups: [
    { label: { zh: '企业', en: 'Firm' }, fields: ['year', 'firm', 'name', 'region', 'resident'] },
    {
      label: { zh: '上一年度数据', en: 'Figures of the year before' },
      fields: [
        'staff',
        'researchers',
        'sales',
        'assets',
        'costs',
        'research',
        'propertiesFirst',
        'propertiesSecond',
      ],
    },
    {
      label: { zh: '条件', en: 'Conditions' },
      fields: [
        'restricted',
        'misconduct',
        'certificateNo',
        'award',
        'institute',
        'standard',
        'points',
        'route',
      ],
    },
    {
      label: { zh: '审查与公示', en: 'Check and publicity' },
      fields: [
        'submittedOn',
        'checkBy',
        'checkedOn',
        'clerk',
        'publicFrom',
        'publicTo',
        'returnNote',
        'objection',
        'objector',
        'finding',
      ],
    },
    {
      label: { zh: '入库与抽查', en: 'Number and spot check' },
      fields: [
        'number',
        'admittedOn',
        'validTo',
        'spotCheckResult',
        'spotCheckFinding',
        'spotCheckedOn',
        'spotCheckedBy',
        'reason',
        'endedOn',
      ],
    },
  ],
  checks: [
    {
      name: 'researchers-within-staff',
      that: ge('staff', 'researchers'),
      at: 'researchers',
      says: {
        zh: '科技人员 {researchers} 人多于职工总数 {staff} 人',
        en: '{researchers} R&D staff of {staff}',
      },
    },
    {
      name: 'research-within-costs',
      that: ge('costs', 'research'),
      severity: 'question',
      at: 'research',
      says: {
        zh: '研发费用 {research} 超过成本费用支出 {costs}，请核实',
        en: 'R&D {research} is over cost and expense {costs}',
      },
    },
  ],
  unique: [{ fields: ['year', 'firm'], when: not(inState('refused')) }, ['number']],
  lifecycle: evaluationLifecycle,
  rules: 'sme.evaluation',
  dated: 'submittedOn',
  columns: ['name', 'region', 'year', 'points', 'route', 'submittedOn', 'number', 'state'],
  indexed: ['firm', 'region'],
})
