import type { Align, Block, Cell, Ground, Part, ReportDocument, Run, Table } from '../document.ts'
import { groundNote } from '../ground-text.ts'

interface AppendixColumn {
  readonly head: string
  readonly share: number
  readonly align: Align
  readonly text: (ground: Ground) => string
  /** Equal neighbours below one another become one cell. */
  readonly isMerged?: true
}

const period = (ground: Ground, year: number) =>
  ground.period === String(year) ? '' : `（${ground.period}）`

const computedColumns = (year: number): readonly AppendixColumn[] => [
  { head: '数据', share: 27, align: 'left', text: (ground) => `${ground.label}${period(ground, year)}` },
  { head: '数值', share: 23, align: 'right', text: (ground) => ground.value },
  { head: '统计口径', share: 27, align: 'left', text: (ground) => ground.definition, isMerged: true },
  { head: '记录数', share: 10, align: 'right', text: ({ figure }) => (figure ? String(figure.records) : '') },
  { head: '记录摘要', share: 13, align: 'center', text: ({ figure }) => figure?.digest.slice(0, 8) ?? '' },
]

const manualColumns: readonly AppendixColumn[] = [
  { head: '数据', share: 32, align: 'left', text: (ground) => ground.label },
  { head: '数值', share: 16, align: 'right', text: (ground) => ground.value },
  { head: '来源', share: 28, align: 'left', text: (ground) => ground.definition, isMerged: true },
  {
    head: '确认',
    share: 24,
    align: 'left',
    text: ({ manual }) => [manual?.confirmedBy, manual?.confirmedOn].filter(Boolean).join(' ') || '尚未确认',
    isMerged: true,
  },
]

/** What the numbers of a printed form stand on: the figures that it shows, those of one definition together. */
export function appendix(document: ReportDocument): Part {
  const cited = citedGrounds(document)
  const grounds = document.grounds.filter((ground) => cited.has(ground.id))
  const figures = byDefinition(grounds.filter((ground) => !ground.manual))
  const manual = byDefinition(grounds.filter((ground) => ground.manual))
  const blocks: Block[] = [
    heading(1, '附：数据依据'),
    { kind: 'paragraph', runs: [text(groundNote(document))] },
  ]
  if (figures.length > 0)
    blocks.push(heading(2, '取自台账的数据'), tableOf(computedColumns(document.year), figures))
  if (manual.length > 0) blocks.push(heading(2, '人工填报的数据'), tableOf(manualColumns, manual))
  return { orientation: 'portrait', blocks }
}

const text = (words: string): Run => ({ kind: 'text', text: words })

function heading(level: 1 | 2, words: string): Block {
  return { kind: 'heading', level, number: '', runs: [text(words)] }
}

function citedGrounds({ parts }: ReportDocument): ReadonlySet<string> {
  const runsOf = (block: Block): readonly Run[] =>
    block.kind === 'table'
      ? [...block.head, ...block.body].flat().flatMap((cell) => cell.paragraphs.flat())
      : block.runs
  const runs = parts.flatMap((part) => part.blocks.flatMap(runsOf))
  return new Set(runs.flatMap((run) => (run.kind === 'number' ? [run.ground] : [])))
}

/** In their order, but each definition's all after its first. */
function byDefinition(grounds: readonly Ground[]): readonly Ground[] {
  return [...Map.groupBy(grounds, (ground) => ground.definition).values()].flat()
}

function tableOf(columns: readonly AppendixColumn[], grounds: readonly Ground[]): Table {
  const cell = (words: string, align: Align): Cell => ({
    paragraphs: words === '' ? [] : [[text(words)]],
    align,
  })
  return {
    kind: 'table',
    isSmall: true,
    columns: columns.map(({ share }) => ({ share })),
    head: [columns.map(({ head }) => cell(head, 'center'))],
    body: grounds.map((ground, row) =>
      columns.flatMap((column, i): Cell[] => {
        const words = column.text(ground)
        const reach = column.isMerged ? reachOf(grounds, row, column) : 1
        if (reach === 0) return []
        return [
          {
            ...cell(words, column.align),
            ...(i === 0 ? { anchor: ground.id } : {}),
            ...(reach > 1 ? { rowSpan: reach } : {}),
          },
        ]
      }),
    ),
  }
}

/** Rows that a merged cell covers, counted at its first row; 0 where one above covers this row. */
function reachOf(grounds: readonly Ground[], row: number, { text: textOf }: AppendixColumn): number {
  const words = grounds.map(textOf)
  if (row > 0 && words[row - 1] === words[row]) return 0
  const end = words.findIndex((other, i) => i > row && other !== words[row])
  return (end < 0 ? words.length : end) - row
}
