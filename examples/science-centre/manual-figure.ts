/** A figure of the sample centre that no register holds yet: a row of `evaluation.manual` without its year. */
export interface SampleFigure {
  readonly name: string
  readonly label: string
  /** As its source gives it, hedges and scale included. */
  readonly value: string
  readonly measuredIn: string
  readonly source: string
  /** What lies in the files to prove it. */
  readonly document?: string
  readonly confirmedBy: string
  readonly confirmedOn: string
  readonly note?: string
}

type Row = readonly [name: string, label: string, value: string, measuredIn: string]

const from = (
  source: string,
  confirmedBy: string,
  confirmedOn: string,
  rows: readonly Row[],
): SampleFigure[] =>
  rows.map(([name, label, value, measuredIn]) => ({
    name: `manual.${name}`,
    label,
    value,
    measuredIn,
    source,
    document: `${source}（2024 年）`,
    confirmedBy,
    confirmedOn,
  }))

/** 产学研合作、科技镇长团 */
const cooperation: readonly SampleFigure[] = [
  ...from('党支部组织生活登记簿', '党务专员', '2025-01-08', [
    ['party.activities', '党建系列活动', '34', '次'],
  ]),
  ...from('对接活动签到表与走访记录', '合作交流科', '2025-01-09', [
    ['cooperation.activities', '国内外产学研活动', '10', '场'],
    ['cooperation.participants', '科技行对接活动参加单位', '近 180', '家'],
    ['cooperation.platformsVisited', '走访重点创新平台', '16', '家'],
    ['cooperation.firmsMatched', '对接外地科技企业', '10', '家'],
    ['cooperation.demands', '省对接平台发布企业技术需求', '168', '项'],
    ['cooperation.signed', '推荐上报签约项目', '8', '项'],
    ['cooperation.investment', '签约项目总投资额', '24.58亿', '元'],
    ['cooperation.contractValue', '签约项目合作金额', '超 4800万', '元'],
    ['cooperation.academyResults', '落地转化的科研院所成果', '6', '个'],
    ['cooperation.foreignExpertEvents', '外国专家交流活动', '2', '场'],
    ['cooperation.courses', '科技商学院高级研修班', '3', '期'],
  ]),
  ...from('科技镇长团工作台账', '人才服务科', '2025-01-10', [
    ['delegation.meetings', '科技镇长团各类会议', '5', '场'],
    ['delegation.posts', '科技镇长团工作推文', '超 250', '条'],
    ['delegation.reads', '推文累计阅读', '超 2.7万', '人次'],
    ['delegation.magazines', '工作期刊设计制作', '2', '期'],
  ]),
]

/** 科技计划项目的受理、评审与检查 */
const projects: readonly SampleFigure[] = from(
  '市科技计划项目管理系统年终导出表',
  '项目服务科',
  '2025-01-13',
  [
    ['projects.consortia', '创新联合体与高校引领专项立项', '130', '项'],
    ['projects.jointReviewed', '审核报送产学研合作项目', '141', '项'],
    ['projects.jointFiled', '省级备案产学研合作项目', '94', '项'],
    ['projects.internationalApplied', '申报推荐国际科技合作项目', '85', '项'],
    ['projects.internationalApproved', '国际科技合作项目立项单位', '9', '家'],
    ['projects.internationalFunded', '国际科技合作项目资助金额', '940万', '元'],
    ['projects.foreignInstitutes', '首批外资企业研究院', '19', '家'],
    ['projects.foreignCentres', '免申即享通过核定的外资研发中心', '26', '家'],
    ['projects.medicalApplied', '受理医疗卫生应用基础研究项目', '461', '项'],
    ['projects.medicalApproved', '医疗卫生应用基础研究项目立项', '186', '项'],
    ['projects.basicChecked', '学科类基础研究项目年度检查', '5', '项'],
    ['projects.basicFunded', '学科类基础研究项目下达经费', '960万', '元'],
  ],
)

/** 研发资源共享 */
const resources: readonly SampleFigure[] = [
  ...from('研发资源共享服务平台运营月报（12 月）', '资源服务科', '2025-01-07', [
    ['resources.accepted', '平台受理项目', '6009', '项'],
    ['resources.supported', '协助立项科技项目', '3887', '项'],
    ['resources.contracts', '平台签订合同', '239', '份'],
    ['resources.providers', '磋商议价的服务机构', '20余', '家'],
    ['resources.informed', '精准推送的企业', '500余', '家'],
  ]),
]

/** 技术转移 */
const transfer: readonly SampleFigure[] = [
  ...from('成果转化科业务台账', '成果转化科', '2025-01-14', [
    ['platforms.approved', '成果转化平台建设项目立项', '41', '家'],
    ['platforms.directed', '指令性平台项目立项', '9', '家'],
    ['platforms.funded', '成果转化平台市级资金', '850万', '元'],
    ['brokers.courses', '技术经纪人培训班', '12', '场'],
    ['brokers.trained', '培育技术经纪人', '756', '人'],
    ['transfer.demands', '发布企业技术需求', '175', '条'],
    ['transfer.deals', '区域技术转移达成交易', '44', '项'],
    ['transfer.dealAmount', '区域技术转移成交额', '2118.6万', '元'],
    ['transfer.cases', '优秀服务案例', '5', '项'],
    ['transfer.users', '平台新增用户', '403', '个'],
    ['transfer.agencies', '辅导申报技术经理人事务所的机构', '5', '家'],
    ['transfer.events', '多元化技术转移活动', '24', '场次'],
  ]),
]

/** 科技企业培育 */
const firms: readonly SampleFigure[] = [
  ...from('孵化载体统计与辅导记录', '企业服务科', '2025-01-16', [
    ['incubators.coached', '孵化器政策辅导', '超 100', '家'],
    ['incubators.reporting', '孵化载体统计填报辅导', '超 300', '家'],
    ['incubators.firms', '在孵企业', '超 1万', '家'],
    ['contest.projects', '组织参加省创业大赛项目', '超 600', '个'],
    ['contest.awards', '省创业大赛总决赛获奖项目', '139', '个'],
    ['contest.share', '获奖项目占全省比重', '22.9', '%'],
  ]),
  ...from('省科技厅与第三方机构发布的企业名单', '企业服务科', '2025-02-20', [
    ['unicorns.provincial', '省独角兽企业', '32', '家'],
    ['unicorns.provincialShare', '省独角兽企业占全省比重', '40', '%'],
    ['unicorns.potential', '省潜在独角兽企业', '220', '家'],
    ['unicorns.potentialShare', '省潜在独角兽企业占全省比重', '超 50', '%'],
    ['unicorns.gazelles', '省瞪羚企业', '486', '家'],
    ['unicorns.gazelleShare', '省瞪羚企业占全省比重', '36', '%'],
    ['unicorns.national', '中国独角兽企业', '18', '家'],
    ['unicorns.nationalPotential', '中国潜在独角兽企业', '108', '家'],
    ['listing.admitted', '省科技企业上市培育计划入库企业', '27', '家'],
    ['advanced.applied', '技术先进型服务企业申报', '39', '家'],
    ['advanced.share', '技术先进型服务企业申报占全省比重', '51', '%'],
  ]),
]

/** What the narrative and the tasks of the sample cite and no register of the house can give. */
export const manualFigures: readonly SampleFigure[] = [
  ...cooperation,
  ...projects,
  ...resources,
  ...transfer,
  ...firms,
]
