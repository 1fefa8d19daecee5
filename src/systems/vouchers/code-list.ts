import { defineCodeList } from '#registers'

const own = '本系统约定'

export const programmeKinds = defineCodeList({
  name: 'vouchers.kind',
  label: { zh: '创新券类别', en: 'Kind of voucher' },
  source: own,
  items: [
    { code: 'transfer', label: { zh: '技术转移', en: 'Technology transfer' } },
    { code: 'research', label: { zh: '研发资源', en: 'R&D resources' } },
  ],
})

/** Who claims, and so for what: one contract may be claimed once under each role. */
export const roles = defineCodeList({
  name: 'vouchers.role',
  label: { zh: '申领身份', en: 'Role' },
  source: '苏科规〔2019〕3号补助对象；研发资源用户为本系统约定',
  items: [
    { code: 'receiver', label: { zh: '吸纳方', en: 'Receiver' } },
    { code: 'supplier', label: { zh: '输出方', en: 'Supplier' } },
    { code: 'agency', label: { zh: '技术转移机构', en: 'Transfer agency' } },
    { code: 'broker', label: { zh: '技术经纪人', en: 'Technology broker' } },
    { code: 'platform', label: { zh: '平台运营方', en: 'Platform operator' } },
    { code: 'user', label: { zh: '研发资源用户', en: 'User of R&D resources' } },
  ],
})

/** 普惠 and 重大 have their own rates and caps. */
export const tiers = defineCodeList({
  name: 'vouchers.tier',
  label: { zh: '补助类型', en: 'Tier' },
  source: '公开的申报指南（未注明日期），待核对',
  items: [
    { code: 'general', label: { zh: '普惠', en: 'General' } },
    { code: 'major', label: { zh: '重大', en: 'Major' } },
  ],
})

export const levels = defineCodeList({
  name: 'vouchers.level',
  label: { zh: '资金层级', en: 'Level of funds' },
  source: own,
  items: [
    { code: 'province', label: { zh: '省级', en: 'Province' } },
    { code: 'city', label: { zh: '市级', en: 'City' } },
    { code: 'district', label: { zh: '县（市、区）级', en: 'District' } },
  ],
})

export const evidenceKinds = defineCodeList({
  name: 'vouchers.evidence',
  label: { zh: '凭证类别', en: 'Kind of evidence' },
  source: own,
  items: [
    { code: 'invoice', label: { zh: '发票', en: 'Invoice' } },
    { code: 'slip', label: { zh: '银行回单', en: 'Bank slip' } },
    { code: 'settlement', label: { zh: '系统内结算记录', en: 'Settlement held here' } },
  ],
})

export const applicantClasses = defineCodeList({
  name: 'vouchers.applicantClass',
  label: { zh: '申领单位类型', en: 'Class of applicant' },
  source: '参照上海市科技创新券，待核对',
  items: [
    { code: 'enterprise', label: { zh: '企业', en: 'Enterprise' } },
    { code: 'team', label: { zh: '创业团队', en: 'Start-up team' } },
  ],
})

/** 通用: the firm pays and is reimbursed; 通兑: the service organisation redeems, the firm pays the remainder. */
export const redemptionModes = defineCodeList({
  name: 'vouchers.redemption',
  label: { zh: '兑付方式', en: 'Redemption' },
  source: '长三角科技创新券通用通兑试点',
  items: [
    { code: 'byUser', label: { zh: '用户兑付', en: 'By the user' } },
    { code: 'byProvider', label: { zh: '服务机构兑付', en: 'By the provider' } },
  ],
})

export const serviceTypes = defineCodeList({
  name: 'vouchers.service',
  label: { zh: '服务类型', en: 'Service' },
  source: own,
  items: [
    { code: 'testing', label: { zh: '检验检测', en: 'Testing' } },
    { code: 'analysis', label: { zh: '分析测试', en: 'Analysis' } },
    { code: 'instrument', label: { zh: '仪器共享使用', en: 'Use of an instrument' } },
    { code: 'pilot', label: { zh: '中试与加工', en: 'Pilot production' } },
    { code: 'design', label: { zh: '研发设计', en: 'Research and design' } },
    { code: 'computing', label: { zh: '科学计算与数据', en: 'Computing and data' } },
    { code: 'other', label: { zh: '其他研发服务', en: 'Other' } },
  ],
})

/** The steps in which an amount is worked out; the words stand beside the figures of each. */
export const steps = defineCodeList({
  name: 'vouchers.step',
  label: { zh: '计算步骤', en: 'Step' },
  source: own,
  items: [
    { code: 'base', label: { zh: '补助基数', en: 'Base' } },
    { code: 'rate', label: { zh: '按比例计算', en: 'At the rate' } },
    { code: 'total', label: { zh: '各项合计', en: 'Together' } },
    { code: 'cap', label: { zh: '单位年度上限余额', en: 'Left of the cap' } },
    { code: 'stack', label: { zh: '各级叠加上限余额', en: 'Left of the stacking cap' } },
    { code: 'face', label: { zh: '创新券面额', en: 'Face value of the voucher' } },
    { code: 'budget', label: { zh: '预算余额', en: 'Left in the budget' } },
    { code: 'amount', label: { zh: '补助额', en: 'Amount' } },
  ],
})
