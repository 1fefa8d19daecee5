import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { onlyUnit, withRecord } from '../address/app-search.ts'
import type { RegisterDescription } from '../client/register.ts'
import { StateTag } from '../control/state-tag.tsx'
import { RecordMoves } from '../record/record-moves.tsx'
import { type Column, DataTable } from '../table/data-table.tsx'
import { useWords } from '../words/language.tsx'
import { countText, spanText } from '../words/moment.ts'
import type { BookingDesk, DeskQueue, DeskRow } from './client/instrument.ts'
import { instrumentWords } from './words/instruments.ts'

type Words = (typeof instrumentWords)['zh']

/** Steps that need nothing more than a click; the others ask first. */
const direct = ['confirm', 'start', 'markNoShow']

interface Props {
  readonly name: keyof BookingDesk
  readonly queue: DeskQueue
  readonly register: RegisterDescription
}

function Queue(props: Props & { readonly columns: readonly Column<DeskRow>[] }) {
  const { name, queue, register } = props
  const words = useWords(instrumentWords)
  const count = countText(queue.total)
  return (
    <section className="queue">
      <div className="queue-head">
        <h2>
          {words.queues[name]}（{count}）
        </h2>
        <span className="quiet">
          {queue.total === 0 ? words.queueEmpty[name] : words.queueAbout[name]}
          {queue.total > queue.rows.length && ` ${words.shownOf(queue.rows.length, count)}`}
        </span>
      </div>
      {queue.rows.length > 0 && (
        <DataTable
          label={words.queues[name]}
          rows={queue.rows}
          keyOf={({ record }) => record.id}
          empty={words.queueEmpty[name]}
          columns={[...props.columns, stepsColumn(words, register)]}
        />
      )}
    </section>
  )
}

function stepsColumn(words: Words, register: RegisterDescription): Column<DeskRow> {
  return {
    key: 'steps',
    head: words.steps,
    width: register.name === 'instruments.bookings' ? 190 : 96,
    cell: ({ record, moves }) => (
      <div className="row-steps">
        <RecordMoves
          opened={{ record, moves }}
          register={register}
          id={record.id}
          isCompact
          direct={direct}
        />
      </div>
    ),
  }
}

const instrumentLink = ({ instrument }: DeskRow): ReactNode =>
  instrument && (
    <Link
      to="/instruments/$instrument"
      params={{ instrument: instrument.id }}
      search={onlyUnit}
      title={instrument.title}
    >
      {instrument.title}
    </Link>
  )

/** Bookings that wait for something; the record opens at the right. */
export function BookingQueue(props: Props) {
  const words = useWords(instrumentWords)
  const { register } = props
  return (
    <Queue
      {...props}
      columns={[
        {
          key: 'time',
          head: words.time,
          width: 196,
          cell: ({ record }) => (
            <Link to="." search={withRecord({ register: register.name, id: record.id })}>
              {spanText({ from: String(record.values.from), to: String(record.values.to) })}
            </Link>
          ),
        },
        { key: 'instrument', head: words.instrument, width: 220, cell: instrumentLink },
        {
          key: 'person',
          head: words.person,
          width: 220,
          cell: ({ record: { shown } }) =>
            [shown.personName, shown.organisationName].filter(Boolean).join(' · '),
        },
        { key: 'purpose', head: words.purpose, cell: ({ record }) => record.shown.purpose },
        {
          key: 'state',
          head: words.state,
          width: 100,
          cell: ({ record }) => <StateTag state={record.state} states={register.states} />,
        },
      ]}
    />
  )
}

/** Services that are done and not paid yet. */
export function SettlementQueue(props: Omit<Props, 'name'>) {
  const words = useWords(instrumentWords)
  const { register } = props
  return (
    <Queue
      {...props}
      name="toSettle"
      columns={[
        {
          key: 'order',
          head: words.order,
          width: 300,
          cell: ({ record }) => (
            <Link to="." search={withRecord({ register: register.name, id: record.id })} title={record.title}>
              {record.title}
            </Link>
          ),
        },
        { key: 'instrument', head: words.instrument, width: 250, cell: instrumentLink },
        { key: 'client', head: words.client, cell: ({ record }) => record.shown.clientName },
        {
          key: 'amount',
          head: words.amount,
          width: 130,
          isNumber: true,
          cell: ({ record }) => record.shown.amount,
        },
        {
          key: 'completedOn',
          head: words.completedOn,
          width: 110,
          cell: ({ record }) => record.shown.completedOn,
        },
      ]}
    />
  )
}
