import type { Values } from '#registers'

type ClassCode = 'decision' | 'process' | 'effect' | 'satisfaction' | 'duty'

/** Words: what is to be reached and was. Otherwise the figure that gives the actual, and why it deviates. */
type Row =
  | readonly [name: string, words: string]
  | readonly [
      name: string,
      target: string,
      figure: string,
      more?: { readonly reason?: string; readonly decimals?: number; readonly scale?: '亿' },
    ]

interface Group {
  readonly class: ClassCode
  /** Begins the codes. */
  readonly prefix: string
  /** 完成值来源, for those that name none of their own. */
  readonly source: string
  readonly sources?: { readonly [name: string]: string }
  readonly rows: readonly Row[]
}

const fewerStaff = '年内人员调出和退休，人员经费支出少于预算'

const groups: readonly Group[] = [
  {
    class: 'decision',
    prefix: 'JC',
    source: '年度工作计划和部门预算编制文件',
    rows: [
      ['工作计划制定健全性', '健全'],
      ['中长期规划制定健全性', '健全'],
      ['绩效指标明确性', '明确'],
      ['绩效目标合理性', '合理'],
      ['预算编制科学性', '科学'],
      ['预算编制规范性', '规范'],
    ],
  },
  {
    class: 'process',
    prefix: 'GC',
    source: '预算管理制度和财务账',
    sources: {
      预算偏差率: '预算信息表',
      预算调整率: '预算信息表',
      预算执行率: '预算信息表',
      结转结余率: '预算信息表',
      固定资产利用率: '固定资产台账',
      资产管理制度健全性: '资产管理制度',
      资产管理规范性: '资产清查记录',
      项目管理制度健全性: '项目管理制度',
      项目管理制度执行规范性: '项目管理制度执行记录',
      在职人员控制率: '人事台账',
      人员管理制度执行有效性: '人事管理制度执行记录',
      人员管理制度健全性: '人事管理制度',
      组织建设工作及时完成率: '党支部工作记录',
      业务学习与培训及时完成率: '学习培训记录',
      纪检监察工作有效性: '纪检监察工作记录',
      预决算信息公开度: '单位信息公开栏目',
    },
    rows: [
      ['非税收入管理合规性', '合规'],
      ['资金使用合规性', '合规'],
      ['预算管理制度健全性', '健全'],
      ['预决算信息公开度', '公开'],
      ['基础信息完善性', '完善'],
      ['绩效管理覆盖率', '=100%', 'manual.finance.performanceCoverage'],
      ['资产管理制度健全性', '健全'],
      ['资产管理规范性', '规范'],
      ['固定资产利用率', '=100%', 'manual.finance.assetUseRate'],
      ['项目管理制度健全性', '健全'],
      ['项目管理制度执行规范性', '规范'],
      ['在职人员控制率', '=100%', 'manual.finance.staffRate'],
      ['人员管理制度执行有效性', '有效'],
      ['人员管理制度健全性', '健全'],
      ['组织建设工作及时完成率', '=100%', 'manual.finance.organisationBuildingRate'],
      ['业务学习与培训及时完成率', '=100%', 'manual.finance.trainingRate'],
      ['纪检监察工作有效性', '有效'],
      ['结转结余率', '=0%', 'evaluation.budget.carryOverRate', { decimals: 0 }],
      ['公用经费控制率', '<=100%', 'manual.finance.publicExpenseRate'],
      ['预算偏差率', '<=10%', 'evaluation.budget.deviationRate', { decimals: 2, reason: fewerStaff }],
      [
        '非税收入预算完成率',
        '>=100%',
        'manual.finance.nonTaxRate',
        { reason: '一处房产租约到期后转为自用，租金收入停收；预算按续租编列，未及时调减' },
      ],
      [
        '预算调整率',
        '=0%',
        'evaluation.budget.adjustmentRate',
        { decimals: 2, reason: '上年结转资金，以及政策性调资和人员变动追加的人员经费' },
      ],
      ['支付进度符合率', '=100%', 'manual.finance.paymentProgressRate'],
      [
        '预算执行率',
        '=100%',
        'evaluation.budget.executionRate',
        { decimals: 2, reason: `${fewerStaff}，未支出的额度年末由财政收回` },
      ],
      ['政府采购执行率', '=100%', 'manual.finance.procurementRate'],
      ['“三公经费”变动率', '<=0%', 'manual.finance.threePublicChange'],
    ],
  },
  {
    class: 'effect',
    prefix: 'XY',
    source: '高质量发展指标完成情况',
    rows: [
      ['企业研发周期', '缩短'],
      ['企业成果转化效率', '提升'],
      ['企业技术进步', '推动'],
      ['高新技术税收优惠政策', '宣传'],
      ['企业创新能力', '推动升级'],
      ['企业研发成本', '降低'],
      ['优化营商环境', '较显著'],
      ['助推科技型企业高质量发展', '较显著'],
    ],
  },
  {
    class: 'satisfaction',
    prefix: 'MY',
    source: '服务企业满意度问卷',
    rows: [['服务企业满意度', '=100%', 'manual.satisfaction.firms']],
  },
  {
    class: 'duty',
    prefix: 'LZ',
    source: '业务台账',
    sources: {
      全市技术合同成交额: '技术合同登记台账',
      科技镇长团服务保障工作: '各团期满考核反馈',
      科技镇长团工作宣传: '科技镇长团工作台账',
    },
    rows: [
      [
        '培育技术经纪人',
        '>=200',
        'manual.brokers.trained',
        { reason: '新增初级班线上教学，报名人数远多于往年' },
      ],
      ['科技镇长团服务保障工作', '满意'],
      [
        '高新技术企业申报材料受理',
        '>=1850',
        'manual.hightech.accepted',
        { reason: '三个区集中辅导，申报企业略多于预期' },
      ],
      ['科技镇长团工作宣传', '及时'],
      [
        '科技创新券技术转移补助',
        '>=200',
        'manual.vouchers.transfer.organisations',
        { reason: '申报改为全程网办，吸纳方申领增加' },
      ],
      [
        '高新技术企业年度发展情况报表统计',
        '>=14000',
        'manual.hightech.reported',
        { reason: '应统企业增加，逐户催报后报送率提高' },
      ],
      [
        '全市技术合同成交额',
        '>=900',
        'contracts.registered.amount',
        { scale: '亿', decimals: 1, reason: '各登记处下沉服务，登记项数成倍增加，成交额随之增长' },
      ],
      [
        '组织召开科技镇长团各类会议',
        '>=4',
        'manual.mission.meetings',
        { reason: '新老成员交接，增开一次会议' },
      ],
      ['苏州市研发资源共享服务平台建设与运营', '有序推进'],
      ['新增集聚仪器资源', '>=2000', 'manual.instruments.added', { reason: '年末有两家院所集中入网' }],
      ['技术经纪人培训', '>=4', 'manual.brokers.classes', { reason: '培训班按区、按行业开设，场次增加' }],
      ['研发资源共享服务用户补助', '=100%', 'manual.vouchers.research.paidRate'],
      ['组织形式多样的产学研活动', '>=10', 'manual.cooperation.events'],
    ],
  },
]

