import {
  code,
  date,
  defineRegister,
  ge,
  inState,
  integer,
  is,
  isSet,
  le,
  list,
  longText,
  money,
  not,
  oneOf,
  or,
  organisation,
  ownBody,
  ownRegion,
  person,
  reference,
  region,
  text,
  yesNo,
} from '#registers'
import { applicationLifecycle } from './application-lifecycle.ts'
import { acquisitions, formItems, hightechFields, propertyKinds } from './code-list.ts'

/** The districts whose applications the centre accepts; the others go to their own bureaus. */
export const acceptedDistricts = ['320506', '320507', '320508'] as const

const amount = (zh: string, en: string, required = true) =>
  money({ label: { zh, en }, min: '0', ...(required ? { required: true as const } : {}) })

const scale = {
  staff: integer({ label: { zh: '职工总数', en: 'Staff' }, required: true, min: 1, unit: '人' }),
  researchers: integer({
    label: { zh: '科技人员数', en: 'R&D staff' },
    help: { zh: '当年累计实际工作 183 天以上的', en: 'Those who worked 183 days or more in the year' },
    required: true,
    min: 0,
    unit: '人',
  }),
  salesFirst: amount('前三年销售收入', 'Sales, first year', false),
  salesSecond: amount('前两年销售收入', 'Sales, second year', false),
  salesLast: amount('最近一年销售收入', 'Sales, last year'),
  researchFirst: amount('前三年研发费用', 'R&D, first year', false),
  researchSecond: amount('前两年研发费用', 'R&D, second year', false),
  researchLast: amount('最近一年研发费用', 'R&D, last year'),
  researchDomestic: amount('近三年境内研发费用', 'R&D within China, three years'),
  totalIncome: amount('最近一年总收入', 'All income, last year'),
  hightechIncome: amount('最近一年高新技术产品（服务）收入', 'High-tech income, last year'),
  netAssetsFirst: money({ label: { zh: '前三年末净资产', en: 'Net assets, first year' } }),
  netAssetsSecond: money({ label: { zh: '前两年末净资产', en: 'Net assets, second year' } }),
  netAssetsLast: money({ label: { zh: '最近一年末净资产', en: 'Net assets, last year' }, required: true }),
}

const points = (zh: string, en: string, max: number) =>
  integer({ label: { zh, en }, min: 0, max, unit: '分' })

const ownPoints = {
  advancedPoints: points('自评：技术的先进程度', 'Points: how advanced', 8),
  supportPoints: points('自评：核心支持作用', 'Points: support', 8),
  countPoints: points('自评：知识产权数量', 'Points: how many', 8),
  acquisitionPoints: points('自评：获得方式', 'Points: how acquired', 6),
  standardsPoints: points('自评：参与编制标准', 'Points: standards', 2),
  resultsPoints: points('自评：成果转化', 'Points: conversion', 30),
  systemPoints: points('自评：组织管理制度', 'Points: rules and accounts', 6),
  bodyPoints: points('自评：研发机构和产学研', 'Points: R&D body', 6),
  incentivePoints: points('自评：激励奖励和开放平台', 'Points: incentives', 4),
  talentPoints: points('自评：人才培养和绩效', 'Points: training', 4),
  assetsGrowthPoints: points('自评：净资产增长率', 'Points: growth of net assets', 10),
  salesGrowthPoints: points('自评：销售收入增长率', 'Points: growth of sales', 10),
}

