import { defineCodeList } from '#registers'

/** What an organisation is to the center's work; coarser than the nature code, and what people filter by. */
export const organisationKinds = defineCodeList({
  name: 'organisations.kind',
  label: { zh: '单位类别', en: 'Kind of organisation' },
  source: '本系统约定',
  items: [
    { code: 'enterprise', label: { zh: '企业', en: 'Enterprise' } },
    { code: 'university', label: { zh: '高等院校', en: 'University' } },
    { code: 'institute', label: { zh: '科研机构', en: 'Research institute' } },
    { code: 'hospital', label: { zh: '医疗卫生机构', en: 'Hospital' } },
    { code: 'government', label: { zh: '机关', en: 'Government' } },
    { code: 'other', label: { zh: '其他', en: 'Other' } },
  ],
})

/** 单位性质代码 of the registration form for technical contracts (JJ-001), by class. */
export const natures = defineCodeList({
  name: 'organisations.nature',
  label: { zh: '单位性质', en: 'Legal nature' },
  source: '技术合同认定登记表（表号 JJ-001）单位性质代码',
  items: [
    { code: '010', label: { zh: '机关法人', en: 'Government body' } },
    { code: '011', label: { zh: '国家级机关法人', en: 'National government body' }, parent: '010' },
    { code: '012', label: { zh: '省级机关法人', en: 'Provincial government body' }, parent: '010' },
    { code: '013', label: { zh: '市级机关法人', en: 'City government body' }, parent: '010' },
    { code: '014', label: { zh: '县级及以下机关法人', en: 'County government body' }, parent: '010' },
    { code: '020', label: { zh: '事业法人', en: 'Public institution' } },
    { code: '021', label: { zh: '科研机构', en: 'Research institute' }, parent: '020' },
    { code: '022', label: { zh: '高等院校', en: 'University' }, parent: '020' },
    { code: '023', label: { zh: '医疗卫生机构', en: 'Hospital' }, parent: '020' },
    { code: '024', label: { zh: '其他事业法人', en: 'Other public institution' }, parent: '020' },
    { code: '030', label: { zh: '社团法人', en: 'Association' } },
    { code: '100', label: { zh: '内资企业', en: 'Domestic enterprise' } },
    { code: '110', label: { zh: '国有企业', en: 'State-owned enterprise' }, parent: '100' },
    { code: '120', label: { zh: '集体企业', en: 'Collective enterprise' }, parent: '100' },
    { code: '130', label: { zh: '股份合作企业', en: 'Joint-stock cooperative' }, parent: '100' },
    { code: '140', label: { zh: '联营企业', en: 'Associated enterprise' }, parent: '100' },
    { code: '150', label: { zh: '有限责任公司', en: 'Limited liability company' }, parent: '100' },
    { code: '160', label: { zh: '股份有限公司', en: 'Company limited by shares' }, parent: '100' },
    { code: '170', label: { zh: '私营企业', en: 'Private enterprise' }, parent: '100' },
    { code: '180', label: { zh: '其他内资企业', en: 'Other domestic enterprise' }, parent: '100' },
    { code: '200', label: { zh: '港澳台商投资企业', en: 'Hong Kong, Macao, Taiwan invested' } },
    { code: '210', label: { zh: '港澳台合资经营企业', en: 'Joint venture (HMT)' }, parent: '200' },
    { code: '220', label: { zh: '港澳台合作经营企业', en: 'Cooperative venture (HMT)' }, parent: '200' },
    { code: '230', label: { zh: '港澳台商独资企业', en: 'Wholly owned (HMT)' }, parent: '200' },
    { code: '240', label: { zh: '港澳台商投资股份有限公司', en: 'Company by shares (HMT)' }, parent: '200' },
    { code: '300', label: { zh: '外商投资企业', en: 'Foreign invested' } },
    { code: '310', label: { zh: '中外合资经营企业', en: 'Joint venture (foreign)' }, parent: '300' },
    { code: '320', label: { zh: '中外合作经营企业', en: 'Cooperative venture (foreign)' }, parent: '300' },
    { code: '330', label: { zh: '外资企业', en: 'Wholly foreign owned' }, parent: '300' },
    { code: '340', label: { zh: '外商投资股份有限公司', en: 'Company by shares (foreign)' }, parent: '300' },
    { code: '400', label: { zh: '个体经营', en: 'Sole trader' } },
  ],
})

/** The sections (门类) of the classification of industries: the first letter of an industry's code. */
export const industrySections = defineCodeList({
  name: 'organisations.industrySection',
  label: { zh: '行业门类', en: 'Section of industry' },
  source: 'GB/T 4754—2017《国民经济行业分类》门类',
  items: [
    { code: 'A', label: { zh: '农、林、牧、渔业', en: 'Agriculture, forestry and fishing' } },
    { code: 'B', label: { zh: '采矿业', en: 'Mining' } },
    { code: 'C', label: { zh: '制造业', en: 'Manufacturing' } },
    {
      code: 'D',
      label: { zh: '电力、热力、燃气及水生产和供应业', en: 'Electricity, heat, gas and water supply' },
    },
    { code: 'E', label: { zh: '建筑业', en: 'Construction' } },
    { code: 'F', label: { zh: '批发和零售业', en: 'Wholesale and retail trade' } },
    { code: 'G', label: { zh: '交通运输、仓储和邮政业', en: 'Transport, storage and post' } },
    { code: 'H', label: { zh: '住宿和餐饮业', en: 'Accommodation and catering' } },
    {
      code: 'I',
      label: {
        zh: '信息传输、软件和信息技术服务业',
        en: 'Information transmission, software and IT services',
      },
    },
    { code: 'J', label: { zh: '金融业', en: 'Finance' } },
    { code: 'K', label: { zh: '房地产业', en: 'Real estate' } },
    { code: 'L', label: { zh: '租赁和商务服务业', en: 'Leasing and business services' } },
    { code: 'M', label: { zh: '科学研究和技术服务业', en: 'Research and technical services' } },
    {
      code: 'N',
      label: { zh: '水利、环境和公共设施管理业', en: 'Water, environment and public facilities' },
    },
    { code: 'O', label: { zh: '居民服务、修理和其他服务业', en: 'Household services, repair and others' } },
    { code: 'P', label: { zh: '教育', en: 'Education' } },
    { code: 'Q', label: { zh: '卫生和社会工作', en: 'Health and social work' } },
    { code: 'R', label: { zh: '文化、体育和娱乐业', en: 'Culture, sports and entertainment' } },
    {
      code: 'S',
      label: {
        zh: '公共管理、社会保障和社会组织',
        en: 'Public administration, social security and organisations',
      },
    },
    { code: 'T', label: { zh: '国际组织', en: 'International organisations' } },
  ],
})
