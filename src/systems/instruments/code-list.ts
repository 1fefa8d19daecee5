import { defineCodeList } from '#registers'

/** Classes of the national network's list, and the sub-classes that institutions use most. */
const classes = {
  '01': ['分析仪器', 'Analytical instruments'],
  '02': ['物理性能测试仪器', 'Testing of physical properties'],
  '03': ['计量仪器', 'Metrology'],
  '04': ['电子测量仪器', 'Electronic measurement'],
  '05': ['海洋仪器', 'Marine instruments'],
  '06': ['地球探测仪器', 'Geophysical exploration'],
  '07': ['大气探测仪器', 'Atmospheric sounding'],
  '08': ['特种检测仪器', 'Special testing'],
  '09': ['激光器', 'Lasers'],
  '10': ['工艺试验仪器', 'Process and pilot equipment'],
  '11': ['计算机及其配套设备', 'Computers and peripherals'],
  '12': ['天文仪器', 'Astronomical instruments'],
  '13': ['医学科研仪器', 'Medical research instruments'],
  '14': ['核仪器', 'Nuclear instruments'],
  '15': ['其他仪器', 'Other instruments'],
} as const

const subclasses = {
  '0101': ['电子光学仪器', 'Electron optics'],
  '0102': ['质谱仪器', 'Mass spectrometers'],
  '0103': ['X 射线仪器', 'X-ray instruments'],
  '0104': ['光谱仪器', 'Spectrometers'],
  '0105': ['色谱仪器', 'Chromatographs'],
  '0106': ['波谱仪器', 'Magnetic resonance'],
  '0107': ['电化学仪器', 'Electrochemistry'],
  '0108': ['显微镜及图像分析仪器', 'Microscopes and image analysis'],
  '0109': ['热分析仪器', 'Thermal analysis'],
  '0110': ['生化分离分析仪器', 'Biochemical separation and analysis'],
  '0111': ['环境与农业分析仪器', 'Environment and agriculture'],
  '0112': ['样品前处理及制备仪器', 'Sample preparation'],
  '0199': ['其他分析仪器', 'Other analytical instruments'],
  '0201': ['力学性能测试仪器', 'Mechanical properties'],
  '0202': ['大地测量仪器', 'Geodesy'],
  '0203': ['光电测量仪器', 'Optoelectronic measurement'],
  '0204': ['声学振动仪器', 'Acoustics and vibration'],
  '0205': ['颗粒度测量仪器', 'Particle size'],
  '0206': ['探伤仪器', 'Flaw detection'],
  '0299': ['其他物理性能测试仪器', 'Other physical testing'],
  '0301': ['长度计量仪器', 'Length'],
  '0302': ['热学计量仪器', 'Heat'],
  '0303': ['力学计量仪器', 'Force'],
  '0304': ['电磁学计量仪器', 'Electromagnetism'],
  '0399': ['其他计量仪器', 'Other metrology'],
  '0401': ['通用电子测量仪器', 'General electronic measurement'],
  '0402': ['射频和微波测试仪器', 'Radio frequency and microwave'],
  '0403': ['网络分析仪器', 'Network analysers'],
  '0404': ['集成电路测试仪器', 'Integrated circuit testers'],
  '0499': ['其他电子测量仪器', 'Other electronic measurement'],
  '0501': ['海洋仪器', 'Marine instruments'],
  '0601': ['地球探测仪器', 'Geophysical exploration'],
  '0701': ['大气探测仪器', 'Atmospheric sounding'],
  '0801': ['电磁兼容检测仪器', 'Electromagnetic compatibility'],
  '0802': ['环境试验设备', 'Environmental test chambers'],
  '0899': ['其他特种检测仪器', 'Other special testing'],
  '0901': ['激光器', 'Lasers'],
  '1001': ['材料加工与制备设备', 'Material processing'],
  '1002': ['微纳加工设备', 'Micro and nano fabrication'],
  '1003': ['生物发酵与制药设备', 'Fermentation and pharmaceutics'],
  '1099': ['其他工艺试验设备', 'Other process equipment'],
  '1101': ['计算设备', 'Computers'],
  '1201': ['天文仪器', 'Astronomical instruments'],
  '1301': ['临床医学仪器', 'Clinical instruments'],
  '1302': ['细胞与基础医学仪器', 'Cell and basic medicine'],
  '1399': ['其他医学科研仪器', 'Other medical instruments'],
  '1401': ['核仪器', 'Nuclear instruments'],
  '1501': ['其他仪器', 'Other instruments'],
} as const

