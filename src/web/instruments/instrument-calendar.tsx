import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useAppSearch, useChangeSearch, withRecord } from '../address/app-search.ts'
import { sessionQuery } from '../client/session.ts'
import { DayPicker } from '../control/day-picker.tsx'
import { Failure } from '../control/failure.tsx'
import { Waiting } from '../control/waiting.tsx'
import { useUnit } from '../frame/unit.tsx'
import { controlWords } from '../words/control.ts'
import { useWords } from '../words/language.tsx'
import { momentText } from '../words/moment.ts'
import { BookingDrawer } from './booking-drawer.tsx'
import { type InstrumentShown, type Span, timeQuery } from './client/instrument.ts'
import { dayAfter, momentIn, mondayOf, rowLength, weekGrid } from './week.ts'
import { WeekCalendar, WeekLegend } from './week-calendar.tsx'
import { instrumentWords } from './words/instruments.ts'

/** A week of an instrument to book in; the week is in the address. */
export function InstrumentCalendar({ shown }: { shown: InstrumentShown }) {
  const words = useWords(instrumentWords)
  const control = useWords(controlWords)
  const unit = useUnit()
  const { week } = useAppSearch()
  const change = useChangeSearch()
  const navigate = useNavigate()
  const session = useQuery(sessionQuery)
  const [asked, setAsked] = useState<Span>()
  const now = `${momentText(session.data?.now ?? new Date().toISOString()).replace(' ', 'T')}+08:00`
  const today = now.slice(0, 10)
  const monday = mondayOf(/^\d{4}-\d{2}-\d{2}$/.test(week ?? '') ? (week ?? today) : today)
  const { id } = shown.instrument
  const span = { from: momentIn(monday, 0), to: momentIn(dayAfter(monday, 7), 0) }
  const time = useQuery(timeQuery(id, { unit: unit.id, ...span }))
  const goTo = (day: string | undefined) => {
    const chosen = day && mondayOf(day) !== mondayOf(today) ? mondayOf(day) : undefined
    change({ week: chosen }, { replace: true })
  }
  if (time.isError) return <Failure error={time.error} retry={() => void time.refetch()} />
  if (!time.data) return <Waiting lines={12} />
  const length = rowLength(shown.terms?.values.stepMinutes)
  const grid = weekGrid(time.data, monday, length, now)
  const isFree = grid.slots.some((slots) => slots.some(({ kind }) => kind === 'free'))
  return (
    <section className="calendar" aria-label={words.calendar}>
      <div className="toolbar">
        <h2>{words.calendar}</h2>
        <Button
          icon={<LeftOutlined />}
          aria-label={words.earlier}
          onClick={() => goTo(dayAfter(monday, -7))}
        />
        <span className="number-text" role="status">
          {words.week(monday, dayAfter(monday, 6))}
        </span>
        <Button icon={<RightOutlined />} aria-label={words.later} onClick={() => goTo(dayAfter(monday, 7))} />
        <Button disabled={monday === mondayOf(today)} onClick={() => goTo(undefined)}>
          {words.thisWeek}
        </Button>
        <DayPicker value={undefined} onChange={goTo} label={words.pickDay} placeholder={words.pickDay} />
        <span className="toolbar-gap" />
        <WeekLegend />
      </div>
      <WeekCalendar
        key={`${monday} ${time.isPlaceholderData}`}
        grid={grid}
        today={today}
        isWaiting={time.isPlaceholderData}
        label={`${words.calendar} ${words.week(monday, dayAfter(monday, 6))}`}
        chosen={asked}
        leastRows={Math.ceil(Number(shown.terms?.values.minMinutes ?? 0) / length)}
        onChoose={setAsked}
        onOpen={(taken) =>
          void navigate({ to: '.', search: withRecord({ register: 'instruments.bookings', id: taken.id }) })
        }
      />
      <div className="toolbar quiet">
        {isFree ? words.howTo : time.isPlaceholderData ? control.loading : words.nothingFree}
        {!isFree && !time.isPlaceholderData && (
          <Button size="small" onClick={() => goTo(dayAfter(monday, 7))}>
            {words.lookLater}
          </Button>
        )}
      </div>
      {asked && (
        <BookingDrawer shown={shown} asked={asked} onAsked={setAsked} onClose={() => setAsked(undefined)} />
      )}
    </section>
  )
}
