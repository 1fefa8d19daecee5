import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Waiting } from '../control/waiting.tsx'
import { useUnit } from '../frame/unit.tsx'
import { useWords } from '../words/language.tsx'
import { spanText } from '../words/moment.ts'
import { openingsQuery, type Span } from './client/instrument.ts'
import { instrumentWords } from './words/instruments.ts'

interface Props {
  readonly instrument: string
  readonly tried: Span
  readonly hasWaitList: boolean
  readonly isBusy: boolean
  readonly onTake: (span: Span) => void
  readonly onWait: () => void
}

/** The time is taken: what is left of it and what is free after it, each one click away; or one waits. */
export function BookingInstead({ instrument, tried, hasWaitList, isBusy, onTake, onWait }: Props) {
  const words = useWords(instrumentWords)
  const unit = useUnit()
  const openings = useQuery(openingsQuery(instrument, { unit: unit.id, ...tried }))
  if (!openings.data) return openings.isError ? null : <Waiting lines={2} />
  const { remainder, later } = openings.data
  const offers = (label: string, spans: readonly Span[]) =>
    spans.length > 0 && (
      <div>
        <h3>{label}</h3>
        <div className="choices">
          {spans.map((span) => (
            <Button key={span.from} disabled={isBusy} onClick={() => onTake(span)}>
              {words.takeIt(spanText(span))}
            </Button>
          ))}
        </div>
      </div>
    )
  return (
    <section className="callout instead" aria-label={words.instead}>
      {offers(words.remainder, remainder)}
      {offers(words.afterwards, later)}
      {later.length === 0 && <p>{words.noOpening}</p>}
      {hasWaitList && (
        <Button disabled={isBusy} onClick={onWait}>
          {words.wait}
        </Button>
      )}
    </section>
  )
}
