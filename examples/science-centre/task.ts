import type { Values } from '#registers'

interface Task {
  readonly duty: string
  readonly name: string
  readonly expected: string
  readonly completion: string
  readonly indicators: readonly string[]
}

const rows: readonly Task[] = [
  {
    duty: '负责产学研合作',
    name: '科技镇长团服务',
    expected: '各科技镇长团对服务保障工作满意',
    completion:
      '组织产业团指导员和联络人到各地交流指导；为团员办理人才卡等生活便利；完成上一批团员期满考核，举办业务培训班。',
    indicators: ['duty-delegation'],
  },
  {
    duty: '负责产学研合作',
    name: '科技镇长团会议',
    expected: '召开科技镇长团各类会议不少于 4 场',
    completion: '全年召开科技镇长团各类会议{manual.delegation.meetings}。',
    indicators: ['duty-meetings'],
  },
  {
    duty: '负责产学研合作',
    name: '开展国内外产学研对接活动',
    expected: '组织形式多样的产学研活动不少于 10 场',
    completion:
      '全年组织国内外产学研活动{manual.cooperation.activities}；报送省产学研合作项目{manual.projects.jointReviewed}，备案{manual.projects.jointFiled}。',
    indicators: ['duty-activities'],
  },
  {
    duty: '负责产学研合作',
    name: '科技镇长团宣传',
    expected: '及时做好科技镇长团工作宣传',
    completion:
      '发布工作推文{manual.delegation.posts}，累计阅读{manual.delegation.reads}，编印期刊{manual.delegation.magazines}。',
    indicators: ['duty-delegation-news'],
  },
  {
    duty: '负责成果转化',
    name: '技术转移体系政策落实',
    expected: '科技创新券（技术转移）补助不少于 200 家',
    completion:
      '全年补助{vouchers.transfer.organisations}单位，按身份统计为吸纳方{vouchers.transfer.receivers}（技术合同{vouchers.transfer.receivers.contracts}）、输出方{vouchers.transfer.suppliers}（{vouchers.transfer.suppliers.contracts}）、技术转移机构{vouchers.transfer.agencies}（{vouchers.transfer.agencies.contracts}），其中{vouchers.transfer.repeated}单位兼有两种身份。',
    indicators: ['duty-vouchers'],
  },
  {
    duty: '负责成果转化',
    name: '技术合同认定',
    expected: '全市技术合同成交额不低于 900 亿元',
    completion:
      '全市登记技术合同{contracts.registered.count}，成交额{contracts.registered.amount:亿元.1}，{contracts.registered.growth|同比}；其中技术交易额{contracts.technical.amount:亿元.1}，大额技术合同{contracts.large.count}。',
    indicators: ['duty-contracts-amount'],
  },
  {
    duty: '负责创新创业服务',
    name: '技术经纪人培育工作',
    expected: '培育技术经纪人不少于 200 人',
    completion: '全年培育技术经纪人{manual.brokers.trained}。',
    indicators: ['duty-brokers-trained'],
  },
  {
    duty: '负责创新创业服务',
    name: '技术经纪人培训工作',
    expected: '举办技术经纪人培训不少于 4 场',
    completion: '全年举办技术经纪人培训班{manual.brokers.courses}。',
    indicators: ['duty-brokers-courses'],
  },
  {
    duty: '负责高企管理服务',
    name: '高新技术企业申报材料受理',
    expected: '受理高新技术企业申报材料不少于 1850 家',
    completion:
      '受理三个区的高新技术企业申报材料{hightech.applications.accepted}，完成初审，向省认定机构推荐{hightech.applications.recommended}。',
    indicators: ['duty-hightech-accepted'],
  },
  {
    duty: '负责高企管理服务',
    name: '高新技术企业年度发展情况报表统计',
    expected: '完成高新技术企业年度发展情况报表不少于 14000 家',
    completion: '应统企业{hightech.reports.due}，完成报表{hightech.reports.done}。',
    indicators: ['duty-hightech-reported'],
  },
  {
    duty: '负责研发公共服务',
    name: '政策兑现',
    expected: '研发资源共享服务用户补助兑现率达到 100%',
    completion:
      '对{vouchers.research.organisations}单位的{vouchers.research.items}服务项目下达补助{vouchers.research.approved}，兑现率{vouchers.research.redeemed}。',
    indicators: ['duty-resources-rate'],
  },
  {
    duty: '负责研发公共服务',
    name: '研发资源与服务集聚',
    expected: '新增集聚仪器资源不少于 2000 台套',
    completion:
      '集聚仪器管理单位{instruments.institutions}、原值 10 万元以上的科学仪器{instruments.major.count:万.2}；新增{instruments.added.count}，提供各项服务{instruments.services.count:万.2}。',
    indicators: ['duty-instruments'],
  },
  {
    duty: '负责研发公共服务',
    name: '平台建设与运行',
    expected: '有序推进研发资源共享服务平台建设与运营',
    completion:
      '上线服务专区{instruments.zones}，与{manual.resources.providers}服务机构磋商价格，向{manual.resources.informed}企业推送资源，组织线下团购{instruments.groupBuys.count}。',
    indicators: ['duty-platform'],
  },
]

export const tasks: readonly Values[] = rows.map(({ indicators, ...task }, index) => ({
  year: 2024,
  ...task,
  indicators: indicators.map((code) => ({ code })),
  position: index + 1,
}))
