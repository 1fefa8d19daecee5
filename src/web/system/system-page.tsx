import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { LazyBarChart } from '../chart/lazy-chart.tsx'
import { figureQuery, figureSeriesQuery } from '../client/figure.ts'
import { systemsQuery } from '../client/system.ts'
import { Failure } from '../control/failure.tsx'
import { Waiting } from '../control/waiting.tsx'
import { FigureNumber } from '../figure/figure-number.tsx'
import { PageHead } from '../frame/page-head.tsx'
import { useUnit } from '../frame/unit.tsx'
import { usePeriod, YearChoice } from '../measure/year-choice.tsx'
import { RegisterLines } from '../register/register-list.tsx'
import { figureWords } from '../words/figure.ts'
import { useWords } from '../words/language.tsx'
import { measureWords } from '../words/measure.ts'
import { systemWords } from '../words/system.ts'
import { WorkList } from './work-list.tsx'

/** A business system from its description alone: what waits, its main figures by month, its registers. */
export function SystemPage() {
  const { system: name } = useParams({ from: '/systems/$system' })
  const words = useWords(systemWords)
  const unit = useUnit()
  const period = usePeriod()
  const systems = useQuery(systemsQuery(unit.id))
  if (systems.isError) return <Failure error={systems.error} retry={() => void systems.refetch()} />
  if (!systems.data) return <Waiting lines={12} />
  const system = systems.data.find((one) => one.name === name)
  if (!system) return <PageHead title={words.unknown} />
  return (
    <div className="page">
      <PageHead
        trail={[{ label: words.systems, to: '/systems' }]}
        title={system.label}
        actions={period && system.headline.length > 0 ? <YearChoice period={period} /> : undefined}
      />
      <section className="card">
        <h2>{words.work}</h2>
        <WorkList registers={system.registers} />
      </section>
      {period && system.headline.length > 0 && <Headline measures={system.headline} period={period} />}
      <section className="card">
        <h2>{words.registers}</h2>
        <RegisterLines registers={system.registers} />
      </section>
    </div>
  )
}

function Headline({ measures, period }: { measures: readonly string[]; period: string }) {
  const words = useWords(systemWords)
  return (
    <section className="card">
      <h2>{words.headline(period)}</h2>
      <dl className="facts">
        {measures.map((measure) => (
          <HeadlineFigure key={measure} measure={measure} period={period} />
        ))}
      </dl>
      {measures[0] && <Course measure={measures[0]} period={period} />}
    </section>
  )
}

function HeadlineFigure({ measure, period }: { measure: string; period: string }) {
  const unit = useUnit()
  const figure = useQuery(figureQuery(unit.id, { measure, period }))
  return (
    <>
      <dt>{figure.data?.measure.label ?? '…'}</dt>
      <dd>
        {figure.data ? (
          <FigureNumber asked={{ measure, period }}>{figure.data.shown || '—'}</FigureNumber>
        ) : (
          '…'
        )}
      </dd>
    </>
  )
}

function Course({ measure, period }: { measure: string; period: string }) {
  const words = useWords(measureWords)
  const sources = useWords(figureWords)
  const unit = useUnit()
  const figure = useQuery(figureQuery(unit.id, { measure, period }))
  const series = useQuery(figureSeriesQuery(unit.id, { measure, period }, 'month'))
  // What cannot be divided into months is told by its number alone.
  if (series.isError || !figure.data) return null
  if (!series.data) return <Waiting />
  const { label } = figure.data.measure
  return (
    <LazyBarChart
      label={`${label} ${words.course(period)}`}
      points={series.data.map(({ period: at, value, shown }) => ({ at, value, shown }))}
      heads={words.heads}
      source={sources.source(label, period)}
    />
  )
}
