import { addDays, type Day, isDay } from './instant.ts'
import { defineProblems } from './problem.ts'
import { fail, ok, type Result } from './result.ts'

/** A span of days, both ends included, with the text that names it. */
export interface Period {
  readonly label: string
  readonly from: Day
  readonly to: Day
}

const problems = defineProblems('period', {
  'not-a-period': {
    zh: '「{text}」不是期间',
    en: '"{text}" is not a period',
    todo: {
      zh: '请写年份（2024）、季度（2024Q1）、月份（2024-03）或起止日期（2024-01-01..2024-06-30）',
      en: 'Write a year (2024), quarter (2024Q1), month (2024-03) or days (2024-01-01..2024-06-30)',
    },
  },
})

function pad(month: number): string {
  return String(month).padStart(2, '0')
}

/** `months` months that begin with month `first` (1-12) of `year`. */
function span(label: string, year: number, first: number, months: number): Period {
  const next = first + months - 1
  const after = `${year + Math.floor(next / 12)}-${pad((next % 12) + 1)}-01`
  return Object.freeze({ label, from: `${year}-${pad(first)}-01`, to: addDays(after, -1) })
}

export function yearPeriod(year: number): Period {
  return span(String(year), year, 1, 12)
}

/** Problems: period/not-a-period. */
export function parsePeriod(text: string): Result<Period> {
  const match = /^(\d{4})(?:Q([1-4])|-(\d{2}))?$/.exec(text)
  if (match) {
    const year = Number(match[1])
    if (match[2]) return ok(span(text, year, Number(match[2]) * 3 - 2, 3))
    if (!match[3]) return ok(yearPeriod(year))
    const month = Number(match[3])
    if (month >= 1 && month <= 12) return ok(span(text, year, month, 1))
  }
  const [from, to, ...rest] = text.split('..')
  if (from && to && rest.length === 0 && isDay(from) && isDay(to) && from <= to)
    return ok(Object.freeze({ label: text, from, to }))
  return fail(problems['not-a-period']({ text }))
}

/** The period of the same length before: the year before a year, the quarter before a quarter, as many days before days. */
export function previousPeriod(period: Period): Period {
  const match = /^(\d{4})(?:Q([1-4])|-(\d{2}))?$/.exec(period.label)
  if (match) {
    const year = Number(match[1])
    if (match[2]) {
      const quarter = Number(match[2])
      const [y, q] = quarter === 1 ? [year - 1, 4] : [year, quarter - 1]
      return span(`${y}Q${q}`, y, q * 3 - 2, 3)
    }
    if (match[3]) {
      const month = Number(match[3])
      const [y, m] = month === 1 ? [year - 1, 12] : [year, month - 1]
      return span(`${y}-${pad(m)}`, y, m, 1)
    }
    return yearPeriod(year - 1)
  }
  const days = (new Date(period.to).getTime() - new Date(period.from).getTime()) / 86_400_000 + 1
  const from = addDays(period.from, -days)
  const to = addDays(period.from, -1)
  return Object.freeze({ label: `${from}..${to}`, from, to })
}