/** Set by lifecycle moves. */
const proceedings = {
  daysFounded: integer({
    label: { zh: '成立天数', en: 'Days since it was founded' },
    min: 0,
    computed: true,
  }),
  points: integer({
    label: { zh: '评分', en: 'Points' },
    help: {
      zh: '各项自评分之和，分项须落在所达档次内',
      en: 'Sum of the points, each within the band that was reached',
    },
    computed: true,
  }),
  qualifies: yesNo({ label: { zh: '符合认定条件', en: 'Meets the conditions' }, computed: true }),
  unmet: text({ label: { zh: '未达到的条件', en: 'What it does not meet' }, maxLength: 400, computed: true }),
  acceptedAt: date({ label: { zh: '受理日期', en: 'Accepted' }, computed: true }),
  dueAt: date({ label: { zh: '补正期限', en: 'Corrections due' }, computed: true }),
  clerk: person({ label: { zh: '初审人', en: 'Reviewer' }, computed: true }),
  recommendedAt: date({ label: { zh: '推荐上报日期', en: 'Recommended' }, computed: true }),
  recognisedAt: date({ label: { zh: '认定日期', en: 'Recognised' }, computed: true }),
  endedAt: date({ label: { zh: '办结日期', en: 'Ended' }, computed: true }),
  certificateNo: text({
    label: { zh: '证书编号', en: 'Certificate' },
    pattern: { source: 'GR\\d{12}', says: { zh: '编号形如 GR202432000123', en: 'Such as GR202432000123' } },
    searched: true,
  }),
  correctionNote: longText({ label: { zh: '补正要求', en: 'Corrections asked for' } }),
  opinion: longText({ label: { zh: '初审意见', en: "Reviewer's opinion" } }),
  reason: longText({ label: { zh: '不予受理、未推荐或未通过的理由', en: 'Why it did not go on' } }),
}

