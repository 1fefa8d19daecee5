import type { ExplainedSpan } from '../client/figure.ts'
import { defineWords } from './language.tsx'

export const measureWords = defineWords({
  zh: {
    measures: '统计口径',
    measuresAbout: '每个数按什么口径、从哪本台账、在哪个日期算出。',
    name: '指标口径',
    definition: '定义',
    value: (period: string) => `${period} 年的值`,
    valueHead: '值',
    period: '年份',
    find: '查找口径',
    none: '没有这样的口径。',
    course: (period: string) => `${period} 年的走势`,
    byMonth: '按月',
    byQuarter: '按季',
    heads: ['期间', '数值'] as readonly string[],
    explain: '这个数是哪天的',
    explainHelp: '填一个在别处看到的数，如 13400 或 1066.5 亿元，看它对应哪些时点。',
    explainPlaceholder: '例如 13400',
    explainFind: '查',
    explainSpan: ({ period, firstDay, lastDay, withinDay, shown }: ExplainedSpan): string => {
      if (withinDay) return `${period}：${shown}，只在 ${firstDay} 当天出现过`
      if (lastDay === undefined) return `${period}：${shown}，截至 ${firstDay} 起至今`
      if (lastDay === firstDay) return `${period}：${shown}，截至 ${firstDay}`
      return `${period}：${shown}，截至 ${firstDay} 至 ${lastDay}`
    },
    explainNone: '没有哪个时点是这个数。最接近的是：',
    explainNothing: '没有哪个时点是这个数。',
    computedFrom: '由这些口径算出',
    usedIn: '这些口径用到它',
    register: '台账',
    technical: '口径名',
    relations: '与其他口径的关系',
    holds: '成立',
    holdsNot: '不成立',
    holdsUnknown: '无从核对：有口径没有值',
    sumOf: '合计',
    overlap: (why: string) => `各部分可以重叠，合计可以大于整体：${why}。`,
  },
  en: {
    measures: 'Measures',
    measuresAbout: 'By which definition, from which register and by which date each number is computed.',
    name: 'Measure',
    definition: 'Definition',
    value: (period: string) => `Value of ${period}`,
    valueHead: 'Value',
    period: 'Year',
    find: 'Find a measure',
    none: 'There is no such measure.',
    course: (period: string) => `Course of ${period}`,
    byMonth: 'By month',
    byQuarter: 'By quarter',
    heads: ['Period', 'Value'] as readonly string[],
    explain: 'Which day is this number from?',
    explainHelp:
      'Give a number that you saw elsewhere, such as 13400 or 1066.5 亿元, to see at which moments it held.',
    explainPlaceholder: 'such as 13400',
    explainFind: 'Find',
    explainSpan: ({ period, firstDay, lastDay, withinDay, shown }: ExplainedSpan): string => {
      if (withinDay) return `${period}: ${shown}, only within ${firstDay}`
      if (lastDay === undefined) return `${period}: ${shown}, as of ${firstDay} and ever since`
      if (lastDay === firstDay) return `${period}: ${shown}, as of ${firstDay}`
      return `${period}: ${shown}, as of ${firstDay} to ${lastDay}`
    },
    explainNone: 'It held at no moment. The nearest are:',
    explainNothing: 'It held at no moment.',
    computedFrom: 'Computed from these measures',
    usedIn: 'Used by these measures',
    register: 'Register',
    technical: 'Name',
    relations: 'How it relates to other measures',
    holds: 'Holds',
    holdsNot: 'Does not hold',
    holdsUnknown: 'Cannot be told: a value is missing',
    sumOf: 'Sum',
    overlap: (why: string) => `The parts may overlap, so they may add up to more than the whole: ${why}.`,
  },
})
