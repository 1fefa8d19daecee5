import { CalendarOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { onlyUnit } from '../address/app-search.ts'
import { registerQuery } from '../client/register.ts'
import { Failure } from '../control/failure.tsx'
import { Waiting } from '../control/waiting.tsx'
import { PageHead } from '../frame/page-head.tsx'
import { useUnit } from '../frame/unit.tsx'
import { useWords } from '../words/language.tsx'
import { deskQuery } from './client/instrument.ts'
import { BookingQueue, SettlementQueue } from './desk-queue.tsx'
import { FeedDialog } from './feed-dialog.tsx'
import { instrumentWords } from './words/instruments.ts'

const links = [
  ['instruments.bookings', 'openAll'],
  ['instruments.orders', 'openOrders'],
  ['instruments.outages', 'openOutages'],
] as const

/** The operator's desk: what is to be done about bookings, the most urgent first, each with its next step. */
export function DeskPage() {
  const words = useWords(instrumentWords)
  const unit = useUnit()
  const desk = useQuery(deskQuery(unit.id))
  const bookings = useQuery(registerQuery('instruments.bookings'))
  const orders = useQuery(registerQuery('instruments.orders'))
  const [isFeedOpen, setIsFeedOpen] = useState(false)
  const error = desk.error ?? bookings.error ?? orders.error
  return (
    <div className="page">
      <PageHead
        title={words.desk}
        about={words.deskAbout}
        actions={
          <>
            {links.map(([register, word]) => (
              <Link
                key={register}
                to="/registers/$register"
                params={{ register }}
                search={onlyUnit}
                className="button-link"
              >
                {words[word]}
              </Link>
            ))}
            <Button icon={<CalendarOutlined />} onClick={() => setIsFeedOpen(true)}>
              {words.feed}
            </Button>
          </>
        }
      />
      {error ? (
        <Failure error={error} retry={() => void desk.refetch()} />
      ) : desk.data && bookings.data && orders.data ? (
        <>
          <BookingQueue name="missed" queue={desk.data.missed} register={bookings.data} />
          <BookingQueue name="pending" queue={desk.data.pending} register={bookings.data} />
          <BookingQueue name="today" queue={desk.data.today} register={bookings.data} />
          <SettlementQueue queue={desk.data.toSettle} register={orders.data} />
        </>
      ) : (
        <Waiting lines={12} />
      )}
      {isFeedOpen && <FeedDialog onClose={() => setIsFeedOpen(false)} />}
    </div>
  )
}
