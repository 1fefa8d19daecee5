import { type Actor, isInsider } from '#access'
import {
  groupThousands,
  type Language,
  minutesBetween,
  ok,
  type Problem,
  type Result,
  type Span,
  settle,
  unwrap,
} from '#lib'
import { maskFor, type RecordVersion } from '#records'
import { printTitle, type Values } from '#registers'
import {
  bookInstrument,
  bookings,
  type Fee,
  feeOf,
  instrumentTime,
  type Openings,
  openingsInstead,
  termsOf,
} from '#systems'
import type { App } from '../open.ts'
import { type RecordShown, showRecord } from '../record.ts'
import { unitOf } from '../unit.ts'
import type { InstrumentAsked } from './instrument.ts'

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
  /** From when, and up to when, a booking may begin that is made now. */
  readonly bookable?: { readonly from: string; readonly to?: string }
}

const takenWords = { zh: '已占用', en: 'taken' }

type SpanAsked = InstrumentAsked & { readonly span: Span }

/** What takes an instrument's time within a span, and what is free. Problems: those of `unitOf`. */
export function askInstrumentTime(
  app: App,
  actor: Actor,
  asked: SpanAsked,
): Promise<Result<InstrumentTimeShown>> {
  return settle(async () => {
    const unit = unwrap(await unitOf(app, actor, asked.unit))
    const time = await instrumentTime(app, { actor, unit }, asked.id, asked.span)
    const { taken, open, free, bookable } = time
    const isTold = isInsider(actor, unit, bookings.name)
    const shown = taken.map((one) => showTaken(one, asked.language, isTold))
    return { taken: shown, open, free, ...(bookable ? { bookable } : {}) }
  })
}

/** To people from outside only that the time is taken: neither by whom nor what for. */
function showTaken(
  { id, state = '', values }: RecordVersion,
  language: Language,
  isTold: boolean,
): TakenShown {
  const { from, to, kind, purpose } = values
  const titleOfTaken = kind === 'outage' ? String(purpose ?? '') : printTitle(bookings, values, language)
  return {
    id: isTold ? id : `${String(from)} ${String(to)}`,
    from: String(from),
    to: String(to),
    title: isTold ? titleOfTaken : takenWords[language],
    state,
    kind: String(kind),
  }
}

/** What could be booked instead of a span. Problems: those of `unitOf`. */
export function askOpenings(app: App, actor: Actor, asked: SpanAsked): Promise<Result<Openings>> {
  return settle(async () => {
    const unit = unwrap(await unitOf(app, actor, asked.unit))
    return openingsInstead(app, { actor, unit }, asked.id, asked.span)
  })
}

export interface FeeAsked extends SpanAsked {
  readonly group: string
  readonly samples: number
}

/**
 * What a use would cost if it took the time that is reserved; nothing where nothing is charged. Problems: those of
 * `unitOf`.
 */
export function askFee(app: App, actor: Actor, asked: FeeAsked): Promise<Result<Partial<Fee>>> {
  return settle(async () => {
    const unit = unwrap(await unitOf(app, actor, asked.unit))
    const terms = await termsOf(app, { actor, unit }, asked.id)
    const { group, samples, span, language } = asked
    const minutes = Math.max(0, minutesBetween(span.from, span.to))
    const used = { group, samples, reservedMinutes: minutes, usedMinutes: minutes }
    const fee = terms && feeOf(terms, used, language)
    return fee ? { ...fee, amount: groupThousands(fee.amount) } : {}
  })
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
  if (!booked.ok) return booked
  const mask = maskFor({ actor, unit: unit.value }, bookings)
  const record = mask ? mask(booked.value) : booked.value
  return ok({ record: showRecord(bookings, record, asked.language), problems: [] })
}
