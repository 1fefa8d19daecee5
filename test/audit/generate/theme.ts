/** Something that is counted: 「培训」「种植户」「人次」. */
export interface Deed {
  readonly verb: string
  readonly thing: string
  readonly unit: string
  /** The name of its indicator, where it is not verb, thing and unit's kind. */
  readonly name: string
  readonly least: number
  readonly most: number
}

/** A share that is measured, in percent. */
export interface Share {
  readonly name: string
  /** At least, or at most. */
  readonly operator: '≥' | '≤'
  readonly least: number
  readonly most: number
}

/** What a unit does, in the words of its trade. */
export interface Theme {
  readonly unit: string
  readonly project: string
  readonly duty: string
  readonly deeds: readonly Deed[]
  readonly quality: readonly Share[]
  readonly effects: readonly (Deed | Share)[]
  readonly satisfied: string
  readonly projects: readonly string[]
  readonly places: readonly string[]
  readonly goal: string
  readonly result: string
}

const deed = (
  verb: string,
  thing: string,
  unit: string,
  name: string,
  least: number,
  most: number,
): Deed => ({
  ...{ verb, thing, unit, name, least, most },
})
const atLeast = (name: string, least: number, most: number): Share => ({ name, operator: '≥', least, most })
const atMost = (name: string, least: number, most: number): Share => ({ name, operator: '≤', least, most })

