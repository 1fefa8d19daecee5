import { ClockCircleOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useAppSearch, useChangeSearch } from '../address/app-search.ts'
import { sessionQuery } from '../client/session.ts'
import { controlWords } from '../words/control.ts'
import { useWords } from '../words/language.tsx'
import { dayText, momentText } from '../words/moment.ts'
import { DayPicker } from './day-picker.tsx'

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** The last day of the month before the one that `day` is in. */
function lastMonthEnd(day: string): string {
  const first = new Date(`${day.slice(0, 7)}-01T00:00:00Z`)
  return new Date(first.getTime() - 86_400_000).toISOString().slice(0, 10)
}

interface Props {
  readonly asOf?: string | undefined
  readonly onChange: (asOf: string | undefined) => void
  readonly compact?: boolean
  /** What the bar is for, where a page has several. */
  readonly label?: string
}

/** 「截至 … 的数据」: says which moment is looked at, and wears a striped edge whenever it is not now. */
export function AsOfBar({ asOf, onChange, compact, label }: Props) {
  const words = useWords(controlWords)
  const { data: session } = useQuery(sessionQuery)
  const today = dayText(session?.now ?? new Date().toISOString())
  const lastYear = Number(today.slice(0, 4)) - 1
  return (
    <section className={asOf ? 'as-of as-of-past' : 'as-of'} aria-label={label ?? words.pickAsOf}>
      <ClockCircleOutlined aria-hidden />
      <span>
        {words.asOf} <strong>{asOf ? (isDay(asOf) ? asOf : momentText(asOf)) : words.now}</strong>{' '}
        {words.ofData}
      </span>
      <DayPicker
        value={asOf ? (isDay(asOf) ? asOf : dayText(asOf)) : undefined}
        onChange={onChange}
        last={today}
        label={words.pickAsOf}
        placeholder={words.pickAsOf}
        size="small"
        presets={[
          { label: words.monthEnd, day: lastMonthEnd(today) },
          { label: words.yearEnd(lastYear), day: `${lastYear}-12-31` },
        ]}
      />
      {asOf && (
        <Button size="small" onClick={() => onChange(undefined)}>
          {words.backToNow}
        </Button>
      )}
      {asOf && !compact && <span className="quiet">{words.notNow}</span>}
    </section>
  )
}

/** The as-of bar of a page: its moment is in the address. */
export function PageAsOf() {
  const { asOf } = useAppSearch()
  const change = useChangeSearch()
  return <AsOfBar asOf={asOf} onChange={(chosen) => change({ asOf: chosen, page: undefined })} />
}
