import { defineCodeList } from '#registers'

/** 国家重点支持的高新技术领域 (8). */
export const hightechFields = defineCodeList({
  name: 'hightech.field',
  label: { zh: '高新技术领域', en: 'High-tech field' },
  source: '国科发火〔2016〕32号 附件《国家重点支持的高新技术领域》',
  items: [
    { code: '1', label: { zh: '电子信息', en: 'Electronics and information' } },
    { code: '2', label: { zh: '生物与新医药', en: 'Biology and new medicine' } },
    { code: '3', label: { zh: '航空航天', en: 'Aerospace' } },
    { code: '4', label: { zh: '新材料', en: 'New materials' } },
    { code: '5', label: { zh: '高技术服务', en: 'High-tech services' } },
    { code: '6', label: { zh: '新能源与节能', en: 'New energy and saving' } },
    { code: '7', label: { zh: '资源与环境', en: 'Resources and environment' } },
    { code: '8', label: { zh: '先进制造与自动化', en: 'Advanced manufacturing' } },
  ],
})

/** Kinds of intellectual property as the guideline grades them: I weighs most, II may be used once. */
export const propertyKinds = defineCodeList({
  name: 'hightech.property',
  label: { zh: '知识产权类别', en: 'Kind of intellectual property' },
  source: '国科发火〔2016〕195号 三（二）；Ⅰ类、Ⅱ类照该条',
  items: [
    { code: 'I', label: { zh: 'Ⅰ类', en: 'Class I' } },
    { code: 'invention', label: { zh: '发明专利（含国防专利）', en: 'Invention patent' }, parent: 'I' },
    { code: 'plant', label: { zh: '植物新品种', en: 'Plant variety' }, parent: 'I' },
    { code: 'crop', label: { zh: '国家级农作物品种', en: 'National crop variety' }, parent: 'I' },
    { code: 'drug', label: { zh: '国家新药', en: 'New drug' }, parent: 'I' },
    { code: 'herbal', label: { zh: '国家一级中药保护品种', en: 'Protected herbal medicine' }, parent: 'I' },
    { code: 'circuit', label: { zh: '集成电路布图设计专有权', en: 'Circuit layout' }, parent: 'I' },
    { code: 'II', label: { zh: 'Ⅱ类', en: 'Class II' } },
    { code: 'utility', label: { zh: '实用新型专利', en: 'Utility model' }, parent: 'II' },
    { code: 'design', label: { zh: '外观设计专利', en: 'Design' }, parent: 'II' },
    { code: 'software', label: { zh: '软件著作权', en: 'Software copyright' }, parent: 'II' },
  ],
})

const codesOf = (parent: string) =>
  propertyKinds.items.filter((item) => 'parent' in item && item.parent === parent).map(({ code }) => code)

/** The kinds of each class, as conditions name them. */
export const firstClass = codesOf('I')
export const secondClass = codesOf('II')

export const acquisitions = defineCodeList({
  name: 'hightech.acquisition',
  label: { zh: '获得方式', en: 'How it was acquired' },
  source: '国科发火〔2016〕195号 三（六）1',
  items: [
    { code: 'own', label: { zh: '自主研发', en: 'Own development' } },
    { code: 'bought', label: { zh: '受让', en: 'Bought' } },
    { code: 'given', label: { zh: '受赠', en: 'Given' } },
    { code: 'merged', label: { zh: '并购', en: 'Merger' } },
  ],
})

/** What the clerk looks for in the papers of an application. */
export const formItems = defineCodeList({
  name: 'hightech.formItem',
  label: { zh: '形式审查项目', en: 'What the form check looks at' },
  source: '国科发火〔2016〕32号 第十二条所列申报材料；分项为本系统约定',
  items: [
    { code: 'application', label: { zh: '认定申请书（签字、盖章）', en: 'Application form' } },
    { code: 'licence', label: { zh: '营业执照等注册登记证件', en: 'Licence' } },
    {
      code: 'property',
      label: { zh: '知识产权、科研项目、成果转化等证明', en: 'Proof of property and results' },
    },
    { code: 'product', label: { zh: '高新技术产品（服务）关键技术说明', en: 'Account of key technology' } },
    { code: 'staff', label: { zh: '职工和科技人员情况说明', en: 'Account of staff' } },
    { code: 'audit', label: { zh: '研发费用和高新收入专项审计（鉴证）报告', en: 'Special audit' } },
    { code: 'accounts', label: { zh: '近三年财务会计报告', en: 'Accounts of three years' } },
    { code: 'tax', label: { zh: '近三年企业所得税年度纳税申报表', en: 'Tax returns of three years' } },
  ],
})

/** Why a firm that is on the list need not report. */
export const exemptions = defineCodeList({
  name: 'hightech.exemption',
  label: { zh: '免填原因', en: 'Why it need not report' },
  source: '年度发展情况报表布置通知的通行做法；待与省布置通知核对',
  items: [
    { code: 'closed', label: { zh: '注销', en: 'Closed' } },
    { code: 'bankrupt', label: { zh: '破产', en: 'Bankrupt' } },
    { code: 'ceased', label: { zh: '关停', en: 'Ceased to operate' } },
    { code: 'moved', label: { zh: '迁出本市', en: 'Moved away' } },
  ],
})
