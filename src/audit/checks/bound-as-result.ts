import type { Statement } from '../claims/statement.ts'
import { type Check, quoted, type Remark } from './check.ts'

const results = /完成情况|实现情况|绩效情况|成效|效果|完成分析|指标完成/
/** Each sentence that gives a rate as no less than a number. */
const bound =
  /[^，,。；;：:]{2,20}?(?:大于等于|大于或等于|不低于|不少于|≥|>=|高于或等于)\s*\d+(?:\.\d+)?\s*%/g
const aim = /目标|计划|要求|应|标准|规定|预期|指标值|任务|确保|力争|控制/

/** 「满意度≥90%，实际为96.5%」: what was follows right behind. */
const isAnswered = (text: string, quote: string) =>
  /^(?:以上)?\s*[，,（(]\s*(?:实际|经?\p{Script=Han}{0,6}(?:为|达到?|完成))[^，,。；;]{0,12}\d/u.test(
    text.slice(text.indexOf(quote) + quote.length),
  )

/** A result told as its target would be, where no number says what it was. */
function examine({ passages }: Statement): readonly Remark[] {
  return passages.flatMap(({ text, place, path, cell, role }) => {
    if (cell || role === 'target' || !path.some((heading) => results.test(heading))) return []
    return [...text.matchAll(bound)].flatMap(([quote], at): readonly Remark[] => {
      const sentence = text.split(/[。；;]/).find((one) => one.includes(quote.trim())) ?? quote
      if (aim.test(sentence) || at > 4 || isAnswered(text, quote)) return []
      return [
        {
          severity: 'question',
          message: `完成情况写的是「${quote.trim()}」，这是目标的写法，实际是多少？`,
          at: [quoted(place, quote.trim())],
          expected: '实际完成的数',
        },
      ]
    })
  })
}

export const check: Check = {
  name: 'bound-as-result',
  label: { zh: '完成情况写成目标', en: 'A bound for a result' },
  about: {
    zh: '完成情况里写「不低于 95%」的，没有说明实际是多少。',
    en: 'A result told as no less than a number does not say what it was.',
  },
  examine,
}
