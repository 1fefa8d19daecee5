import type { Sheet, SheetBlock, SheetTable } from '../sheet.ts'
import { changeCells, type Variation, withBlocks } from './variation.ts'

const isTop = (block: SheetBlock) => block.kind === 'heading' && block.level <= 1
const isTitle = (block: SheetBlock) => block.kind === 'heading' && block.level === 0

/** Runs of blocks that begin with a top heading or a table; what stands before the first of them stays. */
function sectionsOf(blocks: readonly SheetBlock[]): {
  readonly head: readonly SheetBlock[]
  readonly sections: readonly (readonly SheetBlock[])[]
} {
  const first = blocks.findIndex((block) => isTop(block) && !isTitle(block))
  if (first < 0) return { head: blocks, sections: [] }
  const sections: SheetBlock[][] = []
  for (const block of blocks.slice(first)) {
    if (isTop(block)) sections.push([block])
    else sections.at(-1)?.push(block)
  }
  return { head: blocks.slice(0, first), sections }
}

/** The last section first: an appendix of tables before the text that refers to it. */
function turnedRound(sheet: Sheet): Sheet | undefined {
  const { sections } = sectionsOf(sheet.parts.flatMap(({ blocks }) => blocks))
  if (sections.length < 3) return undefined
  return withBlocks(sheet, (blocks) => {
    const { head, sections: own } = sectionsOf(blocks)
    const last = own.at(-1)
    return own.length < 3 || !last ? blocks : [...head, ...last, ...own.slice(0, -1).flat()]
  })
}

const before = [
  '当前位置：首页 > 政务公开 > 财政信息 > 预算绩效',
  '发布时间：2025-06-18 09:30 来源：本站 浏览次数：128',
]
const after = ['【打印本页】 【关闭窗口】', '主办：信息中心 网站标识码：0000000000 网站地图']

/** What a portal puts around a page. */
function framed(sheet: Sheet): Sheet {
  const [first, ...rest] = sheet.parts
  if (!first) return sheet
  const lines = (texts: readonly string[]) => texts.map((text) => ({ kind: 'paragraph' as const, text }))
  const parts = [{ ...first, blocks: [...lines(before), ...first.blocks] }, ...rest]
  const last = parts.at(-1)
  return {
    ...sheet,
    parts: last ? [...parts.slice(0, -1), { ...last, blocks: [...last.blocks, ...lines(after)] }] : parts,
  }
}

/** Lines broken inside the heads and long cells of tables, as narrow columns do. */
const broken = (sheet: Sheet): Sheet =>
  withBlocks(sheet, (blocks) =>
    blocks.map((block) =>
      block.kind === 'table'
        ? changeCells(block, ({ text }) =>
            text.replace(/(?<=^\p{Script=Han}{4})(?=\p{Script=Han}{2})/u, '\n'),
          )
        : block,
    ),
  )

/** 「得 分」「分 值」: heads of two characters set apart to fill their column. */
const spread = (sheet: Sheet): Sheet =>
  withBlocks(sheet, (blocks) =>
    blocks.map((block) =>
      block.kind === 'table'
        ? changeCells(block, ({ text }) => text.replace(/^(\p{Script=Han})(\p{Script=Han})$/u, '$1　$2'))
        : block,
    ),
  )

/** An empty column at the right, as copies from a workbook have, and an empty row at the foot. */
function padded(table: SheetTable): SheetTable {
  const empty = { text: '', columnSpan: 1, rowSpan: 1 }
  const rows = table.rows.map((row) => [...row, empty])
  return {
    ...table,
    width: table.width + 1,
    rows: [...rows, Array.from({ length: table.width + 1 }, () => empty)],
  }
}

/** A column of serial numbers at the left of a table whose first row is all heads. */
function numbered(table: SheetTable): SheetTable {
  const [head] = table.rows
  const isPlain = head?.every((cell) => cell?.columnSpan === 1 && cell.rowSpan === 1)
  if (!isPlain || table.rows.length < 3) return table
  const cell = (text: string) => ({ text, columnSpan: 1, rowSpan: 1 })
  return {
    ...table,
    width: table.width + 1,
    rows: table.rows.map((row, at) => [cell(at === 0 ? '序号' : String(at)), ...row]),
  }
}

const ofTables = (change: (table: SheetTable) => SheetTable) => (sheet: Sheet) =>
  withBlocks(sheet, (blocks) => blocks.map((block) => (block.kind === 'table' ? change(block) : block)))

/** Each sentence a paragraph of its own. */
const bySentence = (sheet: Sheet): Sheet =>
  withBlocks(sheet, (blocks) =>
    blocks.flatMap((block): readonly SheetBlock[] =>
      block.kind === 'paragraph'
        ? (block.text.match(/[^。]+。?/g) ?? [block.text]).map((text) => ({ ...block, text }))
        : [block],
    ),
  )

export const layoutVariations: readonly Variation[] = [
  { name: 'order', label: '最后一部分移到最前', vary: turnedRound },
  { name: 'portal', label: '前后加上网站的栏目路径和页脚', vary: framed },
  { name: 'broken', label: '格中的文字折行', vary: broken },
  { name: 'spread', label: '两个字的格中间空一格', vary: spread },
  { name: 'padded', label: '表的右边和下边多一列、一行空格', vary: ofTables(padded) },
  { name: 'numbered', label: '表的左边多一列序号', vary: ofTables(numbered) },
  { name: 'sentences', label: '一句一段', vary: bySentence },
]
