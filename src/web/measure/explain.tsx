import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useAppSearch, useChangeSearch } from '../address/app-search.ts'
import { type Explanation, explainQuery } from '../client/figure.ts'
import { Failure } from '../control/failure.tsx'
import { FigureNumber } from '../figure/figure-number.tsx'
import { useUnit } from '../frame/unit.tsx'
import { useWords } from '../words/language.tsx'
import { measureWords } from '../words/measure.ts'

/** At which moments did this measure have that value? Answers where a number seen elsewhere comes from. */
export function Explain({ measure }: { measure: string }) {
  const words = useWords(measureWords)
  const unit = useUnit()
  const { value = '' } = useAppSearch()
  const change = useChangeSearch()
  const explanation = useQuery(explainQuery(unit.id, measure, value))
  return (
    <section>
      <h2>{words.explain}</h2>
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
  const { spans, nearest } = explanation
  const found = spans.length > 0
  return (
    <div role="status">
      {!found && <p>{nearest.length > 0 ? words.explainNone : words.explainNothing}</p>}
      <ul className="spans">
        {(found ? spans : nearest).map((span) => (
          <li key={`${span.period} ${span.from}`}>
            <FigureNumber
              asked={{ measure, period: span.period, asOf: span.withinDay ? span.from : span.firstDay }}
            >
              {words.explainSpan(span)}
            </FigureNumber>
          </li>
        ))}
      </ul>
    </div>
  )
}
