import { Button } from 'antd'
import { type ComponentProps, lazy, Suspense, useState } from 'react'
import { Waiting } from '../control/waiting.tsx'
import { DataTable } from '../table/data-table.tsx'
import { controlWords } from '../words/control.ts'
import { useWords } from '../words/language.tsx'
import type { ChartPoint } from './chart-option.ts'

// ECharts is large and most visits need no chart: it loads when the first one is drawn.
const StepChart = lazy(async () => ({ default: (await import('./chart.tsx')).StepChart }))
const BarChart = lazy(async () => ({ default: (await import('./chart.tsx')).BarChart }))

interface Props {
  readonly label: string
  readonly points: readonly ChartPoint[]
  /** The heads of the table behind the chart: what a point is at, and its value. */
  readonly heads: readonly string[]
  /** The line under the chart that says where its data come from. */
  readonly source: string
  readonly marked?: string | undefined
  readonly onPick?: (at: string) => void
}

function withTable(Chart: typeof StepChart | typeof BarChart) {
  return function ChartWithTable(props: Props) {
    const words = useWords(controlWords)
    const [isTable, setIsTable] = useState(false)
    return (
      <figure className="chart">
        {isTable ? (
          <PointTable {...props} />
        ) : (
          <Suspense fallback={<Waiting />}>
            <Chart {...chartProps(props)} />
          </Suspense>
        )}
        <figcaption>
          <span className="quiet">{props.source}</span>
          <Button type="link" size="small" onClick={() => setIsTable(!isTable)}>
            {isTable ? words.showChart : words.showTable}
          </Button>
        </figcaption>
      </figure>
    )
  }
}

function chartProps({ label, points, marked, onPick }: Props): ComponentProps<typeof StepChart> {
  return { label, points, marked, ...(onPick ? { onPick } : {}) }
}

/** The same points as a table; where one can be picked, its row offers it. */
function PointTable({ label, points, heads, onPick }: Props) {
  return (
    <DataTable
      label={label}
      rows={points}
      keyOf={(point) => point.at}
      empty="—"
      columns={[
        {
          key: 'at',
          head: heads[0],
          width: 160,
          cell: ({ at }) =>
            onPick ? (
              <Button type="link" size="small" onClick={() => onPick(at)}>
                {at}
              </Button>
            ) : (
              at
            ),
        },
        { key: 'value', head: heads[1], isNumber: true, cell: ({ shown }) => shown },
      ]}
    />
  )
}

export const LazyStepChart = withTable(StepChart)
export const LazyBarChart = withTable(BarChart)
