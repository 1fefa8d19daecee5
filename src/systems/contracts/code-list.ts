import { defineCodeList } from '#registers'

/** 五技: the five types of the Civil Code; the first digit of a sub-type is its type. */
export const contractTypes = defineCodeList({
  name: 'contracts.type',
  label: { zh: '合同类型', en: 'Contract type' },
  source: '民法典技术合同编；国科发政字〔2001〕253号',
  items: [
    { code: '1', label: { zh: '技术开发', en: 'Development' } },
    { code: '2', label: { zh: '技术转让', en: 'Transfer' } },
    { code: '3', label: { zh: '技术许可', en: 'Licence' } },
    { code: '4', label: { zh: '技术咨询', en: 'Consulting' } },
    { code: '5', label: { zh: '技术服务', en: 'Service' } },
  ],
})

export const contractSubtypes = defineCodeList({
  name: 'contracts.subtype',
  label: { zh: '合同子类', en: 'Contract sub-type' },
  source: '民法典技术合同编；编码为本系统约定',
  items: [
    { code: '11', label: { zh: '委托开发', en: 'Commissioned development' } },
    { code: '12', label: { zh: '合作开发', en: 'Joint development' } },
    { code: '21', label: { zh: '专利权转让', en: 'Patent transfer' } },
    { code: '22', label: { zh: '专利申请权转让', en: 'Patent application transfer' } },
    { code: '23', label: { zh: '技术秘密转让', en: 'Know-how transfer' } },
    { code: '24', label: { zh: '计算机软件著作权转让', en: 'Software copyright transfer' } },
    { code: '25', label: { zh: '集成电路布图设计专有权转让', en: 'Circuit layout transfer' } },
    { code: '26', label: { zh: '植物新品种权转让', en: 'Plant variety transfer' } },
    { code: '27', label: { zh: '生物、医药新品种权转让', en: 'Biological or drug variety transfer' } },
    { code: '31', label: { zh: '专利实施许可', en: 'Patent licence' } },
    { code: '32', label: { zh: '专利申请实施许可', en: 'Patent application licence' } },
    { code: '33', label: { zh: '技术秘密使用许可', en: 'Know-how licence' } },
    { code: '34', label: { zh: '计算机软件著作权许可', en: 'Software copyright licence' } },
    { code: '35', label: { zh: '集成电路布图设计专有权许可', en: 'Circuit layout licence' } },
    { code: '36', label: { zh: '植物新品种实施许可', en: 'Plant variety licence' } },
    { code: '41', label: { zh: '技术咨询', en: 'Consulting' } },
    { code: '51', label: { zh: '一般技术服务', en: 'General service' } },
    { code: '52', label: { zh: '技术培训', en: 'Training' } },
    { code: '53', label: { zh: '技术中介', en: 'Intermediation' } },
  ],
})

export const deductionKinds = defineCodeList({
  name: 'contracts.deduction',
  label: { zh: '扣除项目', en: 'Deduction' },
  source: '国科发政字〔2001〕253号：技术交易额扣除购置设备、仪器、零部件、原材料等非技术性费用',
  items: [
    { code: 'equipment', label: { zh: '设备', en: 'Equipment' } },
    { code: 'instruments', label: { zh: '仪器', en: 'Instruments' } },
    { code: 'parts', label: { zh: '零部件', en: 'Parts' } },
    { code: 'materials', label: { zh: '原材料', en: 'Raw materials' } },
    { code: 'other', label: { zh: '其他非技术性费用', en: 'Other non-technical cost' } },
  ],
})

export const receiptKinds = defineCodeList({
  name: 'contracts.receipt',
  label: { zh: '到账类别', en: 'Kind of receipt' },
  source: '国科发政字〔2001〕253号：技术性收入为履行合同后所得的价款、使用费和报酬',
  items: [
    { code: 'price', label: { zh: '价款', en: 'Price' } },
    { code: 'royalty', label: { zh: '使用费', en: 'Royalty' } },
    { code: 'fee', label: { zh: '报酬', en: 'Fee' } },
  ],
})

export const paymentModes = defineCodeList({
  name: 'contracts.payment',
  label: { zh: '支付方式', en: 'Payment' },
  source: '民法典第八百四十六条',
  items: [
    { code: 'once', label: { zh: '一次总算、一次总付', en: 'Fixed sum, paid at once' } },
    { code: 'instalments', label: { zh: '一次总算、分期支付', en: 'Fixed sum, in instalments' } },
    { code: 'royalty', label: { zh: '提成支付', en: 'Royalty' } },
    { code: 'entryAndRoyalty', label: { zh: '提成支付附加预付入门费', en: 'Entry fee and royalty' } },
    { code: 'other', label: { zh: '其他方式', en: 'Other' } },
  ],
})

