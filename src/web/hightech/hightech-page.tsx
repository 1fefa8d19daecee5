import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { onlyUnit, useAppSearch, useChangeSearch } from '../address/app-search.ts'
import { LazyBarChart } from '../chart/lazy-chart.tsx'
import { type FigureTable, figureTableQuery } from '../client/score.ts'
import { PageAsOf } from '../control/as-of-bar.tsx'
import { EmptyState } from '../control/empty-state.tsx'
import { Failure } from '../control/failure.tsx'
import { Waiting } from '../control/waiting.tsx'
import { FigureNumber } from '../figure/figure-number.tsx'
import { PageHead } from '../frame/page-head.tsx'
import { useUnit } from '../frame/unit.tsx'
import { usePeriod, YearChoice } from '../measure/year-choice.tsx'
import { DataTable } from '../table/data-table.tsx'
import { useWords } from '../words/language.tsx'
import { BatchList } from './batch-list.tsx'
import { DistrictMap, hasMap } from './district-map.tsx'
import { RenewalList } from './renewal-list.tsx'
import { ReportQueue } from './report-queue.tsx'
import { SpotCheckDraw } from './spot-check.tsx'
import { hightechWords } from './words.ts'

const columns = [
  ['due', 'hightech.reports.due'],
  ['done', 'hightech.reports.done'],
  ['outstanding', 'hightech.reports.outstanding'],
  ['losing', 'hightech.reports.losing'],
  ['atRisk', 'hightech.reports.atRisk'],
  ['coverage', 'hightech.reports.coverage'],
  ['income', 'hightech.reports.income'],
  ['research', 'hightech.reports.research'],
] as const
type Name = (typeof columns)[number][0]
const placeOf = (name: Name) => columns.findIndex(([one]) => one === name)
const isName = (text: string | undefined): text is Name => columns.some(([name]) => name === text)
/** What the chart can show; a share of nothing done says more than a count that follows the district's size. */
const charted = ['coverage', 'outstanding', 'income', 'research'] as const

const tabs = ['reports', 'batches', 'certificate', 'sme', 'candidate', 'spotCheck'] as const
type Tab = (typeof tabs)[number]

/** 年度发展情况报表 of a filing year: coverage by district, and who has not reported. */
export function HightechPage() {
  const words = useWords(hightechWords)
  const unit = useUnit()
  const period = usePeriod()
  const { asOf, tab } = useAppSearch()
  const change = useChangeSearch()
  const chosen = tabs.find((one) => one === tab) ?? 'reports'
  if (!period) return <Waiting lines={12} />
  return (
    <div className="page">
      <PageHead title={words.title} about={words.about} actions={<YearChoice period={period} />} />
      <div className="toolbar">
        <Segmented<Tab>
          value={chosen}
          onChange={(next) =>
            change({
              tab: next === 'reports' ? undefined : next,
              ...{ page: undefined, size: undefined, seed: undefined, asOf: undefined },
            })
          }
          options={tabs.map((one) => ({ value: one, label: words.tabs[one] }))}
        />
        {chosen === 'reports' && <PageAsOf />}
      </div>
      {chosen === 'batches' && <BatchList year={period.slice(0, 4)} />}
      {chosen === 'spotCheck' && <SpotCheckDraw year={period.slice(0, 4)} />}
      {chosen === 'reports' && (
        <>
          <Coverage unit={unit.id} period={period} asOf={asOf} />
          <ReportQueue year={Number(period.slice(0, 4))} asOf={asOf} />
        </>
      )}
      {(chosen === 'certificate' || chosen === 'sme' || chosen === 'candidate') && (
        <RenewalList renewal={chosen} year={period.slice(0, 4)} />
      )}
    </div>
  )
}

interface Asked {
  readonly unit: string
  readonly period: string
  readonly asOf?: string | undefined
}

function Coverage(asked: Asked) {
  const words = useWords(hightechWords)
  const table = useQuery(figureTableQuery({ ...asked, measures: columns.map(([, measure]) => measure) }))
  if (table.isError) return <Failure error={table.error} retry={() => void table.refetch()} />
  if (!table.data) return <Waiting lines={10} />
  if (table.data.whole[placeOf('due')]?.figure.value === '0')
    return (
      <EmptyState
        says={`${words.noList}${words.noListTodo}`}
        action={
          <Link to="/registers/$register" params={{ register: 'hightech.years' }} search={onlyUnit}>
            {words.openYears}
          </Link>
        }
      />
    )
  return (
    <>
      <KeyFigures table={table.data} asked={asked} />
      <div className="coverage">
        <Districts table={table.data} asked={asked} />
        <DistrictChart table={table.data} asked={asked} />
      </div>
    </>
  )
}

