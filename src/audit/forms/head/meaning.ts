import type { FormKind, Meaning } from '../form.ts'

/**
 * What a head means by the words that it is made of, for the columns that a form's own names do not tell: places call one
 * column 年度指标值, 全年目标值, 设定目标值. A head is 「when」 「what of it」 「how measured」; the middle decides.
 */

/** Longer heads are sentences or explain something. */
const longestTold = 14

const when = '(?:年初|年末|年中|年度|全年|当年|本年度?|本期|期末|累计|截至期?末|最终|全部|总)*'
const measure = '(?:数值|数量|数额|数|值|量|金额|额|标准|水平)?'

const spending = '(?:支出|执行|使用|支付|列支|决算|报账|用款)'
const budget = '(?:预算|批复|安排|下达|计划投资|资金|经费)'

const explained = /解释|标准|依据|办法|细则|规则|说明|方法|口径|定义|公式/

interface Told {
  readonly meaning: Meaning
  readonly kinds: readonly FormKind[]
  readonly isTold: (head: string) => boolean
}

const matches =
  (...patterns: readonly RegExp[]) =>
  (head: string) =>
    patterns.some((pattern) => pattern.test(head))

const both: readonly FormKind[] = ['budget', 'indicators']

/** The first that holds decides. */
const all: readonly Told[] = [
  {
    meaning: 'reason',
    kinds: both,
    isTold: matches(/原因|整改|改进/, /^(?:偏[差离]|差异|未(?:完成|达标)|扣分).*(?:说明|分析)/),
  },
  {
    meaning: 'deviation',
    kinds: ['indicators'],
    isTold: matches(/^(?:目标|完成|指标)?(?:偏[差离]|差异|差距)(?:情况|程度|幅度|[值率度数])?$/),
  },
  {
    meaning: 'rate',
    kinds: ['budget'],
    isTold: matches(
      new RegExp(`^${when}(?:预算|资金|经费)?(?:${spending}|完成)(?:率|进度|比例|比率|百分比|比)$`),
    ),
  },
  {
    meaning: 'score',
    kinds: both,
    isTold: (head) =>
      /得分|评分|实得|(?:自评|评价|评定)(?:分|结果分)/.test(head) &&
      !explained.test(head) &&
      head.length <= 8,
  },
  {
    meaning: 'weight',
    kinds: both,
    isTold: (head) => /分值|权重|满分|(?:标准|基准|基础)分|配分|赋分/.test(head) && head.length <= 8,
  },
  { meaning: 'nature', kinds: ['indicators'], isTold: matches(/(?:运算|计算|比较|关系)?符号?$|^指标性质$/) },
  { meaning: 'unit', kinds: ['indicators'], isTold: matches(/^(?:度量|计量|计算|指标|数值)?单位$/) },
  {
    meaning: 'actual',
    kinds: ['indicators'],
    isTold: (head) =>
      !/计划|预期|预计|应完成|拟/.test(head) &&
      !/率$|程度|时间|日期|质量|名称|人$/.test(head) &&
      new RegExp(
        `^${when}(?:指标|目标|任务|自评)*(?:实际|实绩|业绩)?(?:自评)?(?:完成|实现|达成|达到|达标|实际|实绩)(?:指标|目标)?(?:${measure}|情况|结果)$`,
      ).test(head),
  },
  {
    meaning: 'target',
    kinds: ['indicators'],
    isTold: (head) =>
      new RegExp(
        `^${when}(?:设定|绩效|预期|计划|预计|批复|申报|考核|指标)*(?:目标|指标|任务|计划|预期)(?:完成|达到|实现|设定)?(?:${measure})(?:设定)?$`,
      ).test(head) &&
      /[值数量]$|目标|计划|预期|标准$/.test(head) &&
      !/名称|内容/.test(head),
  },
  {
    meaning: 'initial',
    kinds: ['budget'],
    isTold: matches(
      new RegExp(`^(?:年初|期初)(?:部门)?(?:${budget}|数)*${measure}$`),
      new RegExp(`^(?:批复|申报)预算${measure}$`),
    ),
  },
  {
    meaning: 'adjustment',
    kinds: ['budget'],
    isTold: matches(/^(?:预算)?(?:调整|调剂|追加|追减|调增|调减)+(?:数|额|金额|情况)?$/),
  },
  {
    meaning: 'adjusted',
    kinds: ['budget'],
    isTold: matches(
      new RegExp(`^${when}(?:调整|变更|调剂)后?(?:的)?${budget}*${measure}$`),
      new RegExp(`^${when}(?:预算|批复|安排|下达)(?:批复|安排|下达|资金|总额)*${measure}$`),
    ),
  },
  { meaning: 'arrived', kinds: ['budget'], isTold: matches(/到位(?:数|额|金额|资金|情况)?$/) },
  {
    meaning: 'spent',
    kinds: ['budget'],
    isTold: matches(new RegExp(`^${when}(?:实际|预算|资金|财政)*${spending}(?:资金|完成)?${measure}$`)),
  },
  {
    meaning: 'name',
    kinds: ['indicators'],
    isTold: matches(
      /^(?:[三四末]级)?(?:绩效|评价|考核|具体|明细|细化)*指标(?:名称|内容|项目|描述)?$/,
      /^(?:评价|考核)(?:内容|项目)$/,
    ),
  },
]

/** What the words of a head say that its column holds in a form of this kind; undefined where they say nothing known. */
export function meaningOfHead(head: string, kind: FormKind): Meaning | undefined {
  if (head === '' || head.length > longestTold) return undefined
  return all.find((told) => told.kinds.includes(kind) && told.isTold(head))?.meaning
}
