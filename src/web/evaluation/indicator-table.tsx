import { ExclamationCircleFilled } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useAppSearch, useChangeSearch, withRecord } from '../address/app-search.ts'
import type { Evaluation, IndicatorRow } from '../client/evaluation.ts'
import { FigureLegend, FigureNumber, ManualNumber } from '../figure/figure-number.tsx'
import { type Column, DataTable } from '../table/data-table.tsx'
import { evaluationWords } from '../words/evaluation.ts'
import { useWords } from '../words/language.tsx'
import { type IndicatorShow, indicatorShows, indicatorsShown, needsAttention } from './indicator-filter.ts'
import { numberText } from './number-text.ts'
import { manualRegister } from './open-manual.ts'
import { TargetSets } from './target-sets.tsx'
import { VerdictMark } from './verdict.tsx'

/** The register that holds an evaluation's indicators. */
const register = 'evaluation.indicators'

/** The self-evaluation table: every indicator with target, actual, deviation, verdict and reason. */
export function IndicatorTable({ evaluation }: { evaluation: Evaluation }) {
  const words = useWords(evaluationWords)
  const { show, asOf } = useAppSearch()
  const change = useChangeSearch()
  const shown: IndicatorShow = indicatorShows.find((one) => one === show) ?? 'all'
  const labels: Record<IndicatorShow, string> = {
    all: words.showAll,
    due: words.showDue,
    missed: words.showMissed,
    manual: words.showManual,
  }
  return (
    <>
      <div className="toolbar">
        <Segmented<IndicatorShow>
          value={shown}
          onChange={(chosen) => change({ show: chosen === 'all' ? undefined : chosen })}
          options={indicatorShows.map((value) => ({
            value,
            label: words.count(labels[value], indicatorsShown(evaluation, value).length),
          }))}
        />
      </div>
      <DataTable
        label={words.tabs.indicators}
        rows={indicatorsShown(evaluation, shown)}
        keyOf={({ class: group, name }) => `${group} ${name}`}
        groupOf={({ class: group }) => group}
        rowClass={(indicator) => (needsAttention(indicator) ? 'row-due' : undefined)}
        empty={words.noneShown}
        isWrapping
        columns={columnsOf(words, asOf)}
      />
      <FigureLegend />
      <TargetSets sets={evaluation.targetSets} />
    </>
  )
}

type Words = (typeof evaluationWords)['zh']

function columnsOf(words: Words, asOf: string | undefined): Column<IndicatorRow>[] {
  return [
    {
      key: 'name',
      head: words.name,
      width: 220,
      cell: ({ name, record }) => (
        <Link to="." search={withRecord({ register, id: record, asOf })}>
          {name}
        </Link>
      ),
    },
    { key: 'unit', head: words.unit, width: 70, cell: ({ unit }) => unit },
    {
      key: 'target',
      head: words.target,
      width: 110,
      isNumber: true,
      cell: ({ target }) => numberText(target),
    },
    {
      key: 'actual',
      head: words.actual,
      width: 130,
      isNumber: true,
      cell: (indicator) => <Actual indicator={indicator} asOf={asOf} />,
    },
    {
      key: 'deviation',
      head: words.deviation,
      width: 100,
      isNumber: true,
      cell: ({ deviation }) => deviation,
    },
    {
      key: 'verdict',
      head: words.verdict,
      width: 100,
      cell: ({ verdict }) => <VerdictMark verdict={verdict} />,
    },
    {
      key: 'reason',
      head: words.reason,
      width: 240,
      cell: (indicator) => <Reason indicator={indicator} />,
    },
    { key: 'source', head: words.source, width: 180, cell: ({ source }) => source },
  ]
}

function Actual({ indicator, asOf }: { indicator: IndicatorRow; asOf: string | undefined }) {
  const { actual, figure, manual } = indicator
  if (figure)
    return (
      <FigureNumber asked={{ measure: figure.measure, period: figure.period, asOf, scope: figure.scope }}>
        {numberText(actual)}
      </FigureNumber>
    )
  if (manual !== undefined)
    return (
      <ManualNumber record={{ register: manualRegister, id: manual, asOf }}>
        {numberText(actual)}
      </ManualNumber>
    )
  return actual
}

function Reason({ indicator }: { indicator: IndicatorRow }) {
  const words = useWords(evaluationWords)
  if (!needsAttention(indicator)) return indicator.reason || '—'
  return (
    <span className="due">
      <ExclamationCircleFilled aria-hidden /> {words.reasonDue}{' '}
      <Link to="." search={withRecord({ register, id: indicator.record })}>
        {words.writeReason}
      </Link>
    </span>
  )
}
