import { type Chance, pick } from '../plant/plant.ts'
import type { Facts, Row } from './facts.ts'
import type { Style } from './style.ts'

const atLeast = { '≥': '不少于', '≤': '不超过', '=': '' } as const
const share = { '≥': '不低于', '≤': '不高于', '=': '' } as const

/** 「不少于120公里」. */
export const targetWords = ({ operator, target, unit }: Row): string =>
  `${(unit === '%' ? share : atLeast)[operator]}${target}${unit}`

const pairOf = (row: Row, style: Style) => style.pair(row.name, targetWords(row), `${row.actual}${row.unit}`)

export function aboutUnit({ unit, theme, place }: Facts): string {
  return `${unit}是${place}所属事业单位，${theme.duty}。`
}

export function aboutSelfEvaluation({ year, unit }: Facts, { opening }: Style): string {
  return `${opening}，${unit}对${year}年度${'预算资金'}的使用和绩效情况进行了自评。`
}

/** The money by source, and what became of it. */
export function aboutFunds({ year, planned, spent, left, rate, funds }: Facts, style: Style): string {
  const sources = funds.map((fund) => `${fund.name}${fund.planned}万元`).join('、')
  return (
    `${year}年安排预算资金${planned}万元，其中${sources}。截至${year}年12月31日，${style.spentWord}资金${spent}万元，` +
    `${style.rateWord}${rate}。未${style.spentWord}的${left}万元为质量保证金，待质保期满后办理。`
  )
}

export function aboutShares({ shares, planned }: Facts, { whole }: Style): string {
  return `资金分配为：${shares.map(({ name, amount }) => `${name}${amount}万元`).join('、')}，${whole}${planned}万元。`
}

export function aboutProjects({ theme }: Facts): string {
  return `资金安排${theme.projects.length}个项目，分别为${theme.projects.join('、')}。`
}

export function aboutSplit({ split: { total, parts } }: Facts): string {
  return `全年发放调查问卷${total}份，其中线上问卷${parts[0]}份、纸质问卷${parts[1]}份。`
}

/** Deeds told as deeds: 「培训种植户820人次」. */
export function deedWords({ deed, actual, unit }: Row): string {
  return deed ? `${deed.verb}${deed.thing}${actual}${unit}` : ''
}

export function aboutDeeds({ rows }: Facts, chance: Chance): string {
  const deeds = rows.filter(({ deed, group }) => deed && group === '产出指标')
  const opening = pick(['全年', '一年来', '按照计划'], chance)
  return `${opening}${deeds.map(deedWords).join('，')}。`
}

/** The indicators of one group, goal beside result. */
export function aboutGroup({ rows }: Facts, group: string, style: Style): string {
  const kinds = [...new Set(rows.filter((row) => row.group === group).map(({ kind }) => kind))]
  return kinds
    .map((kind) => {
      const own = rows.filter((row) => row.kind === kind && row.unit !== '月')
      return own.length === 0 ? '' : `${kind}：${own.map((row) => pairOf(row, style)).join('；')}。`
    })
    .join('')
}

export function aboutReasons({ rows, rate }: Facts): string {
  const missed = rows.filter(({ isMet }) => !isMet)
  const misses = missed.map(
    (row) => `${row.name}没有达到目标，原因是${row.reason}。下一步将倒排工期，按月检查进度。`,
  )
  return `${misses.join('')}预算执行率为${rate}，原因是质量保证金按合同约定尚未到支付时间。`
}

export function aboutProblems({ rows }: Facts): string {
  const missed = rows.filter(({ isMet }) => !isMet).map(({ name }) => name)
  const known = missed.length > 0 ? `一是${missed.join('、')}未达到年度目标；二是` : '一是'
  return `${known}部分项目付款集中在年末，预算执行的均衡性有待提高；个别佐证材料归档不够及时。`
}

export const measures = '下一步将细化用款计划，按季度通报支付进度，及时收集整理佐证材料。'
export const publicity = '自评结果作为编制以后年度预算的依据，并随同决算公开。'
