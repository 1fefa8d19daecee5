import { claimOf, quantity as quantityOf } from '#lib'
import type {
  Ground,
  Report,
  Block as ReportBlock,
  ReportDocument,
  Table as ReportTable,
  TypedNumber,
} from '#report'
import { type Audit, auditStatement } from './audit-document.ts'
import { agree } from './claims/agree.ts'
import { readStatement } from './claims/statement.ts'
import type { AuditDocument, Block, Cell, DocumentPlace } from './document.ts'
import type { Finding } from './finding.ts'
import { cellsInGrid, numbersOfBlock, type ReportNumber, textOf, textOfCell } from './report-number.ts'

const numbered =
  /^(第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)(.*)$/

/** The grid of a table, with what merged cells cover. */
function gridOf(table: ReportTable): Cell[][] {
  const grid: Cell[][] = []
  for (const { row, column, cell } of cellsInGrid(table)) {
    const text = textOfCell(cell).trim()
    for (let down = 0; down < (cell.rowSpan ?? 1); down += 1)
      for (let across = 0; across < (cell.columnSpan ?? 1); across += 1) {
        const cells = grid[row + down] ?? []
        grid[row + down] = cells
        cells[column + across] = down + across === 0 ? { text } : { text, covered: true }
      }
  }
  return grid
}

const titleLines = ({ title, subtitle }: ReportDocument) => [title.join(''), subtitle]

/** The numbers of our own report that are kept true by what they stand on, where `reportTree` has them. */
export function listReportNumbers(report: ReportDocument): readonly ReportNumber[] {
  const grounds = new Map(report.grounds.map((ground) => [ground.id, ground]))
  const first = titleLines(report).length
  return report.parts
    .flatMap(({ blocks }) => blocks)
    .flatMap((block, index) => numbersOfBlock(block, first + index, grounds))
}

/** Our own report as a document to audit, without a detour over a file: places and cells are known, not guessed. */
export function reportTree(report: ReportDocument): AuditDocument {
  const sections: string[] = []
  let tables = 0
  const place = (): DocumentPlace => {
    const section = sections.filter(Boolean).join(' ')
    return section === '' ? {} : { section }
  }
  const lay = (block: ReportBlock): Block => {
    if (block.kind === 'table') {
      const at = { ...place(), table: `表 ${++tables}` }
      return { kind: 'table', caption: '', rows: gridOf(block), headRows: block.head.length, place: at }
    }
    const words = textOf(block.runs)
    if (block.kind === 'paragraph')
      return { kind: 'paragraph', text: `${block.marker ?? ''}${words}`, place: place() }
    const whole = `${block.number}${words}`
    const [, number = '', text = whole] = numbered.exec(whole) ?? []
    sections.length = block.level
    sections[block.level - 1] = whole
    return { kind: 'heading', level: block.level, number, text, place: place() }
  }
  const title = titleLines(report).map((text): Block => ({ kind: 'paragraph', text, place: {} }))
  const blocks = report.parts.flatMap((part) => part.blocks.map(lay))
  const file = `${report.unit.name}${report.year}年度绩效自评报告`
  return { file, format: 'docx', blocks: [...title, ...blocks], problems: [] }
}

/**
 * Our own report before it goes out (体检): the checks that any report meets, what is wrong with its narrative, and the
 * numbers that somebody typed where a reference would have kept them true.
 */
export function auditReport(report: Report): Audit {
  const audit = auditStatement(readStatement(reportTree(report.document)), { further: typedFindings(report) })
  return Object.freeze({ ...audit, problems: [...audit.problems, ...report.problems] })
}

export const typedNumbersCheck = 'typed-numbers'

/** One finding a section: its typed numbers, and which of them a figure of the report already gives. */
function typedFindings({ typedNumbers, document }: Report): readonly Finding[] {
  // A bound (500 万元以上, 不低于 4 场) is a threshold or a target, and no figure.
  const stated = typedNumbers.filter(({ quantity }) => !/^at-/.test(claimOf(quantity.qualifier)))
  const bySection = Map.groupBy(stated, ({ at }) => (at.section ?? '').replace(/[「」]/g, ''))
  return [...bySection].map(([section, typed]) => {
    const known = typed.flatMap((number) => {
      const ground = groundOf(number, document.grounds)
      return ground ? [`${number.text}（{${ground.name}}）`] : []
    })
    const place = section === '' ? {} : { section }
    return {
      check: typedNumbersCheck,
      severity: 'question',
      message: `「${section}」有 ${typed.length} 个数字是手工写的，台账有变动时不会随之更新。`,
      at: typed.map(({ text, at }) => ({ ...place, quote: text, ...(at.row ? { row: at.row } : {}) })),
      ...(known.length > 0 ? { expected: `可以改为引用：${[...new Set(known)].join('、')}` } : {}),
    }
  })
}

/** Fewer digits than this are equal by chance. */
const leastDigits = 3

function groundOf({ quantity }: TypedNumber, grounds: readonly Ground[]): Ground | undefined {
  if (claimOf(quantity.qualifier) !== 'equal') return undefined
  if (quantity.value.replace(/\D/g, '').length < leastDigits || quantity.unit === '') return undefined
  return grounds.find(({ figure }) => {
    if (!figure || figure.value === null || figure.unit !== quantity.unit) return false
    return agree(quantity, quantityOf(figure.value, figure.unit))
  })
}