/** An application for recognition as a high-tech firm, from the firm's papers to the province's decision. */
export const hightechApplications = defineRegister({
  name: 'hightech.applications',
  label: { zh: '高企认定申报', en: 'High-tech applications' },
  help: {
    zh: '吴中、相城、姑苏三个区企业的高新技术企业认定申报材料：受理、形式审查、补正、推荐上报',
    en: 'Applications of firms in three districts: acceptance, form check, correction, recommendation',
  },
  key: 'applicationNo',
  titled: '{name}（{applicationNo}）',
  outside: {
    firm: { reads: ownBody('firm'), writes: true },
    district: { reads: ownRegion('region') },
  },
  fields: {
    applicationNo: text({
      label: { zh: '申报编号', en: 'Application number' },
      required: true,
      maxLength: 40,
      searched: true,
    }),
    year: integer({ label: { zh: '申报年度', en: 'Year' }, required: true, min: 2008, max: 2100 }),
    batch: reference({ label: { zh: '批次', en: 'Batch' }, register: 'hightech.batches', required: true }),
    firm: organisation({
      label: { zh: '统一社会信用代码', en: 'Unified social credit code' },
      required: true,
      searched: true,
      fills: { name: 'name', region: 'region', foundedOn: 'foundedOn' },
    }),
    name: text({ label: { zh: '企业名称', en: 'Firm' }, required: true, maxLength: 100, searched: true }),
    region: region({ label: { zh: '所在区', en: 'District' }, required: true }),
    foundedOn: date({ label: { zh: '注册成立日期', en: 'Founded on' }, required: true }),
    field: code({ label: { zh: '技术领域', en: 'Field' }, required: true, list: hightechFields }),
    renewal: yesNo({
      label: { zh: '重新认定', en: 'Renewal' },
      help: { zh: '原证书期满再次申请的', en: 'Where an earlier certificate runs out' },
      required: true,
    }),
    ...scale,
    properties: list({
      label: { zh: '申报所用知识产权', en: 'Intellectual property put forward' },
      help: {
        zh: 'Ⅱ类知识产权申请高企时仅限使用一次；受理时登记占用',
        en: 'Property of class II serves one application only; acceptance takes it into use',
      },
      fields: {
        kind: code({ label: { zh: '类别', en: 'Kind' }, required: true, list: propertyKinds }),
        number: text({ label: { zh: '授权号或登记号', en: 'Number' }, required: true, maxLength: 60 }),
        title: text({ label: { zh: '名称', en: 'Title' }, maxLength: 200 }),
        grantedOn: date({ label: { zh: '授权日期', en: 'Granted' } }),
        acquired: code({ label: { zh: '获得方式', en: 'Acquired' }, required: true, list: acquisitions }),
      },
    }),
    madeStandards: yesNo({ label: { zh: '参与编制国家、行业标准', en: 'Had a part in standards' } }),
    results: integer({
      label: { zh: '近三年科技成果转化数', en: 'Results turned into products, three years' },
      required: true,
      min: 0,
      unit: '项',
    }),
    misconduct: yesNo({
      label: {
        zh: '前一年内有重大安全、质量事故或严重环境违法',
        en: 'Grave accident or offence in the year before',
      },
      required: true,
    }),
    ...ownPoints,
    formCheck: list({
      label: { zh: '形式审查', en: 'Form check' },
      fields: {
        item: code({ label: { zh: '审查项目', en: 'Item' }, required: true, list: formItems }),
        isRight: yesNo({ label: { zh: '符合', en: 'In order' }, required: true }),
        note: text({ label: { zh: '说明', en: 'Note' }, maxLength: 200 }),
      },
    }),
    ...proceedings,
  },
  checks: [
    {
      name: 'own-district',
      that: oneOf('region', [...acceptedDistricts]),
      at: 'region',
      says: {
        zh: '{region} 不在本中心受理范围（吴中区、相城区、姑苏区）',
        en: '{region} is not among the districts whose applications are accepted here',
      },
    },
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
      name: 'hightech-within-income',
      that: ge('totalIncome', 'hightechIncome'),
      at: 'hightechIncome',
      says: {
        zh: '高新技术产品（服务）收入 {hightechIncome} 超过总收入 {totalIncome}',
        en: 'High-tech income {hightechIncome} is over all income {totalIncome}',
      },
    },
    {
      name: 'sales-within-income',
      that: ge('totalIncome', 'salesLast'),
      severity: 'question',
      at: 'salesLast',
      says: {
        zh: '最近一年销售收入 {salesLast} 超过总收入 {totalIncome}，请核实',
        en: 'Sales {salesLast} are over all income {totalIncome}',
      },
    },
    {
      name: 'domestic-within-research',
      that: or(
        not(isSet('researchFirst')),
        not(isSet('researchSecond')),
        le('researchDomestic', {
          plus: [
            { plus: [{ field: 'researchFirst' }, { field: 'researchSecond' }] },
            { field: 'researchLast' },
          ],
        }),
      ),
      at: 'researchDomestic',
      says: {
        zh: '近三年境内研发费用 {researchDomestic} 超过近三年研发费用合计',
        en: 'R&D within China {researchDomestic} is over all R&D of the three years',
      },
    },
    {
      name: 'recognised-has-certificate',
      that: isSet('certificateNo'),
      when: inState('recognised'),
      at: 'certificateNo',
      says: { zh: '认定的企业须有证书编号', en: 'A recognised firm has a certificate' },
    },
    {
      name: 'renewal-is-older',
      that: or(is('renewal', false), not(isSet('daysFounded')), ge('daysFounded', { value: 1000 })),
      severity: 'question',
      at: 'renewal',
      says: {
        zh: '重新认定的企业成立仅 {daysFounded} 天，请核实',
        en: 'A renewal, though it was founded {daysFounded} days ago',
      },
    },
  ],
  lifecycle: applicationLifecycle,
  clock: { due: 'dueAt', in: ['correcting'] },
  rules: 'hightech.recognition',
  dated: 'acceptedAt',
  unique: [
    { fields: ['year', 'firm'], when: not(inState('withdrawn', 'notAccepted')) },
    { fields: ['certificateNo'], when: inState('recognised') },
  ],
  groups: [
    {
      label: { zh: '企业', en: 'Firm' },
      fields: ['applicationNo', 'year', 'batch', 'firm', 'name', 'region', 'foundedOn', 'field', 'renewal'],
    },
    { label: { zh: '规模与投入', en: 'Size and spending' }, fields: [...Object.keys(scale)] },
    {
      label: { zh: '知识产权与成果', en: 'Property and results' },
      fields: ['properties', 'madeStandards', 'results', 'misconduct'],
    },
    { label: { zh: '评分', en: 'Points' }, fields: [...Object.keys(ownPoints), 'formCheck'] },
    { label: { zh: '办理', en: 'Procedure' }, fields: [...Object.keys(proceedings)] },
  ],
  columns: ['applicationNo', 'name', 'region', 'field', 'points', 'qualifies', 'acceptedAt', 'state'],
  indexed: ['acceptedAt', 'region', 'firm', 'batch'],
})
