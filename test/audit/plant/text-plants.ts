import type { DraftCell } from './draft.ts'
import { otherNumber, type Plant, pick, replaceOne } from './plant.ts'

const count = /(\d{3,}|\d+\.\d+)(项|家|亿元|万台套|公里|亩)/
const counted = '人次|平方米|[个亩份场期条名人例盒公里米套册间台户家]'
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
        draft
          .sentences()
          .filter(
            ({ text }) => /目标/.test(text) && draft.rows(/指标名称|三级指标/, /目标值|指标值/).length > 0,
          ),
        new RegExp(`(不少于|不低于)(\\d+)(亿元|场|家|台套|${counted})`),
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
        /(?<=其中[^。；;，,]{0,40}|为[：:][^。；;，,]{0,60})(\d{2,}(?:\.\d+)?)(人|万元|家|份)/,
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
        /(?<=其中[^\d。；;，,]{2,8})(\d+)(家|万元|人|份)/,
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
        /(\d)个项目[，,]分别为/,
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
        /(?<=万元[^。]{0,20}(?:执行率|支付率))(\d+(?:\.\d+)?)%/,
        ([, number = '']) => `${Number((Number(number) - 7).toFixed(2))}%`,
        chance,
      )
      return found && { quotes: [found.now], why: `执行率 ${found.was[0]} 写成 ${found.now}` }
    },
  },
  {
    name: 'doubled-words',
    label: '重复的字词',
    plant: (draft, chance) => {
      const found = replaceOne(
        draft.sentences(),
        /(?<=\p{Script=Han})(?:工作|培训|资金|管理|绩效|进度|材料)(?=[\p{Script=Han}，,。])/u,
        ([word]) => `${word}${word}`,
        chance,
      )
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
        /示例[市县区]\p{Script=Han}{2,8}?(?:中心|局|馆|院|站|小学)(?=是|20|[（(]|对|关于)/u,
        ([name]) => name.replace(/示例([市县区])/, '青石$1'),
        chance,
      )
      return found && { quotes: [found.now], why: '粘贴来的文字里是另一个单位' }
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
  {
    name: 'fact-text-and-table',
    label: '正文与表中的完成数不同',
    plant: (draft, chance) => {
      const actuals = new Set(
        draft.rows(/指标名称|三级指标/, /完成值/).map((row) => row.cell(/完成值/)?.text.replace(/\D+$/, '')),
      )
      const sentences = draft.sentences().filter(({ text }) => !/目标/.test(text))
      const found = replaceOne(
        sentences,
        new RegExp(`(?<=\\p{Script=Han})(\\d{2,})(${counted})`, 'u'),
        ([whole, number = '', unit = '']) =>
          actuals.has(number) ? `${Math.round(Number(number) * 1.13) + 1}${unit}` : whole,
        chance,
      )
      if (!found || found.was[0] === found.now) return undefined
      return {
        quotes: [found.now.replace(/\D+$/, ''), found.was[1] ?? ''],
        why: `正文的 ${found.was[0]} 写成 ${found.now}`,
      }
    },
  },
  {
    name: 'goal-missed-in-text',
    label: '文中未达目标而无原因',
    plant: (draft, chance) => {
      const found = replaceOne(
        draft.sentences().filter(({ text }) => /目标/.test(text)),
        new RegExp(`(?<=不少于(\\d+)(?:${counted})[，,](?:实际完成|全年实际为))(\\d+)(?=${counted})`),
        ([, target = '']) => String(Math.floor(Number(target) * 0.7)),
        chance,
      )
      return (
        found && {
          quotes: [found.now],
          why: `完成 ${found.was[0]} 写成 ${found.now}，低于目标 ${found.was[1]}`,
        }
      )
    },
  },
  {
    name: 'all-done',
    label: '有未完成的却说全部完成',
    plant: (draft, chance) => {
      const told = draft.sentences()
      const isMissed = told.some(({ text }) => /没有达到目标|受雨季影响/.test(text))
      const cell = pick(
        told.filter(({ text }) => /下一步|成效|结果|抄送|自评/.test(text) && text.endsWith('。')),
        chance,
      )
      if (!isMissed || !cell) return undefined
      cell.write(`${cell.text}各项绩效指标均已全部完成。`)
      return { quotes: ['全部完成'], why: '有一项没有达到目标，却说全部完成' }
    },
  },
  {
    name: 'late-date',
    label: '日期在评价期以后',
    plant: (draft, chance) => {
      const found = replaceOne(
        draft.sentences(),
        /截至(20\d\d)年12月31日/,
        ([, year = '']) => `截至${Number(year) + 1}年12月31日`,
        chance,
      )
      return found && { quotes: [found.now.slice(2, 7)], why: `${found.was[0]} 写成 ${found.now}` }
    },
  },
  {
    name: 'copied-paragraph',
    label: '同一段话放在两节里',
    plant: (draft, chance) => {
      const paragraphs = draft.paragraphs().filter(({ text }) => text.length > 50)
      const from = pick(paragraphs, chance)
      const to = pick(
        paragraphs.filter((other) => other !== from),
        chance,
      )
      if (!from || !to) return undefined
      to.write(from.text)
      return {
        // Not the first digits of a number.
        quotes: [from.text.slice(0, 12).replace(/[\d.]+$/, '')],
        says: '两遍|两处|重复|相同|一字不差|照抄',
        why: '一段话在两节里各写了一遍',
      }
    },
  },
  {
    name: 'empty-section',
    label: '一节没有内容',
    plant: (draft, chance) => {
      const chosen = pick(draft.sections(), chance)
      if (!chosen) return undefined
      chosen.empty()
      return {
        quotes: [chosen.heading.replace(/^[（(]?[一二三四五六七八九十]+[）)]?、?/, '')],
        why: '标题下面什么也没有',
      }
    },
  },
  {
    name: 'prompt-left',
    label: '填写提示留在文中',
    plant: (draft, chance) => {
      const prompts = [
        '对照年度目标，逐项说明任务的完成情况（300字以内）',
        '请在此填写存在的主要问题及原因',
        '此处简要说明项目实施取得的成效，不超过200字。',
        '（说明：如实填写未完成的原因和拟采取的措施）',
      ]
      const cell = pick(
        draft.sentences().filter(({ text }) => text.length > 16 && !/^\|/.test(text)),
        chance,
      )
      const prompt = pick(prompts, chance)
      if (!cell || prompt === undefined) return undefined
      cell.write(prompt)
      return {
        quotes: [prompt.slice(2, 10)],
        says: '提示|填写说明|模板|说明文字|表样',
        why: `填写提示「${prompt}」没有换成内容`,
      }
    },
  },
  {
    name: 'growth',
    label: '增长率算错',
    plant: (draft, chance) => {
      const cell = pick(
        draft.sentences().filter(({ text }) => text.length > 20 && text.endsWith('。')),
        chance,
      )
      if (!cell) return undefined
      const before = 40 + Math.floor(chance() * 400)
      const growth = 6 + Math.floor(chance() * 20)
      const now = Math.round(before * (1 + growth / 100))
      const wrong = (((now - before) / before) * 100 + 9).toFixed(2)
      const told = pick(
        [
          `全年接听咨询电话${now}次，上年为${before}次，同比增长${wrong}%。`,
          `接听咨询电话${now}次，比上年的${before}次增长${wrong}%。`,
          `接听咨询电话由上年的${before}次增加到${now}次，增幅为${wrong}%。`,
        ],
        chance,
      )
      cell.write(`${cell.text}${told}`)
      return { quotes: [`${wrong}%`], why: `${before} 到 ${now} 写成增长 ${wrong}%` }
    },
  },
  {
    name: 'share',
    label: '占比算错',
    plant: (draft, chance) => {
      const found = replaceOne(
        draft.sentences(),
        /(?<=安排预算资金)(\d+\.\d\d)万元，其中(\p{Script=Han}{2,6})(\d+\.\d\d)万元/u,
        ([whole, total = '1', , part = '0']) =>
          `${whole}（占预算资金的${((Number(part) / Number(total)) * 100 + 4.5).toFixed(2)}%）`
            .replace('（占', '，占')
            .replace('）', ''),
        chance,
      )
      const share = /占预算资金的([\d.]+)%$/.exec(found?.now ?? '')?.[1]
      return share === undefined ? undefined : { quotes: [share], says: '占', why: `占比写成 ${share}%` }
    },
  },
  {
    name: 'average',
    label: '平均数算错',
    plant: (draft, chance) => {
      const cell = pick(
        draft.sentences().filter(({ text }) => text.length > 20 && text.endsWith('。')),
        chance,
      )
      if (!cell) return undefined
      const [groups, each] = [4 + Math.floor(chance() * 8), 20 + Math.floor(chance() * 60)]
      const wrong = each + 7
      cell.write(`${cell.text}共开展现场指导${groups}期，参加${groups * each}人次，平均每期${wrong}人次。`)
      return { quotes: [`${wrong}人次`], why: `平均应为 ${each}，写成 ${wrong}` }
    },
  },
]
