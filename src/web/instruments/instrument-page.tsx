import { CalendarOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { withRecord } from '../address/app-search.ts'
import { registerQuery } from '../client/register.ts'
import { Failure } from '../control/failure.tsx'
import { StateTag } from '../control/state-tag.tsx'
import { Waiting } from '../control/waiting.tsx'
import { PageHead } from '../frame/page-head.tsx'
import { useUnit } from '../frame/unit.tsx'
import { useWords } from '../words/language.tsx'
import { type InstrumentShown, instrumentQuery } from './client/instrument.ts'
import { FeedDialog } from './feed-dialog.tsx'
import { InstrumentCalendar } from './instrument-calendar.tsx'
import { InstrumentFacts, InstrumentPrices, InstrumentReviews, InstrumentRules } from './instrument-facts.tsx'
import { instrumentWords } from './words/instruments.ts'

/** One instrument: its week to book in, and beside it the owner's terms, the prices, what it is. */
export function InstrumentPage() {
  const { instrument: id } = useParams({ from: '/instruments/$instrument' })
  const unit = useUnit()
  const words = useWords(instrumentWords)
  const shown = useQuery(instrumentQuery(id, unit.id))
  const described = useQuery(registerQuery('instruments'))
  const [isFeedOpen, setIsFeedOpen] = useState(false)
  const error = shown.error ?? described.error
  if (error) return <Failure error={error} retry={() => void shown.refetch()} />
  if (!shown.data || !described.data) return <Waiting lines={14} />
  const { instrument, terms } = shown.data
  return (
    <div className="page">
      <PageHead
        trail={[{ label: words.catalogue, to: '/instruments' }]}
        title={String(instrument.values.name)}
        about={aboutOf(shown.data)}
        actions={
          <>
            <StateTag state={instrument.state} states={described.data.states} />
            <Link to="." search={withRecord({ register: 'instruments', id })} className="button-link">
              {words.openRecord}
            </Link>
            {terms && (
              <Button icon={<CalendarOutlined />} onClick={() => setIsFeedOpen(true)}>
                {words.feed}
              </Button>
            )}
          </>
        }
      />
      {shown.data.refusal && (
        <div className="callout">
          <p>{shown.data.refusal.message}</p>
          {shown.data.refusal.todo && <p className="quiet">{shown.data.refusal.todo}</p>}
        </div>
      )}
      <div className="instrument">
        <div className="instrument-main">
          {terms && <InstrumentCalendar shown={shown.data} />}
          <InstrumentFacts instrument={instrument} register={described.data} />
        </div>
        <div className="instrument-side">
          <InstrumentRules shown={shown.data} />
          <InstrumentPrices shown={shown.data} />
          <InstrumentReviews shown={shown.data} />
        </div>
      </div>
      {isFeedOpen && <FeedDialog instrument={id} onClose={() => setIsFeedOpen(false)} />}
    </div>
  )
}

/** Whose it is and where: what one needs to know first. */
function aboutOf({ instrument: { shown } }: InstrumentShown): string {
  return [shown.ownerName, shown.region, shown.place, shown.model, shown.number].filter(Boolean).join(' · ')
}
