import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { type AppSearch, onlyUnit } from '../address/app-search.ts'
import { formatRecordAddress } from '../address/record-address.ts'
import type { Evaluation } from '../client/evaluation.ts'
import { evaluationWords } from '../words/evaluation.ts'
import { useWords } from '../words/language.tsx'

/** What still needs a word, a figure or evidence before the report can go out; each with the way to it. */
export function AttentionList({ evaluation }: { evaluation: Evaluation }) {
  const words = useWords(evaluationWords)
  const { attention, indicators, unit, year } = evaluation
  const recordOf = (code: string | undefined) =>
    indicators.find((indicator) => indicator.code === code)?.record
  const to = { to: '/evaluation/$unit/$year', params: { unit, year: String(year) } } as const
  if (attention.length === 0)
    return (
      <p className="verdict verdict-met">
        <CheckCircleFilled aria-hidden /> {words.attention(0)}。{words.attentionNext}
      </p>
    )
  return (
    <section className="attention">
      <p className="attention-head">
        <ExclamationCircleFilled aria-hidden /> {words.attention(attention.length)}
      </p>
      <ul>
        {attention.map(({ code, message, todo, indicator }) => {
          const record = recordOf(indicator)
          return (
            <li key={`${code} ${message}`}>
              <span>{message}</span>
              {todo && <span className="quiet"> {todo}</span>}{' '}
              {record && (
                <Link
                  {...to}
                  search={(before: AppSearch) => ({
                    ...onlyUnit(before),
                    record: formatRecordAddress({ register: 'evaluation.indicators', id: record }),
                  })}
                >
                  {words.handle}
                </Link>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