export const currencies = defineCodeList({
  name: 'contracts.currency',
  label: { zh: '币种', en: 'Currency' },
  source: 'GB/T 12406（ISO 4217）',
  items: [
    { code: 'CNY', label: { zh: '人民币', en: 'Renminbi' } },
    { code: 'USD', label: { zh: '美元', en: 'US dollar' } },
    { code: 'EUR', label: { zh: '欧元', en: 'Euro' } },
    { code: 'JPY', label: { zh: '日元', en: 'Yen' } },
    { code: 'GBP', label: { zh: '英镑', en: 'Pound sterling' } },
    { code: 'HKD', label: { zh: '港元', en: 'Hong Kong dollar' } },
    { code: 'KRW', label: { zh: '韩元', en: 'Won' } },
    { code: 'SGD', label: { zh: '新加坡元', en: 'Singapore dollar' } },
    { code: 'CHF', label: { zh: '瑞士法郎', en: 'Swiss franc' } },
  ],
})

export const intellectualProperty = defineCodeList({
  name: 'contracts.intellectualProperty',
  label: { zh: '知识产权类型', en: 'Intellectual property' },
  source: '技术合同认定登记表；待与登记系统核对',
  items: [
    { code: 'knowHow', label: { zh: '技术秘密', en: 'Know-how' } },
    { code: 'invention', label: { zh: '发明专利', en: 'Invention patent' } },
    { code: 'utilityModel', label: { zh: '实用新型专利', en: 'Utility model' } },
    { code: 'design', label: { zh: '外观设计专利', en: 'Design' } },
    { code: 'software', label: { zh: '计算机软件著作权', en: 'Software copyright' } },
    { code: 'circuit', label: { zh: '集成电路布图设计专有权', en: 'Circuit layout' } },
    { code: 'plant', label: { zh: '植物新品种权', en: 'Plant variety' } },
    { code: 'drug', label: { zh: '生物、医药新品种权', en: 'Biological or drug variety' } },
    { code: 'none', label: { zh: '未涉及知识产权', en: 'None' } },
  ],
})

/** 技术领域 (11). */
export const technicalFields = defineCodeList({
  name: 'contracts.field',
  label: { zh: '技术领域', en: 'Technical field' },
  source: '全国技术合同统计的 11 个技术领域',
  items: [
    { code: '01', label: { zh: '电子信息', en: 'Electronics and information' } },
    { code: '02', label: { zh: '航空航天', en: 'Aerospace' } },
    { code: '03', label: { zh: '先进制造', en: 'Advanced manufacturing' } },
    { code: '04', label: { zh: '生物、医药和医疗器械', en: 'Biology, drugs, medical devices' } },
    { code: '05', label: { zh: '新材料及其应用', en: 'New materials' } },
    { code: '06', label: { zh: '新能源与高效节能', en: 'New energy and efficiency' } },
    { code: '07', label: { zh: '环境保护与资源综合利用', en: 'Environment and resources' } },
    { code: '08', label: { zh: '核应用', en: 'Nuclear applications' } },
    { code: '09', label: { zh: '农业', en: 'Agriculture' } },
    { code: '10', label: { zh: '现代交通', en: 'Transport' } },
    { code: '11', label: { zh: '城市建设与社会发展', en: 'Urban and social development' } },
  ],
})

export const planSources = defineCodeList({
  name: 'contracts.plan',
  label: { zh: '计划来源', en: 'Programme' },
  source: '技术合同认定登记表',
  items: [
    { code: 'national', label: { zh: '国家计划', en: 'National programme' } },
    { code: 'ministry', label: { zh: '部门计划', en: 'Ministry programme' } },
    { code: 'province', label: { zh: '省（自治区、直辖市）计划', en: 'Provincial programme' } },
    { code: 'local', label: { zh: '地市县计划', en: 'City or county programme' } },
    { code: 'none', label: { zh: '计划外', en: 'No programme' } },
  ],
})

