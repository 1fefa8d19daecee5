import type { Values } from '#registers'

/** name, meaning, value as its source gives it, unit. */
type Row = readonly [name: string, label: string, value: string, unit: string]

interface Source {
  readonly source: string
  /** The section that confirmed it. */
  readonly confirmedBy: string
  readonly rows: readonly Row[]
  readonly notes?: { readonly [name: string]: string }
}

/** What no register of the sample holds yet, by where it comes from. */
const sources: readonly Source[] = [
  {
    source: '科技创新券（技术转移）兑付台账',
    confirmedBy: '成果转化科',
    rows: [
      ['vouchers.transfer.organisations', '科技创新券（技术转移）补助单位', '310', '家'],
      ['vouchers.transfer.buyers', '补助的技术吸纳方', '270', '家'],
      ['vouchers.transfer.buyerContracts', '吸纳方补助涉及的技术合同', '348', '份'],
      ['vouchers.transfer.sellers', '补助的技术输出方', '36', '家'],
      ['vouchers.transfer.sellerContracts', '输出方补助涉及的技术合同', '362', '份'],
      ['vouchers.transfer.agencies', '补助的技术转移机构', '8', '家'],
      ['vouchers.transfer.agencyContracts', '技术转移机构补助涉及的技术合同', '31', '份'],
      ['vouchers.transfer.dual', '同时以两种身份获得补助的单位', '4', '家'],
      ['vouchers.transfer.cityOrganisations', '其中由市级资金兑付的单位', '238', '家'],
      ['vouchers.transfer.cityContracts', '市级资金兑付涉及的技术合同', '551', '份'],
      ['vouchers.transfer.cityAmount', '市级兑付、奖励及支持资金', '2031.48万', '元'],
    ],
    notes: {
      'vouchers.transfer.organisations':
        '按单位去重；吸纳方、输出方、技术转移机构三项之和为 314，其中 4 家单位同时具有两种身份',
      'vouchers.transfer.cityContracts': '只含市级资金；各身份涉及的合同可以重复',
    },
  },
  {
    source: '科技创新券（研发资源）兑付台账',
    confirmedBy: '资源服务科',
    rows: [
      ['vouchers.research.organisations', '科技创新券（研发资源）补助单位', '479', '家'],
      ['vouchers.research.items', '补助的服务项目', '2503', '个'],
      ['vouchers.research.amount', '下达的补助资金', '2188.5821万', '元'],
      ['vouchers.research.paidRate', '研发资源共享服务用户补助兑现率', '100', '%'],
    ],
    notes: { 'vouchers.research.paidRate': '已兑付金额除以核定金额' },
  },
  {
    source: '研发资源共享服务平台后台统计',
    confirmedBy: '资源服务科',
    rows: [
      ['instruments.institutions', '集聚的科学仪器管理单位', '4044', '家'],
      ['instruments.count', '集聚的各类科学仪器', '5.86万', '台套'],
      ['instruments.originalValue', '集聚的各类科学仪器原值', '512亿', '元'],
      ['instruments.majorCount', '其中原值 10 万元以上的仪器', '5.63万', '台套'],
      ['instruments.majorValue', '原值 10 万元以上仪器的原值', '505亿', '元'],
      ['instruments.added', '新增集聚仪器资源', '2056', '台套'],
      ['instruments.services', '平台提供的各项服务', '3.08万', '项'],
      ['instruments.zones', '上线的服务专区', '3', '个'],
      ['instruments.suppliers', '参与磋商议价的服务机构', '20余', '家'],
      ['instruments.firmsReached', '精准推送的企业', '500余', '家'],
      ['instruments.groupBuys', '线下团购活动', '5', '场'],
    ],
  },
  {
    source: '科技计划项目管理系统导出',
    confirmedBy: '项目管理科',
    rows: [
      ['projects.accepted', '受理的科技项目', '6009', '项'],
      ['projects.approved', '协助立项的科技项目', '3887', '项'],
      ['projects.contracts', '签订的项目合同', '239', '份'],
      ['projects.consortium', '创新联合体等专项立项', '130', '项'],
      ['projects.medicalAccepted', '受理的应用基础研究（医疗卫生）项目', '461', '项'],
      ['projects.medicalApproved', '立项的应用基础研究（医疗卫生）项目', '186', '项'],
      ['projects.basicReviewed', '完成分年度检查的基础研究项目', '5', '项'],
      ['projects.basicAmount', '基础研究项目下达经费', '960万', '元'],
      ['projects.platforms', '立项的成果转化平台', '41', '家'],
      ['projects.platformsClassA', '立项的 A 类指令性项目', '9', '家'],
      ['projects.platformsAmount', '成果转化平台市级支持资金', '850万', '元'],
      ['projects.foreignInstitutes', '首次立项支持的外资企业研究院', '19', '家'],
      ['projects.foreignCentres', '免申即享核定的外资研发中心', '26', '家'],
    ],
  },
  {
    source: '省产学研合作智能服务平台、活动台账',
    confirmedBy: '产学研合作科',
    rows: [
      ['cooperation.events', '国内外产学研活动', '10', '场'],
      ['cooperation.demands', '在省平台发布的企业技术需求', '168', '项'],
      ['cooperation.submitted', '报送的省产学研合作项目', '141', '项'],
      ['cooperation.filed', '备案的省产学研合作项目', '94', '项'],
      ['cooperation.signed', '推荐上报的签约项目', '8', '项'],
      ['cooperation.investment', '签约项目总投资额', '24.58亿', '元'],
      ['cooperation.amount', '签约项目合作金额', '超4800万', '元'],
      ['cooperation.academy', '落地转化的国家科研院所成果', '6', '个'],
      ['cooperation.international', '推荐的省国际科技合作项目', '85', '项'],
      ['cooperation.internationalApproved', '获省国际科技合作立项的单位', '9', '家'],
      ['cooperation.internationalAmount', '省国际科技合作资助金额', '940万', '元'],
      ['cooperation.experts', '外国专家系列活动', '2', '场'],
      ['cooperation.classes', '科技商学院高级研修班', '3', '期'],
      ['visits.organisations', '参加科技行活动的单位', '近180', '家'],
      ['visits.platforms', '走访的重点创新平台', '16', '家'],
      ['visits.firms', '对接的各地科技企业', '10', '家'],
    ],
  },
  {
    source: '科技镇长团工作台账',
    confirmedBy: '产学研合作科',
    rows: [
      ['mission.meetings', '科技镇长团各类会议', '5', '场'],
      ['mission.articles', '科技镇长团工作推文', '超250', '篇'],
      ['mission.reads', '推文累计阅读', '超2.7万', '人次'],
      ['mission.issues', '编印的科技镇长团期刊', '2', '期'],
      ['mission.trainings', '科技镇长团业务培训班', '1', '期'],
    ],
  },
  {
    source: '高新技术企业认定管理工作网、初审台账',
    confirmedBy: '企业服务科',
    rows: [
      ['hightech.accepted', '受理的高新技术企业申报材料', '1860', '家'],
      ['hightech.recommended', '推荐上报的高新技术企业', '1598', '家'],
      ['hightech.inScope', '年度发展情况报表应统企业', '15736', '家'],
      ['hightech.reported', '完成年度发展情况报表的企业', '15623', '家'],
      ['hightech.stock', '年末有效期内高新技术企业', '1.73万左右', '家'],
      ['sme.applied', '申报科技型中小企业评价', '26112', '家'],
      ['sme.admitted', '科技型中小企业入库', '24345', '家'],
    ],
    notes: { 'hightech.inScope': '上一年度末有效期内的企业，与年末家数口径不同' },
  },
  {
    source: '创新创业服务台账、省有关榜单',
    confirmedBy: '创新创业科',
    rows: [
      ['incubators.guided', '辅导申报的孵化器', '超100', '家'],
      ['incubators.reporting', '辅导填报统计数据的孵化载体', '超300', '家'],
      ['incubators.incubatees', '在孵企业', '超1万', '家'],
      ['contest.entries', '组织参加省创业大赛的项目', '超600', '个'],
      ['contest.awards', '在省总决赛获奖的项目', '139', '个'],
      ['contest.awardShare', '获奖项目占全省的比重', '22.9', '%'],
      ['tiers.unicorns', '省独角兽企业', '32', '家'],
      ['tiers.unicornShare', '省独角兽企业占全省的比重', '40', '%'],
      ['tiers.potentialUnicorns', '省潜在独角兽企业', '220', '家'],
      ['tiers.potentialUnicornShare', '省潜在独角兽企业占全省的比重', '超50', '%'],
      ['tiers.gazelles', '省瞪羚企业', '486', '家'],
      ['tiers.gazelleShare', '省瞪羚企业占全省的比重', '36', '%'],
      ['tiers.nationalUnicorns', '中国独角兽企业', '18', '家'],
      ['tiers.nationalPotentialUnicorns', '中国潜在独角兽企业', '108', '家'],
      ['tiers.listing', '省科技企业上市培育计划入库企业', '27', '家'],
      ['tiers.advancedService', '申报技术先进型服务企业', '39', '家'],
      ['tiers.advancedServiceShare', '技术先进型服务企业占全省的比重', '51', '%'],
    ],
  },
  {
    source: '技术经纪人培训管理台账',
    confirmedBy: '成果转化科',
    rows: [
      ['brokers.trained', '培养的技术经纪人', '756', '人'],
      ['brokers.classes', '技术经纪人培训班', '12', '场'],
    ],
  },
  {
    source: '区域技术转移服务台账',
    confirmedBy: '成果转化科',
    rows: [
      ['market.demands', '区域技术转移渠道发布的企业技术需求', '175', '条'],
      ['market.deals', '达成的技术交易', '44', '项'],
      ['market.dealAmount', '达成技术交易的成交额', '2118.6万', '元'],
      ['market.cases', '优秀服务案例', '5', '项'],
      ['market.users', '新增平台用户', '403', '个'],
      ['market.offices', '推荐申报的技术经理人事务所', '5', '家'],
      ['market.activities', '多元化技术转移活动', '24', '场'],
    ],
  },
  {
    source: '党支部活动记录',
    confirmedBy: '办公室',
    rows: [['party.activities', '党建系列活动', '34', '次']],
  },
  {
    source: '服务企业满意度问卷',
    confirmedBy: '办公室',
    rows: [['satisfaction.firms', '服务企业满意度', '100', '%']],
  },
  {
    source: '财务账、资产台账和人事台账',
    confirmedBy: '财务科',
    rows: [
      ['finance.performanceCoverage', '绩效管理覆盖率', '100', '%'],
      ['finance.assetUseRate', '固定资产利用率', '100', '%'],
      ['finance.staffRate', '在职人员控制率', '100', '%'],
      ['finance.organisationBuildingRate', '组织建设工作及时完成率', '100', '%'],
      ['finance.trainingRate', '业务学习与培训及时完成率', '100', '%'],
      ['finance.publicExpenseRate', '公用经费控制率', '100', '%'],
      ['finance.nonTaxRate', '非税收入预算完成率', '20.56', '%'],
      ['finance.paymentProgressRate', '支付进度符合率', '100', '%'],
      ['finance.procurementRate', '政府采购执行率', '100', '%'],
      ['finance.threePublicChange', '“三公经费”变动率', '0', '%'],
    ],
    notes: {
      'finance.paymentProgressRate': '按财政下达的用款计划考核，年末收回的额度不计入计划',
      'finance.nonTaxRate': '实际非税收入除以非税收入预算',
    },
  },
]

/** Written with as many decimals as their form asks for. */
const decimals: { readonly [name: string]: number } = {
  'finance.nonTaxRate': 2,
  'contest.awardShare': 1,
  'vouchers.research.amount': 4,
}

export const manualFigures: readonly Values[] = sources.flatMap(({ source, confirmedBy, rows, notes }) =>
  rows.map(([name, label, value, measuredIn]) => ({
    year: 2024,
    name: `manual.${name}`,
    label,
    value,
    measuredIn,
    source,
    confirmedBy,
    confirmedOn: '2024-12-19',
    ...(decimals[name] === undefined ? {} : { decimals: decimals[name] }),
    ...(notes?.[name] === undefined ? {} : { note: notes[name] }),
  })),
)