function KeyFigures({ table, asked }: { table: FigureTable; asked: Asked }) {
  const words = useWords(hightechWords)
  return (
    <dl className="key-figures">
      {columns.slice(0, 6).map(([name, measure], index) => (
        <div key={name}>
          <dt>{words[name]}</dt>
          <dd
            className={name === 'losing' && table.whole[index]?.figure.value !== '0' ? 'key-bad' : undefined}
          >
            <FigureNumber asked={{ measure, period: asked.period, asOf: asked.asOf }}>
              {table.whole[index]?.shown ?? '—'}
            </FigureNumber>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Without the unit, which the head of the column says by what it counts. */
const bare = (shown: string | undefined) => (shown ?? '').replace(/ ?家$/, '')

function Districts({ table, asked }: { table: FigureTable; asked: Asked }) {
  const words = useWords(hightechWords)
  const shown: readonly Name[] = ['due', 'done', 'outstanding', 'losing', 'coverage']
  return (
    <section>
      <h2>{words.byDistrict}</h2>
      <DataTable
        label={words.byDistrict}
        rows={table.districts}
        keyOf={({ region }) => region}
        empty="—"
        columns={[
          {
            key: 'district',
            head: words.district,
            width: 130,
            cell: ({ label }) => label,
            foot: words.whole,
          },
          ...shown.map((name) => {
            const place = placeOf(name)
            const measure = columns[place]?.[1] ?? ''
            return {
              key: name,
              head: name === 'losing' ? words.losingShort : words[name],
              width: 100,
              isNumber: true,
              cell: ({ region, figures }: FigureTable['districts'][number]) => (
                <span
                  className={
                    isBehind(name, figures[place]?.figure.value, table.whole[place]?.figure.value)
                      ? 'behind'
                      : undefined
                  }
                >
                  <FigureNumber
                    asked={{ measure, period: asked.period, asOf: asked.asOf, scope: { region } }}
                  >
                    {bare(figures[place]?.shown)}
                  </FigureNumber>
                </span>
              ),
              foot: bare(table.whole[place]?.shown),
            }
          }),
        ]}
      />
      <p className="coverage-legend">
        <span className="behind" aria-hidden /> {words.behind}
      </p>
    </section>
  )
}

/** Behind the city as a whole, which a line under the table says too. */
function isBehind(name: Name, value: string | null | undefined, whole: string | null | undefined): boolean {
  return name === 'coverage' && Number(value ?? whole) < Number(whole)
}

/** So that each name finds room under its bar: 虎丘, 园区. */
function shortName(label: string): string {
  const name = label.replace(/^苏州工业/, '')
  return name.length > 2 ? name.replace(/[区市]$/, '') : name
}

function DistrictChart({ table, asked }: { table: FigureTable; asked: Asked }) {
  const words = useWords(hightechWords)
  const { show } = useAppSearch()
  const change = useChangeSearch()
  const name: Name = isName(show) ? show : 'outstanding'
  const place = placeOf(name)
  const measure = columns[place]?.[1] ?? ''
  const tiles = table.districts.map(({ region, label, figures }) => ({
    region,
    label: shortName(label),
    value: figures[place]?.figure.value ?? null,
    shown: bare(figures[place]?.shown) || '—',
  }))
  return (
    <section>
      <Segmented<Name>
        size="small"
        aria-label={words.shownInChart}
        value={name}
        onChange={(chosen) => change({ show: chosen }, { replace: true })}
        options={charted.map((value) => ({ value, label: words[value] }))}
      />
      <LazyBarChart
        label={`${words[name]} ${words.byDistrict}`}
        points={tiles.map(({ label, value, shown }) => ({ at: label, value, shown }))}
        heads={words.chartHeads}
        source={words.source(words[name], asked.period)}
      />
      <Link to="/measures/$measure" params={{ measure }} search={onlyUnit}>
        {table.whole[place]?.measure.label}
      </Link>
      {hasMap(tiles) && (
        <>
          <DistrictMap
            label={words.map(words[name])}
            tiles={tiles}
            asked={{ measure, period: asked.period, asOf: asked.asOf }}
          />
          <p className="coverage-legend">{words.mapLegend}</p>
        </>
      )}
    </section>
  )
}