const items = (table: { readonly [code: string]: readonly [string, string] }) =>
  Object.entries(table).map(([code, [zh, en]]) => ({ code, label: { zh, en } }))

export const instrumentClasses = defineCodeList({
  name: 'instruments.class',
  label: { zh: '仪器大类', en: 'Class' },
  source: '科研设施与仪器国家网络管理平台的大类；编码为本系统约定（与 GB/T 32847 的对应待核对）',
  items: items(classes),
})

export const instrumentSubclasses = defineCodeList({
  name: 'instruments.subclass',
  label: { zh: '仪器中类', en: 'Sub-class' },
  source: '科研设施与仪器国家网络管理平台的常用中类，前两位为大类；编码为本系统约定（待核对）',
  items: items(subclasses),
})

export const origins = defineCodeList({
  name: 'instruments.origin',
  label: { zh: '产地', en: 'Country of origin' },
  source: 'ISO 3166-1 两位字母，只列常见产地',
  items: items({
    CN: ['中国', 'China'],
    US: ['美国', 'United States'],
    DE: ['德国', 'Germany'],
    JP: ['日本', 'Japan'],
    GB: ['英国', 'United Kingdom'],
    FR: ['法国', 'France'],
    CH: ['瑞士', 'Switzerland'],
    NL: ['荷兰', 'Netherlands'],
    KR: ['韩国', 'Korea'],
    SE: ['瑞典', 'Sweden'],
    ZZ: ['其他', 'Other'],
  }),
})

export const fundings = defineCodeList({
  name: 'instruments.funding',
  label: { zh: '资金来源', en: 'Funding' },
  source: '本系统约定',
  items: items({
    fiscal: ['财政资金', 'Public funds'],
    own: ['自有资金', 'Own funds'],
    mixed: ['财政与自有资金', 'Both'],
    donated: ['捐赠或其他', 'Donated or other'],
  }),
})

export const sharingModes = defineCodeList({
  name: 'instruments.sharing',
  label: { zh: '共享模式', en: 'Sharing' },
  source: '国发〔2014〕70号：不共享的须说明理由；取值为通行做法',
  items: items({
    outside: ['外部共享', 'Shared with everyone'],
    inside: ['内部共享', 'Shared within the institution'],
    none: ['不共享', 'Not shared'],
  }),
})

export const meters = defineCodeList({
  name: 'instruments.meter',
  label: { zh: '机时采集方式', en: 'How hours are taken' },
  source: '各地管理办法通行的四种方式（待核对）',
  items: items({
    bluetooth: ['蓝牙终端加扫码', 'Bluetooth meter and code'],
    card: ['刷卡终端', 'Card reader'],
    code: ['虚拟二维码', 'Virtual code'],
    hand: ['人工上报', 'By hand'],
  }),
})

export const zones = defineCodeList({
  name: 'instruments.zone',
  label: { zh: '服务专区', en: 'Zone' },
  source: '本市平台的三个线上专区',
  items: items({
    offer: ['惠企专栏', 'Offers to firms'],
    domestic: ['国产仪器专栏', 'Domestic instruments'],
    special: ['专用仪器专栏', 'Special instruments'],
  }),
})

export const networkSources = defineCodeList({
  name: 'instruments.source',
  label: { zh: '资源来源', en: 'Part of the network' },
  source: '平台集聚资源的四个来源',
  items: items({
    city: ['本市', 'The city'],
    shanghai: ['上海', 'Shanghai'],
    g60: ['G60 科创走廊', 'G60 corridor'],
    yangtze: ['长江经济带其他城市', 'Elsewhere along the Yangtze'],
  }),
})