export const socioEconomicGoals = defineCodeList({
  name: 'contracts.goal',
  label: { zh: '社会经济目标', en: 'Socio-economic goal' },
  source: 'GB/T 24450-2009 大类；待与登记系统核对',
  items: [
    { code: '01', label: { zh: '环境保护、生态建设及污染防治', en: 'Environment' } },
    { code: '02', label: { zh: '能源生产、分配和合理利用', en: 'Energy' } },
    { code: '03', label: { zh: '卫生事业发展', en: 'Health' } },
    { code: '04', label: { zh: '教育事业发展', en: 'Education' } },
    { code: '05', label: { zh: '基础设施以及城市和农村规划', en: 'Infrastructure and planning' } },
    { code: '06', label: { zh: '社会发展和社会服务', en: 'Social development' } },
    { code: '07', label: { zh: '地球和大气层的探索与利用', en: 'Earth and atmosphere' } },
    { code: '08', label: { zh: '民用空间探测及开发', en: 'Civil space' } },
    { code: '09', label: { zh: '农林牧渔业发展', en: 'Agriculture, forestry, fishery' } },
    { code: '10', label: { zh: '工商业发展', en: 'Industry and commerce' } },
    { code: '11', label: { zh: '非定向研究', en: 'Non-oriented research' } },
    { code: '12', label: { zh: '其他民用目标', en: 'Other civil goals' } },
    { code: '13', label: { zh: '国防', en: 'Defence' } },
  ],
})

/** Where a foreign party sits; a domestic one leaves it empty. Customs country codes, as the form asks. */
export const countries = defineCodeList({
  name: 'contracts.country',
  label: { zh: '国别（地区）', en: 'Country or territory' },
  source: '海关国别（地区）代码表；待与登记系统核对',
  items: [
    { code: '110', label: { zh: '中国香港', en: 'Hong Kong, China' } },
    { code: '111', label: { zh: '印度', en: 'India' } },
    { code: '115', label: { zh: '以色列', en: 'Israel' } },
    { code: '116', label: { zh: '日本', en: 'Japan' } },
    { code: '121', label: { zh: '中国澳门', en: 'Macao, China' } },
    { code: '122', label: { zh: '马来西亚', en: 'Malaysia' } },
    { code: '132', label: { zh: '新加坡', en: 'Singapore' } },
    { code: '133', label: { zh: '韩国', en: 'Korea' } },
    { code: '143', label: { zh: '中国台湾', en: 'Taiwan, China' } },
    { code: '302', label: { zh: '丹麦', en: 'Denmark' } },
    { code: '303', label: { zh: '英国', en: 'United Kingdom' } },
    { code: '304', label: { zh: '德国', en: 'Germany' } },
    { code: '305', label: { zh: '法国', en: 'France' } },
    { code: '307', label: { zh: '意大利', en: 'Italy' } },
    { code: '309', label: { zh: '荷兰', en: 'Netherlands' } },
    { code: '330', label: { zh: '瑞典', en: 'Sweden' } },
    { code: '331', label: { zh: '瑞士', en: 'Switzerland' } },
    { code: '501', label: { zh: '加拿大', en: 'Canada' } },
    { code: '502', label: { zh: '美国', en: 'United States' } },
    { code: '601', label: { zh: '澳大利亚', en: 'Australia' } },
    { code: '999', label: { zh: '其他国家（地区）', en: 'Other' } },
  ],
})

/** Registration offices of the city: the two digits that stand after province and city in a registration number. */
export const offices = defineCodeList({
  name: 'contracts.office',
  label: { zh: '登记机构', en: 'Registration office' },
  source: '编码为本系统约定',
  items: [
    { code: '01', label: { zh: '市本级登记处', en: 'City office' } },
    { code: '02', label: { zh: '姑苏登记处', en: 'Gusu office' } },
    { code: '03', label: { zh: '高新区登记处', en: 'New District office' } },
    { code: '04', label: { zh: '吴中登记处', en: 'Wuzhong office' } },
    { code: '05', label: { zh: '相城登记处', en: 'Xiangcheng office' } },
    { code: '06', label: { zh: '吴江登记处', en: 'Wujiang office' } },
    { code: '07', label: { zh: '园区登记处', en: 'Industrial Park office' } },
    { code: '08', label: { zh: '常熟登记处', en: 'Changshu office' } },
    { code: '09', label: { zh: '张家港登记处', en: 'Zhangjiagang office' } },
    { code: '10', label: { zh: '昆山登记处', en: 'Kunshan office' } },
    { code: '11', label: { zh: '太仓登记处', en: 'Taicang office' } },
  ],
})
