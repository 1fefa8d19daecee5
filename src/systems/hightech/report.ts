import {
  code,
  date,
  defineRegister,
  ge,
  inState,
  integer,
  longText,
  money,
  organisation,
  ownBody,
  ownRegion,
  region,
  reminderFields,
  text,
  yesNo,
} from '#registers'
import { exemptions } from './code-list.ts'
import { reportLifecycle } from './report-lifecycle.ts'

/** From submission on the form is whole. */
const whole = inState('submitted', 'reviewed', 'passed')

const amount = (zh: string, en: string) => money({ label: { zh, en }, min: '0', required: whole })
const number = (zh: string, en: string, unit: string) =>
  integer({ label: { zh, en }, min: 0, unit, required: whole })

/** The figures of the form that are compared with last year's. */
export const reportFigures = {
  staff: number('年末职工总数', 'Staff at the end of the year', '人'),
  researchers: number('科技人员数', 'R&D staff', '人'),
  totalIncome: amount('营业总收入', 'All income'),
  sales: amount('销售收入', 'Sales'),
  hightechIncome: amount('高新技术产品（服务）收入', 'High-tech income'),
  research: amount('研发费用', 'R&D cost'),
  researchDomestic: amount('境内研发费用', 'R&D cost within China'),
  netAssets: money({ label: { zh: '年末净资产', en: 'Net assets' }, required: whole }),
  profit: money({ label: { zh: '利润总额', en: 'Profit' }, required: whole }),
  tax: amount('实际上缴税费', 'Taxes paid'),
  relief: amount('高企所得税减免', 'Income tax relief'),
  exports: amount('出口总额', 'Exports'),
}

/**
 * 年度发展情况报表 of one firm in one year. Reports are made when the list of who must report is frozen, and in no other
 * way: together they are that list.
 */
export const hightechReports = defineRegister({
  name: 'hightech.reports',
  label: { zh: '高企年度发展情况报表', en: 'Annual reports of high-tech firms' },
  help: {
    zh: '锁定应统名单时逐户生成；企业每年 5 月底前填报上一年度数据，累计两年未报的取消资格',
    en: 'Made firm by firm when the list is frozen; due by the end of May; two years missed in all cost the certificate',
  },
  titled: '{name}（{year} 年）',
  outside: {
    firm: { reads: ownBody('firm'), writes: true },
    district: { reads: ownRegion('region') },
  },
  fields: {
    year: integer({ label: { zh: '填报年度', en: 'Filing year' }, required: true, computed: true }),
    dataYear: integer({ label: { zh: '数据年度', en: 'Year of the data' }, required: true, computed: true }),
    firm: organisation({
      label: { zh: '统一社会信用代码', en: 'Unified social credit code' },
      required: true,
      computed: true,
    }),
    name: text({
      label: { zh: '企业名称', en: 'Firm' },
      required: true,
      maxLength: 100,
      computed: true,
      searched: true,
    }),
    region: region({ label: { zh: '所在地区', en: 'Region' }, required: true, computed: true }),
    certificateNo: text({
      label: { zh: '证书编号', en: 'Certificate' },
      required: true,
      computed: true,
    }),
    missedBefore: integer({
      label: { zh: '此前未报年数', en: 'Years missed before' },
      help: { zh: '累计两年未报取消资格', en: 'Two in all cost the certificate' },
      min: 0,
      computed: true,
    }),
    ...reportFigures,
    propertiesFirst: number('当年授权Ⅰ类知识产权', 'Property of class I granted', '项'),
    propertiesSecond: number('当年授权Ⅱ类知识产权', 'Property of class II granted', '项'),
    explanation: longText({
      label: { zh: '变动说明', en: 'Why figures changed' },
      help: {
        zh: '与上年相差较大的指标，写明原因；确系填错的请直接更正',
        en: 'Where figures differ much from last year, why; correct them where they are wrong',
      },
    }),
    returnNote: longText({ label: { zh: '退回原因', en: 'Why it is returned' } }),
    exemption: code({ label: { zh: '免填原因', en: 'Why it need not report' }, list: exemptions }),
    submittedOn: date({ label: { zh: '提交日期', en: 'Submitted' }, computed: true }),
    passedOn: date({ label: { zh: '通过日期', en: 'Passed' }, computed: true }),
    ...reminderFields,
    atRisk: yesNo({
      label: { zh: '可能失去资格', en: 'May lose its certificate' },
      help: {
        zh: '按年报数据复核科技人员、研发费用、高新收入占比，有一项低于认定条件',
        en: 'By this report one of staff, R&D and high-tech income falls short of the conditions',
      },
      computed: true,
    }),
    risks: text({ label: { zh: '低于条件的项目', en: 'What falls short' }, maxLength: 400, computed: true }),
  },
  groups: [
    {
      label: { zh: '企业', en: 'Firm' },
      fields: ['year', 'dataYear', 'firm', 'name', 'region', 'certificateNo', 'missedBefore'],
    },
    {
      label: { zh: '年报数据', en: 'Figures' },
      fields: [...Object.keys(reportFigures), 'propertiesFirst', 'propertiesSecond', 'explanation'],
    },
    {
      label: { zh: '办理', en: 'Procedure' },
      fields: [
        'returnNote',
        'exemption',
        'submittedOn',
        'passedOn',
        'reminders',
        'remindedOn',
        'atRisk',
        'risks',
      ],
    },
  ],
  checks: [
    {
      name: 'researchers-within-staff',
      that: ge('staff', 'researchers'),
      when: whole,
      at: 'researchers',
      says: {
        zh: '科技人员 {researchers} 人多于职工总数 {staff} 人',
        en: '{researchers} R&D staff of {staff}',
      },
    },
    {
      name: 'hightech-within-income',
      that: ge('totalIncome', 'hightechIncome'),
      when: whole,
      at: 'hightechIncome',
      says: {
        zh: '高新技术产品（服务）收入 {hightechIncome} 超过营业总收入 {totalIncome}',
        en: 'High-tech income {hightechIncome} is over all income {totalIncome}',
      },
    },
    {
      name: 'domestic-within-research',
      that: ge('research', 'researchDomestic'),
      when: whole,
      at: 'researchDomestic',
      says: {
        zh: '境内研发费用 {researchDomestic} 超过研发费用 {research}',
        en: 'R&D within China {researchDomestic} is over all R&D {research}',
      },
    },
  ],
  unique: [['year', 'firm']],
  lifecycle: reportLifecycle,
  rules: 'hightech.reporting',
  dated: 'submittedOn',
  columns: ['name', 'region', 'year', 'totalIncome', 'research', 'missedBefore', 'remindedOn', 'state'],
  indexed: ['region'],
})
