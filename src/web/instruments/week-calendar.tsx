import { type KeyboardEvent, useRef, useState } from 'react'
import { useWords } from '../words/language.tsx'
import type { Span, Taken } from './client/instrument.ts'
import { clockText, type Slot, type SlotKind, spanBetween, type WeekGrid } from './week.ts'
import { instrumentWords } from './words/instruments.ts'

/** px, as the style sheet has it: a booking is drawn over several rows. */
const rowHeight = 22

interface Props {
  readonly grid: WeekGrid
  readonly today: string
  readonly label: string
  /** What the week holds is still being read. */
  readonly isWaiting: boolean
  /** The span that is being booked. */
  readonly chosen: Span | undefined
  /** A booking has so many rows at least. */
  readonly leastRows: number
  readonly onChoose: (span: Span) => void
  readonly onOpen: (taken: Taken) => void
}

interface Place {
  readonly day: number
  readonly row: number
}

/** Where one is, and from where a span is being drawn. */
interface Drawing {
  readonly from: Place
  readonly to: number
}

/**
 * A week in rows of half an hour or more. Every slot is a cell that says what it is; free ones are chosen by mouse or
 * keyboard, several by dragging or with Shift.
 */
export function WeekCalendar(props: Props) {
  const { grid, today, label, leastRows, onChoose, onOpen } = props
  const words = useWords(instrumentWords)
  const table = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState<Place>(() => firstFree(grid))
  const [drawing, setDrawing] = useState<Drawing>()
  const slotsOf = (day: number) => grid.slots[day] ?? []
  const drawn = drawing && spanBetween(slotsOf(drawing.from.day), drawing.from.row, drawing.to, 1)
  const choose = ({ from, to }: Drawing) => {
    const span = spanBetween(slotsOf(from.day), from.row, to, leastRows)
    setDrawing(undefined)
    if (span) onChoose(span)
  }
  const goTo = (place: Place) => {
    const day = Math.min(Math.max(place.day, 0), grid.days.length - 1)
    const row = Math.min(Math.max(place.row, 0), grid.starts.length - 1)
    setAt({ day, row })
    table.current?.querySelector<HTMLElement>(`[data-at="${day}-${row}"]`)?.focus()
    return row
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step) {
      event.preventDefault()
      const row = goTo({ day: at.day + step.day, row: at.row + step.row })
      if (event.shiftKey && step.day === 0) setDrawing({ from: drawing?.from ?? at, to: row })
      else setDrawing(undefined)
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      const by = slotsOf(at.day)[at.row]?.by
      if (by) onOpen(by)
      else choose(drawing ?? { from: at, to: at.row })
    } else if (event.key === 'Escape') setDrawing(undefined)
  }
  return (
    <table
      className="week"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: one moves among its cells
      role="grid"
      aria-label={label}
      aria-busy={props.isWaiting}
      ref={table}
      onPointerLeave={() => setDrawing(undefined)}
    >
      <thead>
        <tr>
          <th scope="col">
            <span className="heard">{words.time}</span>
          </th>
          {grid.days.map((day, index) => (
            <th key={day} scope="col" className={day === today ? 'week-today' : undefined}>
              {words.weekdays[index]} {day.slice(5)}
              {day === today && <span className="heard"> {words.today}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.starts.map((start, row) => (
          <tr key={start}>
            <th scope="row">
              {start % 60 === 0 ? clockText(start) : <span className="heard">{clockText(start)}</span>}
            </th>
            {grid.days.map((day, index) => {
              const slot = grid.slots[index]?.[row]
              if (!slot) return <td key={day} />
              const isDrawn = drawn !== undefined && isWithin(slot, drawn)
              const isChosen = props.chosen !== undefined && isWithin(slot, props.chosen)
              return (
                <td
                  // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid is chosen
                  role="gridcell"
                  key={day}
                  data-at={`${index}-${row}`}
                  className={`slot slot-${slot.kind}${isDrawn || isChosen ? ' slot-chosen' : ''}`}
                  tabIndex={at.day === index && at.row === row ? 0 : -1}
                  aria-selected={isDrawn || isChosen}
                  onKeyDown={onKeyDown}
                  onFocus={() => setAt({ day: index, row })}
                  onPointerDown={(event) => {
                    if (event.button === 0 && slot.kind === 'free')
                      setDrawing({ from: { day: index, row }, to: row })
                  }}
                  onPointerEnter={() => {
                    if (drawing && drawing.from.day === index) setDrawing({ ...drawing, to: row })
                  }}
                  onPointerUp={() => {
                    if (drawing) choose(drawing)
                  }}
                  onClick={() => {
                    if (slot.by) onOpen(slot.by)
                  }}
                >
                  <span className="heard">{says(words, index, slot)}</span>
                  {slot.rows !== undefined && slot.by && <Block slot={slot} rows={slot.rows} by={slot.by} />}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const steps: Readonly<Record<string, { readonly day: number; readonly row: number }>> = {
  ArrowUp: { day: 0, row: -1 },
  ArrowDown: { day: 0, row: 1 },
  ArrowLeft: { day: -1, row: 0 },
  ArrowRight: { day: 1, row: 0 },
  PageUp: { day: 0, row: -4 },
  PageDown: { day: 0, row: 4 },
}

function firstFree({ slots }: WeekGrid): Place {
  const day = slots.findIndex((rows) => rows.some(({ kind }) => kind === 'free'))
  const row = slots[day]?.findIndex(({ kind }) => kind === 'free') ?? 0
  return day < 0 ? { day: 0, row: 0 } : { day, row }
}

function isWithin(slot: Span, span: Span): boolean {
  return slot.from >= span.from && slot.to <= span.to
}

function says(words: (typeof instrumentWords)['zh'], day: number, { from, to, kind, by }: Slot): string {
  const when = `${words.weekdays[day]} ${from.slice(5, 10)} ${from.slice(11, 16)}–${to.slice(11, 16)}`
  return words.slotSays(when, words.kinds[kind], by?.title ?? '')
}

/** A booking over its rows: when, and who. The cells beneath say the same to those who hear it. */
function Block({ slot, rows, by }: { slot: Slot; rows: number; by: Taken }) {
  const words = useWords(instrumentWords)
  const when = `${by.from.slice(11, 16)}–${by.to.slice(11, 16)}`
  return (
    <span
      className={`slot-block slot-block-${slot.kind}`}
      style={{ height: rows * rowHeight - 1 }}
      title={`${when} ${by.title}`}
      aria-hidden
    >
      <b>{when}</b>
      {rows > 1 && <span>{slot.kind === 'outage' ? `${words.kinds.outage} ${by.title}` : by.title}</span>}
    </span>
  )
}

const legend: readonly SlotKind[] = ['free', 'taken', 'outage', 'closed', 'beyond']

/** What the looks of the slots mean. */
export function WeekLegend() {
  const words = useWords(instrumentWords)
  return (
    <ul className="week-legend">
      {legend.map((kind) => (
        <li key={kind}>
          <span className={`slot slot-${kind}`} aria-hidden /> {words.kinds[kind]}
        </li>
      ))}
    </ul>
  )
}
