import type { Passage } from '../claims/claim.ts'
import type { Statement } from '../claims/statement.ts'
import { type Check, quoted, type Remark } from './check.ts'

const shortest = 14

/** Sentences without the label before them, which a list may have more than once; `whole` has it. */
const sentencesOf = (text: string) =>
  text.split(/[。！；;!？?\n]/).map((whole) => ({
    whole: whole.trim(),
    sentence: whole.replace(/^.*[：:]/s, '').trim(),
  }))

const shortened = (text: string) => (text.length > 30 ? `${text.slice(0, 29)}…` : text)

/** Where a sentence may not stand twice: under one heading, as a summary may say again what a section says; in one cell. */
const roomOf = ({ cell, index, path }: Passage) => (cell ? `cell ${index}` : path.slice(0, 2).join(''))

function sentences({ passages }: Statement, inBoth: ReadonlySet<number>): readonly Remark[] {
  const seen = new Map<string, { readonly passage: Passage; readonly whole: string }>()
  const remarks: Remark[] = []
  for (const passage of passages) {
    if (inBoth.has(passage.index)) continue
    for (const { whole, sentence } of sentencesOf(passage.text)) {
      const plain = sentence.replace(/\s/g, '')
      if (plain.length < shortest) continue
      const name = `${roomOf(passage)}|${plain}`
      const first = seen.get(name)
      if (!first) {
        seen.set(name, { passage, whole })
        continue
      }
      const quote = first.whole === whole ? whole : sentence
      remarks.push({
        severity: 'question',
        message: `「${shortened(plain)}」在同一部分写了两遍，是否重复粘贴？`,
        at: [quoted(first.passage.place, quote), quoted(passage.place, quote)],
      })
    }
  }
  return remarks
}

/** A paragraph this long that stands twice was pasted. */
const longest = 40

/** Whole paragraphs that stand in two places, the second of each pair. */
function paragraphs({ passages }: Statement): readonly (readonly [Passage, Passage])[] {
  const seen = new Map<string, Passage>()
  return passages.flatMap((passage): readonly (readonly [Passage, Passage])[] => {
    const plain = passage.text
      .replace(/\s/g, '')
      .replace(/^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]/, '')
    if (passage.cell || plain.length < longest) return []
    const first = seen.get(plain)
    if (first) return [[first, passage]]
    seen.set(plain, passage)
    return []
  })
}

function examine(statement: Statement): readonly Remark[] {
  const pairs = paragraphs(statement)
  const copied = pairs.map(([first, second]): Remark => {
    const text = first.text.trim()
    return {
      severity: 'question',
      message: `「${shortened(text)}」这段话（${text.length} 字）在两处一字不差，是否复制后没有改？`,
      at: [first, second].map(({ place }) => quoted(place, text.slice(0, 80))),
    }
  })
  return [...copied, ...sentences(statement, new Set(pairs.map(([, { index }]) => index)))]
}

export const check: Check = {
  name: 'repeated-sentence',
  label: { zh: '重复的句子', en: 'A repeated sentence' },
  about: {
    zh: '同一标题下同一句话出现两次，或同一段话放在两节里。',
    en: 'One sentence stands twice under one heading, or one paragraph in two sections.',
  },
  examine,
}
