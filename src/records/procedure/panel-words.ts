import type { CutOff, Ranked, ScoringRule } from '#registers'

/** How an item's score and rank came about, and why it passes or not, as it is kept with the item. */
export function sayRanked(
  { score, counted, dropped, criteria, rank, tied, outcome }: Ranked,
  { isNormalised, first = [] }: ScoringRule,
  { threshold, most }: CutOff,
): string {
  const each = dropped.length / 2
  const scores = [
    `${counted + dropped.length} 份评分${isNormalised ? '，按评委归一' : ''}`,
    ...(each > 0
      ? [`去掉最低 ${dropped.slice(0, each).join('、')}，最高 ${dropped.slice(each).join('、')}`]
      : []),
    `均分 ${score}`,
    ...first.map((name, index) => `${name} ${criteria[index]}`),
  ]
  return `${scores.join('，')}；第 ${rank} 名${tied > 0 ? `，与另 ${tied} 项并列` : ''}；${endings[outcome](threshold, most)}`
}

type Ending = (threshold: string | undefined, most: number | undefined) => string

const endings: Readonly<Record<Ranked['outcome'], Ending>> = {
  passed: () => '入围',
  'passed-tied': (_, most) => `取前 ${most} 名，末位并列的都入围`,
  'below-threshold': (threshold) => `低于入围线 ${threshold}，未入围`,
  'beyond-cut': (_, most) => `取前 ${most} 名，未入围`,
  'tied-at-cut': (_, most) => `取前 ${most} 名，末位并列的都不入围`,
}
