import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useState } from 'react'
import { onlyUnit, useAppSearch, useChangeSearch } from '../address/app-search.ts'
import { LazyBarChart } from '../chart/lazy-chart.tsx'
import {
  type FigureAsked,
  figureQuery,
  figureSeriesQuery,
  type MeasureSummary,
  measuresQuery,
  type SeriesStep,
} from '../client/figure.ts'
import { registersQuery } from '../client/register.ts'
import { PageAsOf } from '../control/as-of-bar.tsx'
import { Failure } from '../control/failure.tsx'
import { Waiting } from '../control/waiting.tsx'
import { FigureHistory } from '../figure/figure-history.tsx'
import { FigureNumber } from '../figure/figure-number.tsx'
import { PageHead } from '../frame/page-head.tsx'
import { useUnit } from '../frame/unit.tsx'
import { figureWords } from '../words/figure.ts'
import { useWords } from '../words/language.tsx'
import { measureWords } from '../words/measure.ts'
import { Explain } from './explain.tsx'
import { Relations } from './relations.tsx'
import { usePeriod, YearChoice } from './year-choice.tsx'

/** One measure: its value, its course through the year, how its value came to change, what it is made of. */
export function MeasurePage() {
  const { measure: name } = useParams({ from: '/measures/$measure' })
  const words = useWords(measureWords)
  const period = usePeriod()
  const { asOf } = useAppSearch()
  const change = useChangeSearch()
  const measures = useQuery(measuresQuery)
  const measure = measures.data?.find((one) => one.name === name)
  if (measures.isError) return <Failure error={measures.error} retry={() => void measures.refetch()} />
  if (!measures.data || !period) return <Waiting lines={12} />
  if (!measure) return <p>{words.none}</p>
  const asked = { measure: name, period, asOf }
  return (
    <div className="page">
      <PageHead
        trail={[{ label: words.measures, to: '/measures' }]}
        title={measure.label}
        about={measure.definition}
        actions={<YearChoice period={period} />}
      />
      <div className="toolbar">
        <PageAsOf />
      </div>
      <div className="measure-columns">
        <div>
          <Value asked={asked} />
          <Course asked={asked} measure={measure} />
          <Relations asked={asked} />
          <FigureHistory asked={asked} label={measure.label} onPick={(day) => change({ asOf: day })} isOpen />
        </div>
        <aside>
          <Kin measure={measure} all={measures.data} />
          <Explain measure={name} />
        </aside>
      </div>
    </div>
  )
}

function Value({ asked }: { asked: FigureAsked }) {
  const unit = useUnit()
  const figure = useQuery(figureQuery(unit.id, asked))
  if (figure.isError) return <Failure error={figure.error} retry={() => void figure.refetch()} />
  if (!figure.data) return <Waiting lines={1} />
  return (
    <p className="grounds-value">
      <FigureNumber asked={asked}>{figure.data.shown || '—'}</FigureNumber>
    </p>
  )
}

function Course({ asked, measure }: { asked: FigureAsked; measure: MeasureSummary }) {
  const words = useWords(measureWords)
  const figure = useWords(figureWords)
  const unit = useUnit()
  const [by, setBy] = useState<SeriesStep>('month')
  const series = useQuery(figureSeriesQuery(unit.id, asked, by))
  return (
    <section>
      <h2>{words.course(asked.period)}</h2>
      <Segmented<SeriesStep>
        size="small"
        value={by}
        onChange={setBy}
        options={[
          { value: 'month', label: words.byMonth },
          { value: 'quarter', label: words.byQuarter },
        ]}
      />
      {series.isError && <Failure error={series.error} retry={() => void series.refetch()} />}
      {series.isPending && <Waiting />}
      {series.data && (
        <LazyBarChart
          label={`${measure.label} ${words.course(asked.period)}`}
          points={series.data.map(({ period, value, shown }) => ({ at: period, value, shown }))}
          heads={words.heads}
          source={figure.source(measure.label, asked.period)}
        />
      )}
    </section>
  )
}

/** The register that it is taken from, and the measures that it is computed from or is used by. */
function Kin({ measure, all }: { measure: MeasureSummary; all: readonly MeasureSummary[] }) {
  const words = useWords(measureWords)
  const unit = useUnit()
  const registers = useQuery(registersQuery(unit.id))
  const parts = all.filter(({ name }) => measure.parts?.includes(name))
  const users = all.filter(({ parts: used }) => used?.includes(measure.name))
  return (
    <dl className="facts facts-stacked">
      {measure.register && (
        <>
          <dt>{words.register}</dt>
          <dd>
            <Link to="/registers/$register" params={{ register: measure.register }} search={onlyUnit}>
              {registers.data?.find(({ name }) => name === measure.register)?.label ?? measure.register}
            </Link>
          </dd>
        </>
      )}
      <MeasureLinks head={words.computedFrom} measures={parts} />
      <MeasureLinks head={words.usedIn} measures={users} />
      <dt>{words.technical}</dt>
      <dd>
        <code className="digest">{measure.name}</code>
      </dd>
    </dl>
  )
}

function MeasureLinks({ head, measures }: { head: string; measures: readonly MeasureSummary[] }) {
  if (measures.length === 0) return null
  return (
    <>
      <dt>{head}</dt>
      {measures.map(({ name, label }) => (
        <dd key={name}>
          <Link to="/measures/$measure" params={{ measure: name }} search={onlyUnit}>
            {label}
          </Link>
        </dd>
      ))}
    </>
  )
}
