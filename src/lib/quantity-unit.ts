/** Scale words between number and unit, with the power of ten that each stands for. */
export const scales = {
  '': 0,
  千: 3,
  万: 4,
  百万: 6,
  千万: 7,
  亿: 8,
  千亿: 11,
  万亿: 12,
} as const

export type Scale = keyof typeof scales

/** Units that are found in running text. A text that is one quantity as a whole may carry any other unit as well. */
export const quantityUnits: readonly string[] = [
  ...['元', '美元', '欧元', '港元', '日元', '%', '‰', '个百分点'],
  ...[
    '项',
    '家',
    '份',
    '台套',
    '台',
    '套',
    '件',
    '个',
    '条',
    '篇',
    '期',
    '批',
    '批次',
    '册',
    '部',
    '种',
    '笔',
    '单',
    '宗',
  ],
  ...[
    '场',
    '场次',
    '次',
    '人',
    '人次',
    '名',
    '位',
    '户',
    '例',
    '所',
    '座',
    '门',
    '组',
    '课时',
    '学时',
    '班次',
    '起',
  ],
  ...['年', '个月', '月', '周', '天', '个工作日', '工作日', '小时', '分钟'],
  ...['公里', '米', '亩', '公顷', '平方公里', '平方米', '立方米', '吨', '公斤', '克', '瓦时'],
]

const otherSpellings: { readonly [written: string]: string } = {
  ...{ '台/套': '台套', '台(套)': '台套', 百分比: '%', 百分点: '个百分点' },
  ...{ 人民币: '元', 圆: '元', '㎡': '平方米', km: '公里' },
}

/** One spelling for one unit: `台/套` is 台套, `百分比` is %. */
export function canonicalUnit(written: string): string {
  return otherSpellings[written] ?? written
}

/** Every spelling, the longest first, so that 人次 is not read as 人. */
export const unitSpellings: readonly string[] = [...quantityUnits, ...Object.keys(otherSpellings)].sort(
  (a, b) => b.length - a.length || (a < b ? -1 : 1),
)
