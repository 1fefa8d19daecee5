import { type Check, quoted } from './check.ts'

/** Slips that are often seen in reports, with what is meant; each is wrong wherever it stands. */
const slips: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/依具(?!体)/, '依据'],
  [/按装/, '安装'],
  [/布署/, '部署'],
  [/以经(?=[完开建成])/, '已经'],
  [/既使/, '即使'],
  [/必需(?=[要的]?(?:按照|遵守|坚持))/, '必须'],
  [/做为(?=[^，。]{0,6}(?:依据|重要))/, '作为'],
  [/绩交|绩较(?=[目自评])/, '绩效'],
  [/\d员人/, '人员人数'],
]

export const check: Check = {
  name: 'misspelt-words',
  label: { zh: '错别字', en: 'Misspelt words' },
  about: { zh: '报告中常见的错别字。', en: 'Slips that reports are often seen with.' },
  examine: ({ passages }) =>
    passages.flatMap(({ text, place }) =>
      slips.flatMap(([wrong, right]) => {
        const match = wrong.exec(text)
        if (!match) return []
        const quote = text.slice(Math.max(0, match.index - 4), match.index + match[0].length + 4)
        return [
          {
            severity: 'question' as const,
            message: `「${match[0]}」疑为「${right}」之误。`,
            at: [quoted(place, quote)],
            expected: right,
            found: match[0],
          },
        ]
      }),
    ),
}
