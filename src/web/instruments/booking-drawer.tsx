import { CheckCircleFilled } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { useMemo, useState } from 'react'
import type { Values } from '#registers'
import { withRecord } from '../address/app-search.ts'
import type { RecordRow } from '../client/record.ts'
import { type FieldDescription, type RegisterDescription, registerQuery } from '../client/register.ts'
import { useProblemsOf } from '../control/failure.tsx'
import { Waiting } from '../control/waiting.tsx'
import { useUnit } from '../frame/unit.tsx'
import { withoutEmpty } from '../record/form-values.ts'
import { RecordForm } from '../record/record-form.tsx'
import { useWords } from '../words/language.tsx'
import { spanText } from '../words/moment.ts'
import { BookingInstead } from './booking-instead.tsx'
import { bookInstrument, type InstrumentShown, type Span } from './client/instrument.ts'
import { FeeEstimate } from './fee-estimate.tsx'
import { instrumentWords } from './words/instruments.ts'

const register = 'instruments.bookings'

/** What a person says of a booking, in this order. */
const asked = [
  ...(['from', 'to', 'personName', 'person', 'organisationName'] as const),
  ...(['organisation', 'priceGroup', 'purpose', 'samples'] as const),
]

interface Props {
  readonly shown: InstrumentShown
  readonly asked: Span
  readonly onAsked: (span: Span) => void
  readonly onClose: () => void
}

/** The booking of a span that was chosen in the calendar: form, fee, what to take instead, what comes next. */
export function BookingDrawer(props: Props) {
  const words = useWords(instrumentWords)
  const [done, setDone] = useState<RecordRow>()
  return (
    <Drawer
      open
      onClose={props.onClose}
      size={500}
      mask={false}
      destroyOnHidden
      className="panel"
      title={words.bookTitle(String(props.shown.instrument.values.name))}
    >
      {done ? (
        <Booked record={done} onClose={props.onClose} />
      ) : (
        <BookingForm key={`${props.asked.from} ${props.asked.to}`} {...props} onDone={setDone} />
      )}
    </Drawer>
  )
}

/** What a booking needs only where it is a use, it needs here. */
function fieldsOf({ fields }: RegisterDescription): readonly FieldDescription[] {
  return asked.flatMap((name) => {
    const field = fields.find((one) => one.name === name)
    if (!field) return []
    return field.required === 'sometimes' ? [{ ...field, required: true }] : [field]
  })
}

interface Wish {
  readonly values: Values
  readonly waits: boolean
}

/** What a person said stays for the next span that is tried, and for the next booking of the visit. */
let said: Values = { priceGroup: 'outside' }

function BookingForm(props: Props & { readonly onDone: (record: RecordRow) => void }) {
  const words = useWords(instrumentWords)
  const unit = useUnit()
  const client = useQueryClient()
  const described = useQuery(registerQuery(register))
  const [values, setValues] = useState<Values>({ ...said, ...props.asked })
  const [taken, setTaken] = useState(props.asked)
  const { id } = props.shown.instrument
  const book = useMutation({
    mutationFn: ({ values: wish, waits }: Wish) =>
      bookInstrument(id, unit.id, { values: withoutEmpty(wish), waits }),
    onSuccess: async ({ record }) => {
      const { from, to } = record.values
      props.onDone(record)
      if (typeof from === 'string' && typeof to === 'string') props.onAsked({ from, to })
      await client.invalidateQueries()
    },
  })
  const problems = useProblemsOf(book.error)
  const tried = book.variables?.values ?? {}
  const isTaken = problems.some(({ code }) => code.startsWith('records/span-taken'))
  // What could be booked instead stands under the problems, to be taken with a click.
  const told = useMemo(() => problems.filter(({ code }) => code !== 'instruments/could-book'), [problems])
  const send = (wish: Wish) => {
    said = { ...wish.values, samples: undefined }
    book.mutate(wish)
  }
  if (!described.data) return <Waiting lines={8} />
  return (
    <div className="booking">
      <RecordForm
        // With what was taken instead the form begins anew, so that it says what is asked for.
        key={`${taken.from} ${taken.to}`}
        fields={fieldsOf(described.data)}
        values={values}
        problems={told}
        remedy={
          isTaken && (
            <BookingInstead
              instrument={id}
              tried={{ from: String(tried.from), to: String(tried.to) }}
              hasWaitList={props.shown.terms?.values.waitList === true}
              isBusy={book.isPending}
              onTake={(span) => {
                const wish = { ...values, ...span }
                setValues(wish)
                setTaken(span)
                send({ values: wish, waits: false })
              }}
              onWait={() => send({ values, waits: true })}
            />
          )
        }
        isSaving={book.isPending}
        saveLabel={props.shown.terms?.values.needsApproval === true ? words.request : words.book}
        isStep
        onSave={(wish) => send({ values: wish, waits: false })}
        onLeave={props.onClose}
        onEdit={setValues}
        note={<FeeEstimate instrument={id} values={values} />}
      />
    </div>
  )
}

/** What comes next, by the state that the booking is in. */
function Booked({ record, onClose }: { record: RecordRow; onClose: () => void }) {
  const words = useWords(instrumentWords)
  const state = record.state ?? ''
  return (
    <div className="callout callout-good" role="status">
      <p>
        <CheckCircleFilled aria-hidden /> <strong>{words.done[state]}</strong>
      </p>
      <p>
        {spanText({ from: String(record.values.from), to: String(record.values.to) })} {record.title}
      </p>
      <p>{words.next[state]}</p>
      <div className="form-actions">
        <Link
          to="."
          search={withRecord({ register, id: record.id })}
          className="button-link"
          onClick={onClose}
        >
          {words.openBooking}
        </Link>
        <Button onClick={onClose}>{words.bookAnother}</Button>
      </div>
    </div>
  )
}