/** The 54 rows of the form: as set with the budget in January, and with their reasons at the end of the year. */
export const indicatorLines: readonly { readonly set: Values; readonly closed: Values }[] = groups
  .flatMap((group) => group.rows.map((row, index) => lineOf(group, row, index + 1)))
  .map(({ reason, ...line }, index) => {
    const set = { ...line, position: index + 1 }
    return { set, closed: reason === undefined ? set : { ...set, reason } }
  })

function lineOf(group: Group, [name, target, figure, more]: Row, serial: number) {
  const { reason, ...shown } = more ?? {}
  return {
    year: 2024,
    code: `${group.prefix}-${String(serial).padStart(2, '0')}`,
    class: group.class,
    name,
    target,
    source: group.sources?.[name] ?? group.source,
    ...(figure === undefined ? { actual: target } : { figure, ...shown }),
    reason,
  }
}

/** The code of an indicator, by its name. */
export function indicatorCode(name: string): string {
  const line = indicatorLines.find(({ set }) => set.name === name)
  if (!line) throw new Error(`the sample has no indicator ${name}`)
  return String(line.set.code)
}

export const furtherTargets: readonly Values[] = [
  {
    year: 2024,
    indicator: indicatorCode('全市技术合同成交额'),
    set: 'internal',
    target: '>=1050亿元',
    document: '中心 2024 年度工作要点',
  },
  {
    year: 2024,
    indicator: indicatorCode('培育技术经纪人'),
    set: 'superior',
    target: '>=500人',
    document: '主管部门年度重点工作任务分解表',
  },
]
