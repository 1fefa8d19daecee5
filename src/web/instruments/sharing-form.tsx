import { CheckCircleFilled, CloseCircleFilled, UserOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import type { RecordAsked } from '../address/record-address.ts'
import { Failure } from '../control/failure.tsx'
import { Waiting } from '../control/waiting.tsx'
import { FigureNumber } from '../figure/figure-number.tsx'
import { useUnit } from '../frame/unit.tsx'
import { usePeriod, YearChoice } from '../measure/year-choice.tsx'
import { DataTable } from '../table/data-table.tsx'
import { useWords } from '../words/language.tsx'
import {
  type FactShown,
  type SharingFormShown,
  type SharingLineShown,
  sharingQuery,
} from './client/sharing.ts'
import { SharingHours } from './sharing-hours.tsx'
import { sharingWords } from './words/sharing.ts'

/** Days of an evaluation on either side of the change of rules. */
const days = { until: '2026-01-31', since: '2026-02-01' } as const

/** An institution beside the form by which it is evaluated: what records say, and what a person must judge. */
export function SharingFormView({ asked }: { asked: RecordAsked }) {
  const words = useWords(sharingWords)
  const unit = useUnit()
  const period = usePeriod()
  const [on, setOn] = useState<string>()
  const query = useQuery({
    ...sharingQuery(asked.id, { unit: unit.id, period, on, asOf: asked.asOf }),
    enabled: period !== undefined,
  })
  const choices = [
    { value: '', label: words.byPeriod },
    { value: days.until, label: words.until },
    { value: days.since, label: words.since },
  ]
  return (
    <div className="score">
      <div className="sharing-choice">
        {period && <YearChoice period={period} />}
        <Select
          aria-label={words.rules}
          value={on ?? ''}
          onChange={(day) => setOn(day || undefined)}
          options={choices}
        />
      </div>
      {query.error ? (
        <Failure error={query.error} retry={() => void query.refetch()} />
      ) : query.data ? (
        <Form form={query.data} asOf={asked.asOf} />
      ) : (
        <Waiting lines={8} />
      )}
    </div>
  )
}

interface Shown {
  readonly form: SharingFormShown
  readonly asOf: string | undefined
}

function Form({ form, asOf }: Shown) {
  const words = useWords(sharingWords)
  return (
    <>
      <div className="callout">
        <p>
          {form.grade && <strong>{words.recorded(form.grade)} · </strong>}
          {words.noGrade(form.document)} · {words.every(form.every)}
        </p>
        {form.notes && <p className="quiet">{form.notes}</p>}
      </div>
      <Lines form={form} asOf={asOf} />
      <p className="quiet">
        {words.benchmark}：{form.benchmarks}
      </p>
      <SharingHours form={form} />
      <Points form={form} />
    </>
  )
}

type Row = SharingLineShown & { readonly group: string }

function Lines({ form, asOf }: Shown) {
  const words = useWords(sharingWords)
  const rows = form.groups.flatMap(({ label, tie, lines }) =>
    lines.map((line): Row => ({ ...line, group: tie ? `${label}（${words.tie}）` : label })),
  )
  return (
    <DataTable
      label={words.form}
      rows={rows}
      keyOf={({ name }) => name}
      groupOf={({ group }) => group}
      empty="—"
      isWrapping
      columns={[
        { key: 'line', head: words.line, width: 220, cell: (line) => <Named line={line} /> },
        { key: 'facts', head: words.facts, cell: ({ facts }) => <Facts facts={facts} asOf={asOf} /> },
        {
          key: 'how',
          head: words.how,
          width: 150,
          cell: ({ decided }) => (
            <span className={decided === 'computed' ? 'quiet' : undefined}>
              {decided !== 'computed' && <UserOutlined aria-hidden />} {words.decided[decided]}
            </span>
          ),
        },
      ]}
    />
  )
}

function Named({ line }: { line: SharingLineShown }) {
  const words = useWords(sharingWords)
  const certainty =
    line.certainty === 'published'
      ? undefined
      : line.certainty === 'practice'
        ? words.practice
        : words.unconfirmed
  return (
    <>
      {line.label}
      <div className="quiet score-source">
        {line.source}
        {certainty && ` · ${certainty}`}
      </div>
    </>
  )
}

function Facts({ facts, asOf }: { facts: readonly FactShown[]; asOf: string | undefined }) {
  if (facts.length === 0) return '—'
  return (
    <dl className="sharing-facts">
      {facts.map((fact) => (
        <Fact key={fact.name} fact={fact} asOf={asOf} />
      ))}
    </dl>
  )
}

function Fact({ fact, asOf }: { fact: FactShown; asOf: string | undefined }) {
  const words = useWords(sharingWords)
  const { figure } = fact
  return (
    <>
      <dt>{fact.label}</dt>
      <dd>
        {figure ? (
          <FigureNumber
            asked={{
              measure: figure.measure.name,
              period: figure.figure.period,
              asOf,
              scope: figure.figure.scope,
            }}
          >
            {fact.shown}
          </FigureNumber>
        ) : (
          fact.shown
        )}
      </dd>
      <dd className="sharing-benchmark">
        {fact.benchmark && (
          <>
            <span className="quiet">
              {words.benchmark} {fact.benchmark}
            </span>
            {fact.met !== undefined && <Met met={fact.met} />}
          </>
        )}
      </dd>
    </>
  )
}

function Met({ met }: { met: boolean }) {
  const words = useWords(sharingWords)
  const Icon = met ? CheckCircleFilled : CloseCircleFilled
  return (
    <span className={`verdict ${met ? 'verdict-met' : 'verdict-missed'}`}>
      <Icon aria-hidden /> {met ? words.met : words.missed}
    </span>
  )
}

function Points({ form }: { form: SharingFormShown }) {
  const words = useWords(sharingWords)
  const { source, lines } = form.points
  return (
    <section>
      <h3>{words.points}</h3>
      <DataTable
        label={words.points}
        rows={lines}
        keyOf={({ name }) => name}
        empty="—"
        columns={[
          { key: 'item', head: words.item, cell: ({ name }) => words.pointsOf[name] },
          {
            key: 'found',
            head: words.found,
            width: 130,
            isNumber: true,
            cell: ({ name, found }) =>
              found === undefined ? '—' : `${found}${name === 'running' ? '' : '%'}`,
          },
          {
            key: 'points',
            head: words.given,
            width: 130,
            isNumber: true,
            cell: ({ points, most }) => (
              <>
                {points ?? '—'}
                <span className="quiet"> / {most}</span>
              </>
            ),
          },
        ]}
      />
      <p className="quiet">{source}</p>
    </section>
  )
}
