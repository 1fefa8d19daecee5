import type { Block, Heading } from '../document.ts'
import { type Check, quoted, type Remark } from './check.ts'

/** A sentence that runs like a heading needs nothing below it; so does a line that says itself what it has to. */
const saysIt = /[。；：:，,]|^(?:无|暂无|略)$/
const deepest = 2

const isHeading = (block: Block | undefined): block is Heading => block?.kind === 'heading'

/** Whether another section of the same rank has something below it: else the outline is a list. */
function hasTold(blocks: readonly Block[], { level }: Heading): boolean {
  return blocks.some(
    (block, at) => isHeading(block) && block.level === level && blocks[at + 1] && !isHeading(blocks[at + 1]),
  )
}

function examine({ document: { blocks } }: Parameters<Check['examine']>[0]): readonly Remark[] {
  return blocks.flatMap((block, at): readonly Remark[] => {
    if (!isHeading(block) || block.number === '' || block.level > deepest || saysIt.test(block.text))
      return []
    const next = blocks[at + 1]
    // What only ends was cut off, which is no defect of what was written.
    if (!isHeading(next) || next.number === '' || next.level > block.level) return []
    if (!hasTold(blocks, block)) return []
    const title = `${block.number}${block.text}`
    return [
      {
        severity: 'warning',
        message: `「${title}」下面没有内容，接着就是「${next.number}${next.text}」。`,
        at: [quoted(block.place, block.text)],
        expected: '这一节的内容',
        found: '（空）',
        sure: 0.85,
        why: '有标题而没有正文；同级的其他各节都有。',
      },
    ]
  })
}

export const check: Check = {
  name: 'empty-section',
  label: { zh: '没有内容的一节', en: 'A section without content' },
  about: { zh: '标题下面应当有内容。', en: 'A heading has something below it.' },
  examine,
}
