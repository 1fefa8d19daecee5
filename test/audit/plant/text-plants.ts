import type { DraftCell } from './draft.ts'
import { otherNumber, type Plant, pick, replaceOne } from './plant.ts'

const count = /(\d{3,}|\d+\.\d+)(项|家|亿元|万台套|公里|亩)/
const numbersOf = (cells: readonly DraftCell[]) =>
  cells.flatMap(({ text }) => [...text.matchAll(new RegExp(count, 'g'))].map(([whole]) => whole))

/** Defects of sentences. */
export const textPlants: readonly Plant[] = [
  {
    name: 'fact-twice',
    label: '同一事实两个数',
    plant: (draft, chance) => {
      const cells = draft.sentences()
      const all = numbersOf(cells)
      const repeated = [
        ...new Set(all.filter((number) => all.filter((other) => other === number).length > 1)),
      ]
      const number = pick(repeated, chance)
      const target = cells.find(({ text }) => number !== undefined && text.includes(number))
      if (number === undefined || !target) return undefined
      const now = otherNumber(number, chance)
      target.write(target.text.replace(number, now))
      return { quotes: [now, number], why: `${number} 另一处写成 ${now}` }
    },
  },
  {
    name: 'target-text-and-table',
    label: '正文目标与表不一致',
    plant: (draft, chance) => {
      const found = replaceOne(
        draft.sentences().filter(({ text }) => /预期目标/.test(text)),
        /(不少于|不低于)(\d+)(亿元|场|家|台套|公里)/,
        ([, word = '', number = '', unit = '']) => `${word}${Math.round(Number(number) * 1.25) + 1}${unit}`,
        chance,
      )
      return (
        found && {
          quotes: [found.now.replace(/^\D+/, '').replace(/\D+$/, '')],
          why: `目标 ${found.was[0]} 写成 ${found.now}`,
        }
      )
    },
  },
  {
    name: 'parts-and-total',
    label: '各部分相加不等于合计',
    plant: (draft, chance) => {
      const found = replaceOne(
        draft.sentences(),
        /(?<=其中[^。；，]{0,40}|为：[^。；]{0,60})(\d{2,}(?:\.\d+)?)(人|万元|家)/,
        ([whole]) => otherNumber(whole, chance),
        chance,
      )
      return (
        found && { quotes: [found.now], says: '相加|合计|之和', why: `${found.was[0]} 写成 ${found.now}` }
      )
    },
  },
  {
    name: 'part-above-whole',
    label: '部分大于全部',
    plant: (draft, chance) => {
      const found = replaceOne(
        draft.sentences(),
        /(?<=其中(?:东城区|中央资金|管理岗位))(\d+)(家|万元|人)/,
        ([, number = '', unit = '']) => `${Number(number) * 7}${unit}`,
        chance,
      )
      return found && { quotes: [found.now], why: `${found.was[0]} 写成 ${found.now}` }
    },
  },
  {
    name: 'announced-count',
    label: '说的个数与列出的不符',
    plant: (draft, chance) => {
      const found = replaceOne(
        draft.sentences(),
        /(\d)个项目，分别为/,
        ([, number = '']) => `${Number(number) + 1}个项目，分别为`,
        chance,
      )
      return found && { quotes: [`${found.now.slice(0, 1)}个项目`], why: `${found.was[0]} 写成 ${found.now}` }
    },
  },
  {
    name: 'execution-rate-in-text',
    label: '文中执行率算错',
    plant: (draft, chance) => {
      const found = replaceOne(
        draft.sentences(),
        /(?<=已支付资金[^。]{0,20}预算执行率)(\d+)%/,
        ([, number = '']) => `${Number(number) - 7}%`,
        chance,
      )
      return found && { quotes: [found.now], why: `执行率 ${found.was[0]} 写成 ${found.now}` }
    },
  },
  {
    name: 'doubled-words',
    label: '重复的字词',
    plant: (draft, chance) => {
      const found = replaceOne(draft.sentences(), /工作|培训|资金/, ([word]) => `${word}${word}`, chance)
      return found && { quotes: [found.now], says: '两遍|重复', why: `「${found.was[0]}」写了两遍` }
    },
  },
  {
    name: 'repeated-sentence',
    label: '重复粘贴的句子',
    plant: (draft, chance) => {
      const found = replaceOne(
        draft.sentences().filter(({ text }) => text.length > 60),
        /(?<=。)[^。（]{16,60}。/,
        ([sentence]) => `${sentence}${sentence}`,
        chance,
      )
      return found && { quotes: [found.was[0]], says: '两遍|重复', why: '一句话粘贴了两遍' }
    },
  },
  {
    name: 'other-unit-name',
    label: '别的单位的名称',
    plant: (draft, chance) => {
      const found = replaceOne(
        draft.sentences(),
        /示例[市县]\p{Script=Han}{2,8}?(?:中心|局)(?=是|20|（)/u,
        ([name]) => name.replace(/示例([市县])/, '青石$1'),
        chance,
      )
      return found && { quotes: [found.now.replace(/是$/, '')], why: '粘贴来的文字里是另一个单位' }
    },
  },
  {
    name: 'stale-year',
    label: '年份没有更新',
    plant: (draft, chance) => {
      const found = replaceOne(
        draft.sentences(),
        /截至(20\d\d)年12月31日/,
        ([, year = '']) => `截至${Number(year) - 1}年12月31日`,
        chance,
      )
      return found && { quotes: [found.now.slice(2, 7)], why: `${found.was[0]} 写成 ${found.now}` }
    },
  },
]
