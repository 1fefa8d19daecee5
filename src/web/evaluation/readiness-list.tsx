import { CheckCircleFilled, CloseCircleFilled, ExclamationCircleFilled } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { type AppSearch, onlyUnit } from '../address/app-search.ts'
import { formatRecordAddress } from '../address/record-address.ts'
import type { EvaluationAsked } from '../client/evaluation.ts'
import { type ReadinessItemShown, readinessQuery } from '../client/readiness.ts'
import { Failure } from '../control/failure.tsx'
import { Waiting } from '../control/waiting.tsx'
import { evaluationWords } from '../words/evaluation.ts'
import { useWords } from '../words/language.tsx'
import { kindsOf, type ReadinessKind } from './readiness-kind.ts'

/** So many are listed at first. */
const few = 5

/**
 * Whether the report can go out: what the evaluation lacks, what of its text could not be printed and what an auditor
 * would say of it, as one list; each with the way to the very field.
 */
export function ReadinessList({ asked }: { asked: EvaluationAsked }) {
  const words = useWords(evaluationWords)
  const readiness = useQuery(readinessQuery(asked))
  const [isWhole, setIsWhole] = useState(false)
  if (readiness.isError) return <Failure error={readiness.error} retry={() => void readiness.refetch()} />
  if (!readiness.data) return <Waiting lines={2} />
  const { items, errors, warnings, questions } = readiness.data
  const to = {
    to: '/evaluation/$unit/$year',
    params: { unit: asked.unit, year: String(asked.year) },
  } as const
  const asking = questions > 0 && (
    <Link {...to} search={(before: AppSearch) => ({ ...onlyUnit(before), asOf: asked.asOf, tab: 'audit' })}>
      {words.readyQuestions(questions)}
    </Link>
  )
  if (items.length === 0)
    return (
      <p className="verdict verdict-met">
        <CheckCircleFilled aria-hidden /> {words.attentionNone} {asking}
      </p>
    )
  const kinds = kindsOf(items)
  const listed = isWhole ? kinds : kinds.slice(0, few)
  const left = kinds.slice(listed.length).reduce((sum, { folded }) => sum + 1 + folded.length, 0)
  return (
    <section className="attention">
      <p className="attention-head">
        <ExclamationCircleFilled aria-hidden /> {words.attention(errors, warnings)} {asking}
      </p>
      <ul>
        {listed.map((kind) => (
          <Kind key={keyOf(kind.first)} kind={kind} asked={asked} />
        ))}
      </ul>
      {left > 0 && (
        <Button type="link" size="small" onClick={() => setIsWhole(true)}>
          {words.moreAttention(left)}
        </Button>
      )}
    </section>
  )
}

const keyOf = ({ code, section, message }: ReadinessItemShown) => `${code} ${section} ${message}`

/** One thing to do; with many of its kind, those unfold under it. */
function Kind({ kind, asked }: { kind: ReadinessKind; asked: EvaluationAsked }) {
  const words = useWords(evaluationWords)
  const [isOpen, setOpen] = useState(false)
  const { first, folded } = kind
  return (
    <>
      <Item item={first} asked={asked}>
        {folded.length > 0 && (
          <Button type="link" size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? words.foldKind : words.moreOfKind(folded.length)}
          </Button>
        )}
      </Item>
      {isOpen && folded.map((item) => <Item key={keyOf(item)} item={item} asked={asked} />)}
    </>
  )
}

function Item(props: { item: ReadinessItemShown; asked: EvaluationAsked; children?: ReactNode }) {
  const { item, asked, children } = props
  return (
    <li>
      <Mark severity={item.severity} />{' '}
      {item.section && !item.message.includes(item.section) && (
        <span className="quiet">{item.section}：</span>
      )}
      <span>{item.message}</span>
      {item.todo && <span className="quiet"> {item.todo}</span>} <Handle item={item} asked={asked} />
      {children}
    </li>
  )
}

function Mark({ severity }: Pick<ReadinessItemShown, 'severity'>) {
  const words = useWords(evaluationWords)
  return severity === 'error' ? (
    <span className="verdict verdict-missed">
      <CloseCircleFilled aria-hidden /> {words.severities.error}
    </span>
  ) : (
    <span className="verdict due">
      <ExclamationCircleFilled aria-hidden /> {words.severities.warning}
    </span>
  )
}

/** Where it is put right: the field with its form open, a new record, or the finding beside the report. */
function Handle({ item, asked }: { item: ReadinessItemShown; asked: EvaluationAsked }) {
  const words = useWords(evaluationWords)
  const { unit, year, asOf } = asked
  const to = { to: '/evaluation/$unit/$year', params: { unit, year: String(year) } } as const
  if (item.finding !== undefined)
    return (
      <Link
        {...to}
        search={(before: AppSearch) => ({
          ...{ ...onlyUnit(before), asOf },
          ...{ tab: 'audit', finding: String(item.finding) },
        })}
      >
        {words.look}
      </Link>
    )
  const { register, record, field } = item.field ?? {}
  if (register === undefined) return null
  if (record === undefined)
    return (
      <Link to="/registers/$register/new" params={{ register }} search={onlyUnit}>
        {words.handle}
      </Link>
    )
  return (
    <Link
      {...to}
      search={(before: AppSearch) => ({
        ...{ ...onlyUnit(before), tab: before.tab },
        ...{ record: formatRecordAddress({ register, id: record }), part: 'edit', field },
      })}
    >
      {words.handle}
    </Link>
  )
}
