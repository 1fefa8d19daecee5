import type { Statement } from '../claims/statement.ts'
import { type Check, quoted, type Remark } from './check.ts'

/** Two or more characters twice in a row; a few reduplications are good Chinese. */
const doubled = /(\p{Script=Han}{2,6})\1/gu
const goodChinese =
  /^(?:研究研究|讨论讨论|年年|月月|方方面面|实实在在|点点滴滴|层层级级)|^(\p{Script=Han})\1|[一二三四五六七八九十百千]/u

function clauseAround(text: string, at: number): string {
  const before = /[^，。；：]{0,24}$/.exec(text.slice(0, at))?.[0] ?? ''
  const after = /^[^，。；：]{0,24}/.exec(text.slice(at))?.[0] ?? ''
  return `${before}${after}`.trim()
}

function examine({ passages }: Statement): readonly Remark[] {
  return passages.flatMap((passage) =>
    [...passage.text.matchAll(doubled)].flatMap((match) => {
      const [whole, word = ''] = match
      if (goodChinese.test(whole)) return []
      return [
        {
          severity: 'question' as const,
          message: `「${whole}」把「${word}」写了两遍。`,
          at: [quoted(passage.place, clauseAround(passage.text, match.index))],
          expected: word,
          found: whole,
        },
      ]
    }),
  )
}

export const check: Check = {
  name: 'doubled-words',
  label: { zh: '重复的词', en: 'A doubled word' },
  about: { zh: '一个词接连写了两遍（工作工作）。', en: 'A word is written twice in a row.' },
  examine,
}
