import { type Chance, pick } from '../plant/plant.ts'
import { type Deed, type Share, type Theme, themes } from './theme.ts'

/** One row of the indicators; numbers as they are printed. */
export interface Row {
  readonly group: string
  readonly kind: string
  readonly name: string
  readonly operator: '≥' | '≤' | '='
  readonly target: string
  readonly actual: string
  readonly unit: string
  readonly weight: number
  readonly score: string
  readonly reason: string
  readonly isMet: boolean
  readonly deed?: Deed
}

/** One source of money: planned at first, planned in the end, spent, in 万元 with two decimals. */
export interface Fund {
  readonly name: string
  readonly planned: string
  readonly spent: string
}

/** All that one clean document tells, before it has a form: every sum, rate and score follows from the others. */
export interface Facts {
  readonly theme: Theme
  readonly unit: string
  readonly department: string
  readonly place: string
  readonly year: number
  readonly rows: readonly Row[]
  readonly funds: readonly Fund[]
  readonly planned: string
  readonly spent: string
  readonly left: string
  readonly rate: string
  readonly rateScore: string
  readonly total: string
  /** The planned money, given to places. */
  readonly shares: readonly { readonly name: string; readonly amount: string }[]
  /** A count that has two parts. */
  readonly split: { readonly deed: Deed; readonly total: number; readonly parts: readonly [number, number] }
}

const money = (cents: number) => (cents / 100).toFixed(2)
const between = (least: number, most: number, chance: Chance) =>
  least + Math.floor(chance() * (most - least + 1))

/** Parts of a whole, none of them small. */
function split(whole: number, count: number, chance: Chance): readonly number[] {
  const weights = Array.from({ length: count }, () => 0.6 + chance())
  const sum = weights.reduce((a, b) => a + b, 0)
  const parts = weights.map((weight) => Math.floor((whole * weight) / sum))
  const rest = whole - parts.reduce((a, b) => a + b, 0)
  return parts.map((part, at) => (at === 0 ? part + rest : part))
}

const percent = (part: number, whole: number) => `${((part / whole) * 100).toFixed(2)}%`

/** What everything else is derived from, by chance that is the same on every run. */
export function makeFacts(chance: Chance): Facts {
  const theme = pick(themes, chance) as Theme
  const place = pick(['示例市', '示例县', '示例区'], chance) as string
  const year = between(2019, 2025, chance)
  const planned = between(20_000, 480_000, chance)
  const spent = planned - between(400, Math.floor(planned / 12), chance)
  const names = pick(
    [
      ['中央资金', '省级资金', '县级资金'],
      ['财政拨款', '上年结转资金', '其他资金'],
    ],
    chance,
  ) as string[]
  const plans = split(planned, 3, chance)
  const lasts = split(planned - spent, 3, chance)
  const funds = names.map((name, at) => {
    const plan = plans[at] ?? 0
    return { name, planned: money(plan), spent: money(plan - (lasts[at] ?? 0)) }
  })
  const rows = makeRows(theme, money(planned), money(spent), chance)
  const rateScore = Number(((spent / planned) * 10).toFixed(2))
  const total = rows.reduce((sum, { score }) => sum + Number(score), rateScore)
  const whole = between(400, 2600, chance)
  const [first = 0, second = 0] = split(whole, 2, chance)
  const shares = split(Math.floor(planned), theme.places.length, chance)
  return {
    theme,
    unit: `${place}${theme.unit}`,
    department: `${place}${pick(['教育体育局', '农业农村局', '文化和旅游局', '卫生健康局'], chance)}`,
    place,
    year,
    rows,
    funds,
    planned: money(planned),
    spent: money(spent),
    left: money(planned - spent),
    rate: percent(spent, planned),
    rateScore: print(rateScore),
    total: print(total),
    shares: theme.places.map((name, at) => ({ name, amount: money(shares[at] ?? 0) })),
    split: { deed: { ...(theme.deeds[2] as Deed) }, total: whole, parts: [first, second] },
  }
}

/** Two decimals at most, no zeros at the end: 9.5, 100. */
const print = (value: number) => String(Number(value.toFixed(2)))

/** Which row is missed, if any: a document in which everything is met is as common as one with a miss. */
function makeRows(theme: Theme, planned: string, spent: string, chance: Chance): readonly Row[] {
  const missed = chance() < 0.5 ? -1 : between(0, 3, chance)
  const of = (group: string, kind: string, weight: number, thing: Deed | Share, isMissed = false): Row =>
    'verb' in thing
      ? countRow({ group, kind, weight }, thing, isMissed, chance)
      : shareRow({ group, kind, weight }, thing, chance)
  const [first, second, third, fourth] = theme.deeds as [Deed, Deed, Deed, Deed]
  const [good, better] = theme.quality as [Share, Share]
  const [gain, use] = theme.effects as [Deed | Share, Deed | Share]
  const satisfaction: Share = { name: `${theme.satisfied}满意度`, operator: '≥', least: 88, most: 92 }
  const month = between(10, 12, chance)
  return [
    of('产出指标', '数量指标', 10, first, missed === 0),
    of('产出指标', '数量指标', 8, second, missed === 1),
    of('产出指标', '数量指标', 6, third, missed === 2),
    of('产出指标', '数量指标', 6, fourth, missed === 3),
    of('产出指标', '质量指标', 5, good),
    of('产出指标', '质量指标', 5, better),
    {
      ...{ group: '产出指标', kind: '时效指标', name: '任务完成时间', operator: '≤', target: String(month) },
      ...{
        actual: String(month - between(0, 1, chance)),
        unit: '月',
        weight: 5,
        score: '5',
        reason: '',
        isMet: true,
      },
    },
    {
      ...{
        group: '产出指标',
        kind: '成本指标',
        name: '项目总成本',
        operator: '≤',
        target: planned,
        actual: spent,
      },
      ...{ unit: '万元', weight: 5, score: '5', reason: '', isMet: true },
    },
    of('效益指标', '社会效益指标', 15, gain),
    of('效益指标', '可持续影响指标', 15, use),
    of('满意度指标', '服务对象满意度指标', 10, satisfaction),
  ]
}

type Standing = Pick<Row, 'group' | 'kind' | 'weight'>

function countRow(standing: Standing, deed: Deed, isMissed: boolean, chance: Chance): Row {
  const target = between(deed.least, deed.most, chance)
  const actual = isMissed
    ? Math.max(1, Math.floor(target * (0.86 + chance() * 0.08)))
    : Math.floor(target * (1 + chance() * 0.12))
  const isMet = actual >= target
  const score = isMet ? standing.weight : Number(((actual / target) * standing.weight).toFixed(2))
  return {
    ...standing,
    ...{
      name: deed.name,
      operator: '≥',
      target: String(target),
      actual: String(actual),
      unit: deed.unit,
      isMet,
      deed,
    },
    ...{ score: print(score), reason: isMet ? '' : '受雨季影响开工较晚，余下部分次年一季度补做' },
  }
}

function shareRow(standing: Standing, share: Share, chance: Chance): Row {
  const target = between(share.least, share.most, chance)
  const actual =
    share.operator === '≥' ? Math.min(100, target + 0.4 + chance() * 4) : target * (0.75 + chance() * 0.2)
  return {
    ...standing,
    ...{
      name: share.name,
      operator: share.operator,
      target: String(target),
      actual: actual.toFixed(2),
      unit: '%',
    },
    ...{ isMet: true, score: print(standing.weight), reason: '' },
  }
}
