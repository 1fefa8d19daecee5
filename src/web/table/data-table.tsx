import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons'
import { type CSSProperties, Fragment, type MouseEvent, type ReactNode, useRef } from 'react'
import { controlWords } from '../words/control.ts'
import { useWords } from '../words/language.tsx'
import { rowHeight, useRowWindow } from './row-window.ts'

export interface Column<Row> {
  readonly key: string
  readonly head: ReactNode
  /** px; without it the column takes what is left. */
  readonly width?: number
  /** Figures stand right-aligned, in figures of one width. */
  readonly isNumber?: boolean
  readonly isSortable?: boolean
  readonly cell: (row: Row) => ReactNode
  /** The column's total, at the foot. */
  readonly foot?: ReactNode
}

export interface Sort {
  readonly key: string
  readonly descending: boolean
}

interface Props<Row> {
  /** What the table is, for those who hear it. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  /** Absent: still loading. */
  readonly rows: readonly Row[] | undefined
  readonly keyOf: (row: Row) => string
  readonly empty: ReactNode
  readonly sort?: Sort | undefined
  readonly onSort?: (key: string) => void
  readonly selected?: string | undefined
  /** Long texts break into lines, instead of being cut off with the whole text on hover. */
  readonly isWrapping?: boolean
  /** Rows under a common head, where neighbours share one. */
  readonly groupOf?: (row: Row) => string
  readonly rowClass?: (row: Row) => string | undefined
}

const skeleton = Array.from({ length: 8 }, (_, index) => index)

/**
 * The table of every page: compact rows, sticky head, foot and first column; over 200 rows only those in sight are
 * drawn (rows are then of one height, so a table that wraps or groups is drawn whole).
 */
export function DataTable<Row>(props: Props<Row>) {
  const { columns, rows } = props
  const words = useWords(controlWords)
  const scroller = useRef<HTMLElement>(null)
  const isUneven = props.isWrapping === true || props.groupOf !== undefined
  const count = rows?.length ?? 0
  const sight = useRowWindow(scroller, isUneven ? 0 : count)
  const { first, end } = isUneven ? { first: 0, end: count } : sight
  const width = columns.reduce((sum, column) => sum + (column.width ?? 160), 0)
  const blank = (height: number) =>
    height > 0 && (
      <tr aria-hidden>
        <td colSpan={columns.length} style={{ height, padding: 0 }} />
      </tr>
    )
  if (rows?.length === 0) return <div className="data-table-empty">{props.empty}</div>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <section className="data-table-scroll" ref={scroller} tabIndex={0} aria-label={props.label}>
      <table
        className={props.isWrapping ? 'data-table data-table-wrapping' : 'data-table'}
        style={{ '--table-width': `${width}px` } as CSSProperties}
        aria-rowcount={rows ? count + 1 : -1}
        aria-busy={rows === undefined}
      >
        <caption className="heard">{props.label}</caption>
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} {...(column.width ? { style: { width: column.width } } : {})} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows === undefined &&
            skeleton.map((index) => (
              <tr key={index}>
                {columns.map((column, at) => (
                  <td key={column.key}>
                    <span className="bone" />
                    {index === 0 && at === 0 && <span className="heard">{words.loading}</span>}
                  </td>
                ))}
              </tr>
            ))}
          {blank(first * rowHeight)}
          {rows?.slice(first, end).map((row, at) => {
            const group = props.groupOf?.(row)
            const above = rows[first + at - 1]
            const key = props.keyOf(row)
            return (
              <Fragment key={key}>
                {group !== undefined && (above === undefined || props.groupOf?.(above) !== group) && (
                  <tr className="data-table-group">
                    <th colSpan={columns.length} scope="colgroup">
                      {group}
                    </th>
                  </tr>
                )}
                <BodyRow
                  row={row}
                  columns={columns}
                  index={first + at + 2}
                  className={props.rowClass?.(row)}
                  isSelected={props.selected === key}
                />
              </Fragment>
            )
          })}
          {blank((isUneven ? 0 : count - end) * rowHeight)}
        </tbody>
        {rows && columns.some((column) => column.foot !== undefined) && (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <td key={column.key} className={column.isNumber ? 'number' : undefined}>
                  {column.foot}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}

function Head<Row>(props: {
  column: Column<Row>
  sort: Sort | undefined
  onSort: ((key: string) => void) | undefined
}) {
  const { column, sort, onSort } = props
  const isSorted = sort?.key === column.key
  const direction = isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined
  return (
    <th
      scope="col"
      className={column.isNumber ? 'number' : undefined}
      aria-sort={direction}
      title={typeof column.head === 'string' ? column.head : undefined}
    >
      {column.isSortable && onSort ? (
        <button type="button" className="sort" onClick={() => onSort(column.key)}>
          {column.head}
          {direction === 'descending' && <CaretDownOutlined aria-hidden />}
          {direction === 'ascending' && <CaretUpOutlined aria-hidden />}
        </button>
      ) : (
        column.head
      )}
    </th>
  )
}

/**
 * A click anywhere in a row is meant for what its first column links to, unless it hit something of its own. The
 * keyboard takes the link itself.
 */
function openRow(event: MouseEvent<HTMLTableRowElement>): void {
  const { target, currentTarget } = event
  if (!(target instanceof Element) || target.closest('a, button, input, label, summary')) return
  if (window.getSelection()?.type === 'Range') return
  currentTarget.querySelector<HTMLAnchorElement>('th[scope="row"] a')?.click()
}

function BodyRow<Row>(props: {
  row: Row
  columns: readonly Column<Row>[]
  index: number
  className: string | undefined
  isSelected: boolean
}) {
  const classes = [props.className, props.isSelected ? 'selected' : undefined].filter(Boolean).join(' ')
  return (
    <tr aria-rowindex={props.index} onClick={openRow} {...(classes ? { className: classes } : {})}>
      {props.columns.map((column, at) => {
        const content = column.cell(props.row)
        const attributes = {
          ...(column.isNumber ? { className: 'number' } : {}),
          ...(typeof content === 'string' && content.length > 8 ? { title: content } : {}),
        }
        const shown = content === undefined || content === null || content === '' ? '—' : content
        return at === 0 ? (
          <th key={column.key} scope="row" {...attributes}>
            {shown}
          </th>
        ) : (
          <td key={column.key} {...attributes}>
            {shown}
          </td>
        )
      })}
    </tr>
  )
}
