import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useAppSearch, useChangeSearch } from '../address/app-search.ts'
import { type Explanation, explainQuery } from '../client/figure.ts'
import { Failure } from '../control/failure.tsx'
import { FigureNumber } from '../figure/figure-number.tsx'
import { useUnit } from '../frame/unit.tsx'
import { useWords } from '../words/language.tsx'
import { measureWords } from '../words/measure.ts'
import { dayText } from '../words/moment.ts'

/** At which moments did this measure have that value? Answers where a number seen elsewhere comes from. */
export function Explain({ measure }: { measure: string }) {
  const words = useWords(measureWords)
  const unit = useUnit()
  const { value = '' } = useAppSearch()
  const change = useChangeSearch()
  const explanation = useQuery(explainQuery(unit.id, measure, value))
  return (
    <section>
      <h3>{words.explain}</h3>
      <p className="quiet">{words.explainHelp}</p>
      <Input.Search
        allowClear
        defaultValue={value}
        placeholder={words.explainPlaceholder}
        aria-label={words.explain}
        enterButton={words.explainFind}
        loading={explanation.isFetching}
        onSearch={(typed) => change({ value: typed.trim() || undefined })}
      />
      {explanation.isError && <Failure error={explanation.error} />}
      {explanation.data && <Spans explanation={explanation.data} measure={measure} />}
    </section>
  )
}

function Spans({ explanation, measure }: { explanation: Explanation; measure: string }) {
  const words = useWords(measureWords)
  const nearest = explanation.nearest ?? []
  if (explanation.spans.length > 0)
    return (
      <ul className="spans" role="status">
        {explanation.spans.map(({ period, from, to }) => (
          <li key={`${period} ${from}`}>
            <FigureNumber asked={{ measure, period, asOf: dayText(from) }}>
              {to
                ? words.explainSpan(period, dayText(from), dayText(to))
                : words.explainSince(period, dayText(from))}
            </FigureNumber>
          </li>
        ))}
      </ul>
    )
  return (
    <div role="status">
      <p>{nearest.length > 0 ? words.explainNone : words.explainNothing}</p>
      <ul className="spans">
        {nearest.map(({ period, day, shown }) => (
          <li key={`${period} ${day}`}>
            <FigureNumber asked={{ measure, period, asOf: day }}>
              {words.nearest(period, day, shown)}
            </FigureNumber>
          </li>
        ))}
      </ul>
    </div>
  )
}
