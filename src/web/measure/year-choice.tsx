import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useAppSearch, useChangeSearch } from '../address/app-search.ts'
import { evaluationsQuery } from '../client/evaluation.ts'
import { sessionQuery } from '../client/session.ts'
import { useUnit } from '../frame/unit.tsx'
import { useWords } from '../words/language.tsx'
import { measureWords } from '../words/measure.ts'
import { dayText } from '../words/moment.ts'

const isYear = (text: string | undefined) => text !== undefined && /^\d{4}$/.test(text)

/** The period looked at: the address's, else the year of the latest evaluation, else last year. */
export function usePeriod(): string | undefined {
  const unit = useUnit()
  const { period } = useAppSearch()
  const session = useQuery(sessionQuery)
  const evaluations = useQuery(evaluationsQuery(unit.id))
  if (period) return period
  if (evaluations.isPending || !session.data) return undefined
  const years = (evaluations.data ?? []).map(({ year }) => year)
  return String(years.length > 0 ? Math.max(...years) : Number(dayText(session.data.now).slice(0, 4)) - 1)
}

/** Chooses the year; a finer period in the address stays a choice of its own. */
export function YearChoice({ period }: { period: string }) {
  const words = useWords(measureWords)
  const change = useChangeSearch()
  const session = useQuery(sessionQuery)
  const thisYear = Number(dayText(session.data?.now ?? new Date().toISOString()).slice(0, 4))
  const years = Array.from({ length: 6 }, (_, back) => String(thisYear - back))
  const choices = isYear(period) && years.includes(period) ? years : [period, ...years]
  return (
    <Select
      aria-label={words.period}
      value={period}
      onChange={(chosen) => change({ period: chosen })}
      options={choices.map((value) => ({ value, label: value }))}
    />
  )
}
