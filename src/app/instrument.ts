import type { Actor } from '#access'
import { type Language, ok, type Problem, type Result, type Span, settle, unwrap } from '#lib'
import { getRecord, listRecords, type RecordVersion } from '#records'
import { and, inState, is, isSet, printTitle, type Values } from '#registers'
import { bookInstrument, bookings, instruments, instrumentTerms, instrumentTime, readFeed } from '#systems'
import type { App } from './open.ts'
import { type RecordShown, showRecord } from './record.ts'
import { unitOf } from './unit.ts'

export interface InstrumentAsked {
  readonly unit?: string | undefined
  readonly id: string
  readonly language: Language
}

/** An instrument as its page shows it. */
export interface InstrumentShown {
  readonly instrument: RecordShown
  /** Its terms of use; absent: it is not booked here. */
  readonly terms?: RecordShown
  readonly prices: readonly { readonly group: string; readonly fromHours: number; readonly price: string }[]
  readonly services: { readonly count: number; readonly reviewed: number; readonly stars?: string }
}

/** Problems: those of `unitOf`, records/not-found. */
export function askInstrument(
  app: App,
  actor: Actor,
  asked: InstrumentAsked,
): Promise<Result<InstrumentShown>> {
  return settle(async () => {
    const unit = unwrap(await unitOf(app, actor, asked.unit))
    const { id, language } = asked
    const whose = { actor, unit }
    const [record, terms, services] = await Promise.all([
      getRecord(app, { ...whose, register: instruments.name, id }),
      listRecords(app, {
        ...whose,
        register: instrumentTerms.name,
        where: is('instrument', id),
        offset: 0,
        limit: 1,
      }),
      servicesOf(app, whose, id),
    ])
    const [own] = terms.rows
    return {
      instrument: showRecord(instruments, record, language),
      ...(own ? { terms: showRecord(instrumentTerms, own, language) } : {}),
      prices: own ? pricesOf(own, language) : [],
      services,
    }
  })
}

function pricesOf({ values }: RecordVersion, language: Language): InstrumentShown['prices'] {
  const groups = instrumentTerms.fields.prices.fields.group.list.items
  return ((values.prices ?? []) as readonly Values[]).map(({ group, fromHours, price }) => ({
    group: groups.find(({ code }) => code === group)?.label[language] ?? String(group),
    fromHours: Number(fromHours),
    price: String(price),
  }))
}

async function servicesOf(
  app: App,
  whose: { readonly actor: Actor; readonly unit: string },
  id: string,
): Promise<InstrumentShown['services']> {
  const done = and(is('instrument', id), inState('completed', 'settled'))
  const from = { ...whose, register: 'instruments.orders', offset: 0 }
  const [all, reviewed] = await Promise.all([
    listRecords(app, { ...from, where: done, fields: ['orderNo'], limit: 1 }),
    listRecords(app, { ...from, where: and(done, isSet('stars')), fields: ['stars'], limit: 200 }),
  ])
  const sum = reviewed.rows.reduce((total, { values }) => total + Number(values.stars), 0)
  const mean = reviewed.rows.length === 0 ? {} : { stars: (sum / reviewed.rows.length).toFixed(1) }
  return { count: all.total, reviewed: reviewed.total, ...mean }
}

export interface TakenShown extends Span {
  readonly id: string
  readonly title: string
  readonly state: string
  readonly kind: string
}

export interface InstrumentTimeShown {
  readonly taken: readonly TakenShown[]
  readonly open: readonly Span[]
  readonly free: readonly Span[]
}

/** What takes an instrument's time within a span, and what is free. Problems: those of `unitOf`. */
export function askInstrumentTime(
  app: App,
  actor: Actor,
  asked: InstrumentAsked & { readonly span: Span },
): Promise<Result<InstrumentTimeShown>> {
  return settle(async () => {
    const unit = unwrap(await unitOf(app, actor, asked.unit))
    const { taken, open, free } = await instrumentTime(app, { actor, unit }, asked.id, asked.span)
    return { taken: taken.map((one) => showTaken(one, asked.language)), open, free }
  })
}

function showTaken({ id, state = '', values }: RecordVersion, language: Language): TakenShown {
  const { from, to, kind } = values
  return {
    id,
    from: String(from),
    to: String(to),
    title: printTitle(bookings, values, language),
    state,
    kind: String(kind),
  }
}

export interface BookAsked extends InstrumentAsked {
  readonly values: Values
  readonly waits: boolean
}

export interface Booked {
  readonly record: RecordShown
  readonly problems: readonly Problem[]
}

/** Books an instrument. Problems: those of `bookInstrument`. */
export async function book(app: App, actor: Actor, asked: BookAsked): Promise<Result<Booked>> {
  const unit = await unitOf(app, actor, asked.unit)
  if (!unit.ok) return unit
  const booked = await bookInstrument(
    app,
    { actor, unit: unit.value },
    {
      instrument: asked.id,
      values: asked.values,
      waits: asked.waits,
    },
  )
  return booked.ok ? ok({ record: showRecord(bookings, booked.value, asked.language), problems: [] }) : booked
}

/** A calendar by its address, as iCalendar text. Problems: those of `readFeed`. */
export async function askFeed(
  app: App,
  asked: { readonly unit: string; readonly token: string },
): Promise<Result<string>> {
  // Whoever has the address may read what is behind it, and nothing else.
  const actor = { id: 'calendar-feed', name: 'calendar-feed', roles: [], units: [asked.unit] }
  return settle(async () => unwrap(await readFeed(app, { actor, unit: asked.unit }, asked.token)))
}
