import type { Values } from '#registers'

type ClassCode = 'decision' | 'process' | 'effect' | 'satisfaction' | 'duty'

/** Words: what is to be reached and was. Otherwise the figure that gives the actual, and why it deviates. */
type Row =
  | readonly [code: string, name: string, words: string]
  | readonly [
      code: string,
      name: string,
      target: string,
      figure: string,
      more?: { readonly reason?: string; readonly decimals?: number; readonly scale?: '亿' },
    ]

interface Group {
  /** Begins the codes, too. */
  readonly class: ClassCode
  /** 完成值来源, for those that name none of their own. */
  readonly source: string
  readonly sources?: { readonly [code: string]: string }
  readonly rows: readonly Row[]
}

const groups: readonly Group[] = [
  {
    class: 'decision',
    source: '年度工作计划和部门预算编制文件',
    rows: [
      ['yearly-plan', '工作计划制定健全性', '健全'],
      ['long-term-plan', '中长期规划制定健全性', '健全'],
      ['indicators', '绩效指标明确性', '明确'],
      ['goals', '绩效目标合理性', '合理'],
      ['budget-method', '预算编制科学性', '科学'],
      ['budget-form', '预算编制规范性', '规范'],
    ],
  },
  {
    class: 'process',
    source: '预算管理制度和财务账',
    sources: {
      disclosure: '单位信息公开栏目',
      'asset-rules': '资产管理制度',
      'asset-order': '资产清查记录',
      'asset-use': '固定资产台账',
      'project-rules': '项目管理制度',
      'project-order': '项目管理制度执行记录',
      'staff-control': '人事台账',
      'staff-order': '人事管理制度执行记录',
      'staff-rules': '人事管理制度',
      'party-building': '党支部工作记录',
      training: '学习培训记录',
      discipline: '纪检监察工作记录',
      'carry-over': '预算信息表',
      deviation: '预算信息表',
      adjustment: '预算信息表',
      execution: '预算信息表',
      nontax: '非税收入收缴台账',
    },
    rows: [
      ['nontax-order', '非税收入管理合规性', '合规'],
      ['use-of-funds', '资金使用合规性', '合规'],
      ['budget-rules', '预算管理制度健全性', '健全'],
      ['disclosure', '预决算信息公开度', '公开'],
      ['base-data', '基础信息完善性', '完善'],
      ['coverage', '绩效管理覆盖率', '=100%', 'evaluation.base.coverageRate', { decimals: 0 }],
      ['asset-rules', '资产管理制度健全性', '健全'],
      ['asset-order', '资产管理规范性', '规范'],
      ['asset-use', '固定资产利用率', '=100%', 'evaluation.base.assetUseRate', { decimals: 0 }],
      ['project-rules', '项目管理制度健全性', '健全'],
      ['project-order', '项目管理制度执行规范性', '规范'],
      ['staff-control', '在职人员控制率', '=100%', 'evaluation.base.staffControlRate', { decimals: 0 }],
      ['staff-order', '人员管理制度执行有效性', '有效'],
      ['staff-rules', '人员管理制度健全性', '健全'],
      ['party-building', '组织建设工作及时完成率', '=100%', 'evaluation.base.partyWorkRate', { decimals: 0 }],
      ['training', '业务学习与培训及时完成率', '=100%', 'evaluation.base.trainingRate', { decimals: 0 }],
      ['discipline', '纪检监察工作有效性', '有效'],
      ['carry-over', '结转结余率', '=0%', 'evaluation.budget.carryOverRate', { decimals: 0 }],
      ['public-expense', '公用经费控制率', '<=100%', 'evaluation.base.publicExpenseRate', { decimals: 0 }],
      [
        'deviation',
        '预算偏差率',
        '<=10%',
        'evaluation.budget.deviationRate',
        { decimals: 2, reason: '人员调出后岗位未补齐，人员经费支出少于预算' },
      ],
      [
        'nontax',
        '非税收入预算完成率',
        '>=100%',
        'evaluation.base.nonTaxRate',
        { reason: '两份协议到期后按政策转为无偿服务，原定收入没有实现，预算未随之调减' },
      ],
      [
        'adjustment',
        '预算调整率',
        '=0%',
        'evaluation.budget.adjustmentRate',
        { decimals: 2, reason: '上年结转和政策性增资，年初编制时未能预计' },
      ],
      ['payment-progress', '支付进度符合率', '=100%', 'evaluation.payments.progressRate', { decimals: 0 }],
      [
        'execution',
        '预算执行率',
        '=100%',
        'evaluation.budget.executionRate',
        { decimals: 2, reason: '人员调出后岗位未补齐，人员经费结余；未支出的额度年末由财政收回' },
      ],
      ['procurement', '政府采购执行率', '=100%', 'evaluation.base.procurementRate', { decimals: 0 }],
      ['three-public', '“三公经费”变动率', '<=0%', 'evaluation.base.threePublicChange', { decimals: 0 }],
    ],
  },
  {
    class: 'effect',
    source: '高质量发展指标完成情况',
    rows: [
      ['development-cycle', '企业研发周期', '缩短'],
      ['commercialisation', '企业成果转化效率', '提升'],
      ['technical-progress', '企业技术进步', '推动'],
      ['tax-incentives', '高新技术税收优惠政策', '宣传'],
      ['innovation', '企业创新能力', '推动升级'],
      ['development-cost', '企业研发成本', '降低'],
      ['business-environment', '优化营商环境', '较显著'],
      ['quality-growth', '助推科技型企业高质量发展', '较显著'],
    ],
  },
  {
    class: 'satisfaction',
    source: '服务企业满意度问卷',
    rows: [['firms', '服务企业满意度', '=100%', 'evaluation.surveys.satisfactionRate', { decimals: 0 }]],
  },
  {
    class: 'duty',
    source: '业务台账',
    sources: {
      'contracts-amount': '技术合同登记台账',
      delegation: '各团期满考核反馈',
      'delegation-news': '科技镇长团工作台账',
      meetings: '科技镇长团工作台账（人工填报）',
      'brokers-trained': '技术经纪人培训台账（人工填报）',
      'brokers-courses': '技术经纪人培训台账（人工填报）',
      activities: '活动签到表与走访记录（人工填报）',
    },
    rows: [
      [
        'brokers-trained',
        '培育技术经纪人',
        '>=200',
        'manual.brokers.trained',
        { reason: '年中增设面向高校院所和园区的专场，报名人数远多于往年' },
      ],
      ['delegation', '科技镇长团服务保障工作', '满意'],
      [
        'hightech-accepted',
        '高新技术企业申报材料受理',
        '>=1850',
        'hightech.applications.accepted',
        { reason: '三个城区集中辅导，申报企业略多于预期' },
      ],
      ['delegation-news', '科技镇长团工作宣传', '及时'],
      [
        'vouchers',
        '科技创新券技术转移补助',
        '>=200',
        'vouchers.transfer.organisations',
        { reason: '申报改为全程网办，吸纳方申领增加' },
      ],
      [
        'hightech-reported',
        '高新技术企业年度发展情况报表统计',
        '>=14000',
        'hightech.reports.done',
        { reason: '应统企业增加，逐户催报后报送率提高' },
      ],
      [
        'contracts-amount',
        '全市技术合同成交额',
        '>=900',
        'contracts.registered.amount',
        { scale: '亿', decimals: 1, reason: '各登记处服务下沉，登记项数成倍增加，成交额随之增长' },
      ],
      [
        'meetings',
        '组织召开科技镇长团各类会议',
        '>=4',
        'manual.delegation.meetings',
        { reason: '新老成员交接，增开一次会议' },
      ],
      ['platform', '全市研发资源共享服务平台建设与运营', '有序推进'],
      [
        'instruments',
        '新增集聚仪器资源',
        '>=2000',
        'instruments.added.count',
        { reason: '年末有院所集中入网' },
      ],
      [
        'brokers-courses',
        '技术经纪人培训',
        '>=4',
        'manual.brokers.courses',
        { reason: '培训班按区、按行业开设，场次增加' },
      ],
      ['resources-rate', '研发资源共享服务用户补助', '=100%', 'vouchers.research.redeemed'],
      ['activities', '组织形式多样的产学研活动', '>=10', 'manual.cooperation.activities'],
    ],
  },
]

/** The 54 rows of the form: as set with the budget in January, and with their reasons at the end of the year. */
export const indicatorLines: readonly { readonly set: Values; readonly closed: Values }[] = groups
  .flatMap((group) => group.rows.map((row) => lineOf(group, row)))
  .map(({ reason, ...line }, index) => {
    const set = { ...line, position: index + 1 }
    return { set, closed: reason === undefined ? set : { ...set, reason } }
  })

function lineOf(group: Group, [code, name, target, figure, more]: Row) {
  const { reason, ...shown } = more ?? {}
  return {
    year: 2024,
    code: `${group.class}-${code}`,
    class: group.class,
    name,
    target,
    source: group.sources?.[code] ?? group.source,
    ...(figure === undefined ? { actual: target } : { figure, ...shown }),
    reason,
  }
}

export const furtherTargets: readonly Values[] = [
  {
    year: 2024,
    indicator: 'duty-contracts-amount',
    set: 'internal',
    target: '>=1050亿元',
    document: '中心年度工作要点',
  },
  {
    year: 2024,
    indicator: 'duty-brokers-trained',
    set: 'superior',
    target: '>=500人',
    document: '主管部门年度重点工作任务分解表',
  },
]
