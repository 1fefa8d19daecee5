import { useQuery } from '@tanstack/react-query'
import type { FigureAsked, FigureShown } from '../client/figure.ts'
import { registerQuery } from '../client/register.ts'
import { figureWords } from '../words/figure.ts'
import { useWords } from '../words/language.tsx'
import { countText } from '../words/moment.ts'
import { FigureNumber } from './figure-number.tsx'

/** How a figure was computed: over which records, or from which other figures, each of which opens in turn. */
export function FigureParts({ shown, asked }: { shown: FigureShown; asked: FigureAsked }) {
  const words = useWords(figureWords)
  const { measure, parts } = shown
  return (
    <section>
      <h3>{words.howComputed}</h3>
      <p>
        {words.kinds[measure.kind]}
        {measure.register && (
          <>
            ：<RegisterCount register={measure.register} count={shown.figure.records} />
          </>
        )}
      </p>
      {parts && parts.length > 0 && (
        <ul className="parts">
          {parts.map((part) => (
            <li key={`${part.figure.measure} ${part.figure.period}`}>
              <span>
                {part.measure.label}
                <span className="quiet"> {part.figure.period}</span>
              </span>
              <FigureNumber
                asked={{
                  measure: part.figure.measure,
                  period: part.figure.period,
                  asOf: asked.asOf,
                  scope: asked.scope,
                }}
              >
                {part.shown}
              </FigureNumber>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function RegisterCount({ register, count }: { register: string; count: number }) {
  const words = useWords(figureWords)
  const description = useQuery(registerQuery(register))
  return <>{words.recordsOf(countText(count), description.data?.label ?? register)}</>
}
