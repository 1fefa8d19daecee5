import type { Passage } from '../claims/claim.ts'
import type { Statement } from '../claims/statement.ts'
import { type Check, quoted, type Remark } from './check.ts'

const shortest = 14

const sentencesOf = (text: string) => text.split(/[。！；;!？?：:\n]/).map((sentence) => sentence.trim())

/** The same sentence twice under one heading; a summary may say again what a section says. */
function examine({ passages }: Statement): readonly Remark[] {
  const seen = new Map<string, Passage>()
  const remarks: Remark[] = []
  for (const passage of passages) {
    if (passage.cell) continue
    for (const sentence of sentencesOf(passage.text)) {
      const plain = sentence.replace(/\s/g, '')
      if (plain.length < shortest) continue
      const name = `${passage.path.slice(0, 2).join('')}|${plain}`
      const first = seen.get(name)
      if (!first) {
        seen.set(name, passage)
        continue
      }
      remarks.push({
        severity: 'question',
        message: `「${plain.length > 30 ? `${plain.slice(0, 29)}…` : plain}」在同一部分写了两遍，是否重复粘贴？`,
        at: [quoted(first.place, sentence), quoted(passage.place, sentence)],
      })
    }
  }
  return remarks
}

export const check: Check = {
  name: 'repeated-sentence',
  label: { zh: '重复的句子', en: 'A repeated sentence' },
  about: { zh: '同一标题下同一句话出现两次。', en: 'One sentence stands twice under one heading.' },
  examine,
}