export const priceGroups = defineCodeList({
  name: 'instruments.priceGroup',
  label: { zh: '用户类别', en: 'Price group' },
  source: '本系统约定',
  items: items({
    inside: ['本单位', 'The institution itself'],
    outside: ['外单位', 'Others'],
    offer: ['惠企用户', 'Firms under an offer'],
  }),
})

export const chargeBases = defineCodeList({
  name: 'instruments.basis',
  label: { zh: '计费依据', en: 'Charged on' },
  source: '本系统约定：预约时长、实际使用时长，或预约时长加超时',
  items: items({
    reservation: ['按预约时长', 'Reserved time'],
    usage: ['按使用时长', 'Used time'],
    overage: ['按预约时长，超时另计', 'Reserved time, and what is used beyond it'],
  }),
})

export const sessionKinds = defineCodeList({
  name: 'instruments.sessionKind',
  label: { zh: '机时类别', en: 'Kind of hours' },
  source: '各地管理办法通行的分类（待核对）：培训和维护机时单列',
  items: items({
    research: ['本单位科研', "The institution's research"],
    outside: ['对外服务', 'Service to others'],
    teaching: ['教学', 'Teaching'],
    training: ['培训', 'Training'],
    maintenance: ['维护', 'Maintenance'],
  }),
})

export const bookingKinds = defineCodeList({
  name: 'instruments.bookingKind',
  label: { zh: '占用类别', en: 'Kind' },
  source: '本系统约定',
  items: items({ use: ['使用', 'Use'], outage: ['停机', 'Outage'] }),
})

export const outageKinds = defineCodeList({
  name: 'instruments.outageKind',
  label: { zh: '停机原因', en: 'Why it is out' },
  source: '本系统约定',
  items: items({
    maintenance: ['维护保养', 'Maintenance'],
    repair: ['故障维修', 'Repair'],
    calibration: ['检定校准', 'Calibration'],
    training: ['培训占用', 'Training'],
    other: ['其他', 'Other'],
  }),
})

export const serviceKinds = defineCodeList({
  name: 'instruments.serviceKind',
  label: { zh: '服务类别', en: 'Kind of service' },
  source: '本系统约定',
  items: items({
    analysis: ['分析测试', 'Analysis and testing'],
    lease: ['上机使用', 'Use of the instrument'],
    processing: ['样品加工制备', 'Processing of samples'],
    calibration: ['检定校准', 'Calibration'],
    design: ['研发设计', 'Research and design'],
    statutory: ['法定检验检测', 'Statutory testing'],
    training: ['技术培训', 'Training'],
  }),
})

export const violationKinds = defineCodeList({
  name: 'instruments.violationKind',
  label: { zh: '违约类别', en: 'Kind of violation' },
  source: '各单位管理办法通行的类别（待核对）',
  items: items({
    noShow: ['爽约', 'No-show'],
    overbooked: ['预约时长远超使用时长', 'Reserved far more than was used'],
    overstayed: ['超时占用', 'Overstayed'],
    misuse: ['违规操作', 'Misuse'],
  }),
})

export const grades = defineCodeList({
  name: 'instruments.grade',
  label: { zh: '评价考核等级', en: 'Grade' },
  source: '科研设施与仪器开放共享评价考核',
  items: items({
    excellent: ['优秀', 'Excellent'],
    good: ['良好', 'Good'],
    fair: ['合格', 'Fair'],
    poor: ['较差', 'Poor'],
  }),
})

/** The days of the week as the terms of use write them: 1 is Monday. */
export const weekdays = defineCodeList({
  name: 'instruments.weekday',
  label: { zh: '星期', en: 'Day of the week' },
  source: 'GB/T 7408 以 1 为星期一',
  items: [
    { code: '1', label: { zh: '一', en: 'Mon' } },
    { code: '2', label: { zh: '二', en: 'Tue' } },
    { code: '3', label: { zh: '三', en: 'Wed' } },
    { code: '4', label: { zh: '四', en: 'Thu' } },
    { code: '5', label: { zh: '五', en: 'Fri' } },
    { code: '6', label: { zh: '六', en: 'Sat' } },
    { code: '7', label: { zh: '日', en: 'Sun' } },
  ],
})
