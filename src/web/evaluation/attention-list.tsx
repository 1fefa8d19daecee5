import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { type AppSearch, onlyUnit } from '../address/app-search.ts'
import { formatRecordAddress, type RecordAsked } from '../address/record-address.ts'
import type { Evaluation, IndicatorRow } from '../client/evaluation.ts'
import { evaluationWords } from '../words/evaluation.ts'
import { useWords } from '../words/language.tsx'
import { manualRegister } from './open-manual.ts'

/** So many are listed at first. */
const few = 5

/** Where it is put right: the figure that a person stated, or the indicator itself. */
function placeOf(code: string, indicator: IndicatorRow | undefined): RecordAsked | undefined {
  if (!indicator) return undefined
  if (indicator.manual !== undefined && code.startsWith('indicators/manual-'))
    return { register: manualRegister, id: indicator.manual }
  return { register: 'evaluation.indicators', id: indicator.record }
}

/** What still needs a word, a figure or evidence before the report can go out; each with the way to it. */
export function AttentionList({ evaluation }: { evaluation: Evaluation }) {
  const words = useWords(evaluationWords)
  const { attention, indicators, unit, year } = evaluation
  const [isWhole, setIsWhole] = useState(false)
  const listed = isWhole ? attention : attention.slice(0, few)
  const to = { to: '/evaluation/$unit/$year', params: { unit, year: String(year) } } as const
  if (attention.length === 0)
    return (
      <p className="verdict verdict-met">
        <CheckCircleFilled aria-hidden /> {words.attentionNone}
      </p>
    )
  return (
    <section className="attention">
      <p className="attention-head">
        <ExclamationCircleFilled aria-hidden /> {words.attention(attention.length)}
      </p>
      <ul>
        {listed.map(({ code, message, todo, indicator }) => {
          const record = placeOf(
            code,
            indicators.find((one) => one.code === indicator),
          )
          return (
            <li key={`${code} ${message}`}>
              <span>{message}</span>
              {todo && <span className="quiet"> {todo}</span>}{' '}
              {record && (
                <Link
                  {...to}
                  search={(before: AppSearch) => ({
                    ...onlyUnit(before),
                    record: formatRecordAddress(record),
                  })}
                >
                  {words.handle}
                </Link>
              )}
            </li>
          )
        })}
      </ul>
      {listed.length < attention.length && (
        <Button type="link" size="small" onClick={() => setIsWhole(true)}>
          {words.moreAttention(attention.length - listed.length)}
        </Button>
      )}
    </section>
  )
}
