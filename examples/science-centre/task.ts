import type { Values } from '#registers'
import { indicatorCode } from './indicator.ts'

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
      '组织产业团指导员和联络人到各地交流指导；为团员办理人才卡等生活便利；完成上一批团员期满考核，举办{manual.mission.trainings}业务培训班。',
    indicators: ['科技镇长团服务保障工作'],
  },
  {
    duty: '负责产学研合作',
    name: '科技镇长团会议',
    expected: '召开科技镇长团各类会议不少于 4 场',
    completion: '全年召开科技镇长团各类会议{manual.mission.meetings}。',
    indicators: ['组织召开科技镇长团各类会议'],
  },
  {
    duty: '负责产学研合作',
    name: '开展国内外产学研对接活动',
    expected: '组织形式多样的产学研活动不少于 10 场',
    completion:
      '全年组织国内外产学研活动{manual.cooperation.events}；报送省产学研合作项目{manual.cooperation.submitted}，备案{manual.cooperation.filed}。',
    indicators: ['组织形式多样的产学研活动'],
  },
  {
    duty: '负责产学研合作',
    name: '科技镇长团宣传',
    expected: '及时做好科技镇长团工作宣传',
    completion:
      '发布工作推文{manual.mission.articles}，累计阅读{manual.mission.reads}，编印期刊{manual.mission.issues}。',
    indicators: ['科技镇长团工作宣传'],
  },
  {
    duty: '负责成果转化',
    name: '技术转移体系政策落实',
    expected: '科技创新券（技术转移）补助不少于 200 家',
    completion:
      '全年补助{manual.vouchers.transfer.organisations}单位，按身份统计为吸纳方{manual.vouchers.transfer.buyers}（技术合同{manual.vouchers.transfer.buyerContracts}）、输出方{manual.vouchers.transfer.sellers}（{manual.vouchers.transfer.sellerContracts}）、技术转移机构{manual.vouchers.transfer.agencies}（{manual.vouchers.transfer.agencyContracts}），其中{manual.vouchers.transfer.dual}单位兼有两种身份。',
    indicators: ['科技创新券技术转移补助'],
  },
  {
    duty: '负责成果转化',
    name: '技术合同认定',
    expected: '全市技术合同成交额不低于 900 亿元',
    completion:
      '全市登记技术合同{contracts.registered.count}，成交额{contracts.registered.amount:亿元.1}，{contracts.registered.growth|同比}；其中技术交易额{contracts.technical.amount:亿元.1}，大额技术合同{contracts.large.count}。',
    indicators: ['全市技术合同成交额'],
  },
  {
    duty: '负责创新创业服务',
    name: '技术经纪人培育工作',
    expected: '培育技术经纪人不少于 200 人',
    completion: '全年培育技术经纪人{manual.brokers.trained}。',
    indicators: ['培育技术经纪人'],
  },
  {
    duty: '负责创新创业服务',
    name: '技术经纪人培训工作',
    expected: '举办技术经纪人培训不少于 4 场',
    completion: '全年举办技术经纪人培训班{manual.brokers.classes}。',
    indicators: ['技术经纪人培训'],
  },
  {
    duty: '负责高企管理服务',
    name: '高新技术企业申报材料受理',
    expected: '受理高新技术企业申报材料不少于 1850 家',
    completion:
      '受理三个区的高新技术企业申报材料{manual.hightech.accepted}，完成初审，向省认定机构推荐{manual.hightech.recommended}。',
    indicators: ['高新技术企业申报材料受理'],
  },
  {
    duty: '负责高企管理服务',
    name: '高新技术企业年度发展情况报表统计',
    expected: '完成高新技术企业年度发展情况报表不少于 14000 家',
    completion: '应统企业{manual.hightech.inScope}，完成报表{manual.hightech.reported}。',
    indicators: ['高新技术企业年度发展情况报表统计'],
  },
  {
    duty: '负责研发公共服务',
    name: '政策兑现',
    expected: '研发资源共享服务用户补助兑现率达到 100%',
    completion:
      '对{manual.vouchers.research.organisations}单位的{manual.vouchers.research.items}服务项目下达补助{manual.vouchers.research.amount}，兑现率{manual.vouchers.research.paidRate}。',
    indicators: ['研发资源共享服务用户补助'],
  },
  {
    duty: '负责研发公共服务',
    name: '研发资源与服务集聚',
    expected: '新增集聚仪器资源不少于 2000 台套',
    completion:
      '集聚仪器管理单位{manual.instruments.institutions}、科学仪器{manual.instruments.count}，其中原值 10 万元以上{manual.instruments.majorCount}；新增{manual.instruments.added}，提供各项服务{manual.instruments.services}。',
    indicators: ['新增集聚仪器资源'],
  },
  {
    duty: '负责研发公共服务',
    name: '平台建设与运行',
    expected: '有序推进研发资源共享服务平台建设与运营',
    completion:
      '上线服务专区{manual.instruments.zones}，与{manual.instruments.suppliers}服务机构磋商价格，向{manual.instruments.firmsReached}企业推送资源，组织线下团购{manual.instruments.groupBuys}。',
    indicators: ['苏州市研发资源共享服务平台建设与运营'],
  },
]

export const tasks: readonly Values[] = rows.map(({ indicators, ...task }, index) => ({
  year: 2024,
  ...task,
  indicators: indicators.map((name) => ({ code: indicatorCode(name) })),
  position: index + 1,
}))