/** Trades that have little in common, so that no word of one of them can be a rule. */
export const themes: readonly Theme[] = [
  {
    unit: '农业技术推广中心',
    project: '粮油高产示范经费',
    duty: '承担农业新品种、新技术的试验示范和推广培训',
    deeds: [
      deed('建设', '示范片', '个', '建设示范片个数', 6, 30),
      deed('推广', '新品种', '亩', '推广新品种面积', 2200, 9800),
      deed('培训', '种植户', '人次', '培训种植户人次', 320, 1900),
      deed('发放', '技术资料', '份', '发放技术资料份数', 1500, 8000),
    ],
    quality: [atLeast('良种覆盖率', 88, 95), atLeast('技术入户率', 85, 93)],
    effects: [deed('带动', '农户', '户', '带动农户数', 240, 1300), atLeast('示范片亩均增产率', 5, 9)],
    satisfied: '受训种植户',
    projects: ['水稻示范', '油菜示范', '玉米示范'],
    places: ['东山镇', '西河镇', '南岭镇', '北塘镇'],
    goal: '建好示范片，推广新品种，使种植户掌握主要技术。',
    result: '示范片按期建成并通过县级验收，新品种在各乡镇落地，受训的种植户能够独立操作。',
  },
  {
    unit: '文化馆',
    project: '公共文化场馆免费开放经费',
    duty: '组织群众文化活动，开展艺术培训和非物质文化遗产保护',
    deeds: [
      deed('举办', '公益演出', '场', '举办公益演出场次', 24, 96),
      deed('开设', '艺术培训班', '期', '开设艺术培训班期数', 12, 60),
      deed('接待', '到馆群众', '人次', '到馆群众人次', 12000, 86000),
      deed('采集', '传承人口述资料', '条', '采集口述资料条数', 40, 180),
    ],
    quality: [atLeast('活动准时开展率', 94, 98), atLeast('学员出勤率', 82, 90)],
    effects: [deed('服务', '志愿者', '名', '登记志愿者人数', 120, 560), atMost('观众投诉率', 2, 4)],
    satisfied: '到馆群众',
    projects: ['场馆开放', '送戏下乡', '艺术培训'],
    places: ['城关街道', '白沙镇', '黄石镇', '青龙乡'],
    goal: '场馆全年免费开放，办好演出和培训。',
    result: '全年除检修外场馆正常开放，演出和培训按计划结束，群众参与面较上年扩大。',
  },
  {
    unit: '妇幼保健院',
    project: '妇女常见病筛查经费',
    duty: '承担妇女儿童健康管理、疾病筛查和健康教育',
    deeds: [
      deed('筛查', '适龄妇女', '人', '筛查适龄妇女人数', 3200, 16800),
      deed('随访', '阳性病例', '例', '随访阳性病例数', 60, 240),
      deed('开展', '健康讲座', '场', '开展健康讲座场次', 12, 48),
      deed('采购', '检测试剂', '盒', '采购检测试剂数量', 400, 2600),
    ],
    quality: [atLeast('标本合格率', 95, 98), atLeast('结果反馈及时率', 92, 97)],
    effects: [atLeast('早诊率', 86, 92), atMost('漏诊率', 1, 3)],
    satisfied: '受检妇女',
    projects: ['宫颈癌筛查', '乳腺癌筛查', '贫困救助'],
    places: ['第一卫生院', '第二卫生院', '第三卫生院', '第四卫生院'],
    goal: '为适龄妇女免费筛查，对阳性病例全部随访。',
    result: '筛查任务在十一月结束，阳性病例都有随访记录，检出的患者已转诊治疗。',
  },
  {
    unit: '公路养护中心',
    project: '农村公路日常养护经费',
    duty: '负责县乡公路的日常养护、应急抢修和路况巡查',
    deeds: [
      deed('养护', '县乡公路', '公里', '养护县乡公路里程', 120, 690),
      deed('修补', '沥青路面', '平方米', '修补路面面积', 3600, 24000),
      deed('更换', '波形护栏', '米', '更换护栏长度', 800, 5200),
      deed('清理', '边沟', '公里', '清理边沟长度', 60, 320),
    ],
    quality: [atLeast('路面完好率', 88, 94), atLeast('抽检合格率', 94, 98)],
    effects: [deed('惠及', '行政村', '个', '惠及行政村个数', 36, 160), atMost('事故率', 1, 3)],
    satisfied: '沿线居民',
    projects: ['路面修补', '护栏更换', '水毁修复'],
    places: ['一工区', '二工区', '三工区', '四工区'],
    goal: '管养道路安全畅通，路面病害及时修复。',
    result: '管养路段全年没有中断交通，病害在规定的时间内修复。',
  },
  {
    unit: '实验小学',
    project: '义务教育公用经费',
    duty: '实施小学阶段的义务教育和课后服务',
    deeds: [
      deed('购置', '课桌椅', '套', '购置课桌椅数量', 80, 460),
      deed('更新', '图书', '册', '更新图书数量', 1200, 6800),
      deed('组织', '教师培训', '人次', '教师培训人次', 60, 320),
      deed('维修', '教室', '间', '维修教室间数', 8, 36),
    ],
    quality: [atLeast('采购验收合格率', 96, 98), atLeast('体质测试达标率', 90, 95)],
    effects: [deed('受益', '学生', '名', '受益学生人数', 900, 2800), atLeast('课后服务参与率', 80, 90)],
    satisfied: '学生家长',
    projects: ['校舍维修', '设备购置', '教师培训'],
    places: ['本部', '东校区', '西校区', '南校区'],
    goal: '改善办学条件，保障教学正常开展。',
    result: '校舍维修在开学以前结束，新购的设备已投入教学。',
  },
  {
    unit: '生态环境监测站',
    project: '水环境监测运行经费',
    duty: '承担辖区水、气、声环境质量监测和应急监测',
    deeds: [
      deed('监测', '水质断面', '个', '监测水质断面个数', 12, 60),
      deed('出具', '监测报告', '份', '出具监测报告份数', 180, 860),
      deed('采集', '水样', '个', '采集水样个数', 900, 4200),
      deed('检定', '仪器', '台', '检定仪器台数', 40, 160),
    ],
    quality: [atLeast('数据有效率', 92, 97), atLeast('质控合格率', 95, 98)],
    effects: [atLeast('优良水体比例', 80, 90), deed('公开', '环境信息', '条', '公开环境信息条数', 48, 240)],
    satisfied: '周边企业',
    projects: ['断面监测', '应急监测', '仪器检定'],
    places: ['上游片区', '中游片区', '下游片区', '湖区片区'],
    goal: '按方案完成断面监测，数据真实准确。',
    result: '各断面按月采样，数据经两级审核后上报，没有退回。',
  },
]
