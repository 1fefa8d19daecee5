import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Input } from 'antd'
import { type AppSearch, onlyUnit, useAppSearch, useChangeSearch } from '../address/app-search.ts'
import { figureQuery, type MeasureSummary, measuresQuery } from '../client/figure.ts'
import { PageAsOf } from '../control/as-of-bar.tsx'
import { Failure } from '../control/failure.tsx'
import { FigureLegend, FigureNumber } from '../figure/figure-number.tsx'
import { PageHead } from '../frame/page-head.tsx'
import { useUnit } from '../frame/unit.tsx'
import { DataTable } from '../table/data-table.tsx'
import { useWords } from '../words/language.tsx'
import { measureWords } from '../words/measure.ts'
import { usePeriod, YearChoice } from './year-choice.tsx'

function finds(measure: MeasureSummary, typed: string): boolean {
  const text = `${measure.name} ${measure.label} ${measure.definition}`.toLowerCase()
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** The catalogue: every measure with its definition and its value of a year, as of a moment. */
export function MeasuresPage() {
  const words = useWords(measureWords)
  const { q = '', asOf } = useAppSearch()
  const change = useChangeSearch()
  const period = usePeriod()
  const measures = useQuery(measuresQuery)
  const rows = period && measures.data?.filter((measure) => finds(measure, q))
  return (
    <div className="page page-filling">
      <PageHead
        title={words.measures}
        about={words.measuresAbout}
        actions={period && <YearChoice period={period} />}
      />
      <div className="toolbar">
        <Input.Search
          className="toolbar-search"
          allowClear
          defaultValue={q}
          placeholder={words.find}
          aria-label={words.find}
          onSearch={(typed) => change({ q: typed.trim() || undefined })}
        />
        <PageAsOf />
      </div>
      {measures.isError ? (
        <Failure error={measures.error} retry={() => void measures.refetch()} />
      ) : (
        <DataTable
          label={words.measures}
          rows={rows || undefined}
          keyOf={({ name }) => name}
          groupOf={({ system }) => system}
          empty={words.none}
          isWrapping
          columns={[
            {
              key: 'label',
              head: words.name,
              width: 240,
              cell: (measure) => (
                <Link
                  to="/measures/$measure"
                  params={{ measure: measure.name }}
                  search={(before: AppSearch) => ({ ...onlyUnit(before), period, asOf })}
                >
                  {measure.label}
                </Link>
              ),
            },
            { key: 'definition', head: words.definition, width: 420, cell: ({ definition }) => definition },
            {
              key: 'value',
              head: period ? words.value(period) : words.valueHead,
              width: 180,
              isNumber: true,
              cell: (measure) =>
                period && <CurrentValue measure={measure.name} period={period} asOf={asOf} />,
            },
          ]}
        />
      )}
      <FigureLegend />
    </div>
  )
}

function CurrentValue(asked: { measure: string; period: string; asOf: string | undefined }) {
  const unit = useUnit()
  const figure = useQuery(figureQuery(unit.id, asked))
  if (figure.isPending) return <span className="bone" />
  if (!figure.data) return '—'
  return <FigureNumber asked={asked}>{figure.data.shown || '—'}</FigureNumber>
}
