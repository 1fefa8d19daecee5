import { memo, useEffect, useMemo, useState } from 'react'
import type { AuditShown, NumberShown } from '../client/audit.ts'
import { auditWords } from '../words/audit.ts'
import { useWords } from '../words/language.tsx'
import { type Mark, textKey } from './mark.ts'
import { MarkedText, type Marking, type Selected } from './marked-text.tsx'
import {
  type Block,
  type CellDrawn,
  cellsOf,
  headingDepths,
  headRowsOf,
  heightOf,
  type Piece,
  pieceOf,
  piecesOf,
  type Table,
} from './piece.ts'

interface Props {
  readonly audit: AuditShown
  readonly marks: ReadonlyMap<string, readonly Mark[]>
  readonly numbers: ReadonlyMap<string, readonly NumberShown[]>
  readonly marking: Marking
  readonly selected: Selected | undefined
}

/** So many pieces are drawn at once; a longer document goes on growing while it is read. */
const atOnce = 60

/** The document as it was read, with the findings marked in place. */
export function AuditDocument({ audit, marks, numbers, marking, selected }: Props) {
  const words = useWords(auditWords)
  const { blocks, findings } = audit
  const pieces = useMemo(() => piecesOf(blocks), [blocks])
  const depths = useMemo(() => headingDepths(blocks), [blocks])
  const sought = selected && findings[selected.finding]?.at[selected.place]?.spot
  const drawn = useDrawn(pieces.length, sought ? pieceOf(pieces, sought) + 1 : 0)
  const marked = useMemo(() => piecesMarked(findings, pieces), [findings, pieces])
  const lit = selected && marked.get(selected.finding)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <section className="audit-document" tabIndex={0} aria-label={words.document}>
      <h2 className="heard">{words.document}</h2>
      {pieces.slice(0, drawn).map((piece, index) => {
        const block = blocks[piece.block]
        return (
          block && (
            <DocumentPiece
              key={piece.key}
              piece={piece}
              block={block}
              depth={depths.get(piece.block) ?? 1}
              marks={marks}
              numbers={numbers}
              marking={marking}
              selected={lit?.has(index) ? selected : undefined}
            />
          )
        )
      })}
    </section>
  )
}

/** How many pieces are drawn: those at once, as far as `least`, and more whenever the browser is idle. */
function useDrawn(all: number, least: number): number {
  const [drawn, setDrawn] = useState(atOnce)
  const now = Math.max(drawn, least)
  useEffect(() => {
    if (now >= all) return
    const timer = setTimeout(() => setDrawn(now + atOnce), 30)
    return () => clearTimeout(timer)
  }, [now, all])
  return now
}

/** The pieces that each finding has marks in. */
function piecesMarked(
  findings: AuditShown['findings'],
  pieces: readonly Piece[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const firstOf = new Map<number, number>()
  for (const [index, { block }] of pieces.entries()) if (!firstOf.has(block)) firstOf.set(block, index)
  return new Map(
    findings.map(({ at }, finding) => {
      const found = at.flatMap(({ spot }) => {
        const first = spot && firstOf.get(spot.block)
        if (spot === undefined || first === undefined) return []
        return [pieceOf(pieces, spot, first)]
      })
      return [finding, new Set(found)]
    }),
  )
}

interface PieceProps extends Omit<Props, 'audit'> {
  readonly piece: Piece
  readonly block: Block
  readonly depth: number
}

/** Drawn again only when something of its own changes: a long document has thousands. */
const DocumentPiece = memo(function DocumentPiece(props: PieceProps) {
  const { piece, block, depth, ...marked } = props
  const text = (at: { row?: number; column?: number }, words: string) => {
    const key = textKey({ block: piece.block, ...at })
    return (
      <MarkedText
        text={words}
        marks={marked.marks.get(key) ?? []}
        numbers={marked.numbers.get(key) ?? []}
        marking={marked.marking}
        selected={marked.selected}
      />
    )
  }
  const style = { '--height': `${heightOf(block, piece)}px` } as React.CSSProperties
  if (block.kind === 'heading') {
    const Heading = `h${Math.min(depth + 2, 6)}` as 'h3' | 'h4' | 'h5' | 'h6'
    return (
      <Heading className={`piece read-heading read-heading-${depth}`} style={style}>
        {text({}, `${block.number}${block.text}`)}
      </Heading>
    )
  }
  if (block.kind === 'paragraph')
    return (
      <p className="piece" style={style}>
        {text({}, block.text)}
      </p>
    )
  return (
    <TablePiece
      piece={piece}
      table={block}
      style={style}
      cell={({ row, column, text: said }) => text({ row, column }, said)}
    />
  )
})

interface TableProps {
  readonly piece: Piece
  readonly table: Table
  readonly style: React.CSSProperties
  readonly cell: (cell: CellDrawn) => React.ReactNode
}

const numeric = /^[<>=≥≤＜＞≦≧-]*[\d,.]+%?$/

/** So many columns fit beside each other, whatever they hold. */
const mostInSight = 8

function TablePiece({ piece, table, style, cell }: TableProps) {
  const words = useWords(auditWords)
  const head = useMemo(() => cellsOf(table.rows, 0, headRowsOf(table)), [table])
  const body = useMemo(() => cellsOf(table.rows, piece.first, piece.end), [table, piece])
  const name = table.caption || table.place.table
  const isFirst = piece.first <= head.length
  const isWide = (table.rows[0]?.length ?? 0) > mostInSight
  return (
    <div
      className={isWide ? 'piece read-table read-table-wide' : 'piece read-table'}
      style={style}
      // A table that is scrolled sideways must be reachable by keyboard.
      {...(isWide ? { tabIndex: 0, role: 'region', 'aria-label': name ?? words.document } : {})}
    >
      <table>
        {name && <caption className={isFirst ? undefined : 'heard'}>{name}</caption>}
        {head.length > 0 && (
          <thead>
            {head.map(({ row, cells }) => (
              <tr key={row}>
                {cells.map((one) => (
                  <HeadCell key={one.column} cell={one}>
                    {isFirst ? cell(one) : one.text}
                  </HeadCell>
                ))}
              </tr>
            ))}
          </thead>
        )}
        <tbody>
          {body.map(({ row, cells }) => (
            <tr key={row}>
              {cells.map((one) => (
                <td
                  key={one.column}
                  rowSpan={one.rowSpan}
                  colSpan={one.columnSpan}
                  className={numeric.test(one.text) ? 'number' : undefined}
                >
                  {cell(one)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A head that says nothing is no head. */
function HeadCell({ cell, children }: { cell: CellDrawn; children: React.ReactNode }) {
  const span = { rowSpan: cell.rowSpan, colSpan: cell.columnSpan }
  if (cell.text === '') return <td {...span} />
  return (
    <th scope={cell.columnSpan > 1 ? 'colgroup' : 'col'} {...span}>
      {children}
    </th>
  )
}
