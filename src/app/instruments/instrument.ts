import type { Actor } from '#access'
import { dayOf, groupThousands, type Language, type Problem, type Result, settle, unwrap } from '#lib'
import { getRecord, listRecords, type RecordVersion, recordIn } from '#records'
import { and, inState, is, isSet, printTitle, type Values } from '#registers'
import { instruments, instrumentTerms, refusalOf, serviceOrders, type Terms, termsInWords } from '#systems'
import type { App } from '../open.ts'
import { type RecordShown, showRecord } from '../record.ts'
import { unitOf } from '../unit.ts'
import { meanStars } from './catalogue-row.ts'

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
  /** The same in sentences: what binds, and what is charged besides the rates. */
  readonly rules: readonly string[]
  readonly charges: readonly string[]
  readonly prices: readonly PriceShown[]
  readonly services: {
    readonly count: number
    readonly reviewed: number
    readonly stars?: string
    /** The latest, with words. */
    readonly reviews: readonly RecordShown[]
  }
  /** Why it cannot be booked here at all. */
  readonly refusal?: Problem
}

/** The rates of one group, stepped by hours. */
export interface PriceShown {
  readonly group: string
  readonly label: string
  readonly steps: readonly { readonly fromHours: number; readonly price: string }[]
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
    const [record, found, services] = await Promise.all([
      getRecord(app, { ...whose, register: instruments.name, id }),
      listRecords(app, {
        ...whose,
        register: instrumentTerms.name,
        where: is('instrument', id),
        offset: 0,
        limit: 1,
      }),
      servicesOf(app, whose, id, language),
    ])
    const [own] = found.rows
    const terms = own && recordIn(instrumentTerms, own).values
    const refusal = refusalOfInstrument(record, terms)
    return {
      instrument: showRecord(instruments, record, language),
      ...(own ? { terms: showRecord(instrumentTerms, own, language) } : {}),
      ...(terms ? termsInWords(terms, dayOf(app.clock.now()), language) : { rules: [], charges: [] }),
      prices: own ? pricesOf(own, language) : [],
      services,
      ...(refusal ? { refusal } : {}),
    }
  })
}

/** The institution's own may be let in where others are not; who asks is known only when they book. */
function refusalOfInstrument(record: RecordVersion, terms: Terms | undefined): Problem | undefined {
  const { id, state = '', values: instrument } = recordIn(instruments, record)
  const title = printTitle(instruments, instrument)
  return refusalOf({ id, state, title, instrument, ...(terms ? { terms } : {}) }, true)
}

function pricesOf({ values }: RecordVersion, language: Language): readonly PriceShown[] {
  const groups = instrumentTerms.fields.prices.fields.group.list.items
  const prices = Map.groupBy((values.prices ?? []) as readonly Values[], ({ group }) => String(group))
  return [...prices].map(([group, steps]) => ({
    group,
    label: groups.find(({ code }) => code === group)?.label[language] ?? group,
    steps: steps
      .map(({ fromHours, price }) => ({
        fromHours: Number(fromHours),
        price: groupThousands(String(price)),
      }))
      .sort((a, b) => a.fromHours - b.fromHours),
  }))
}

async function servicesOf(
  app: App,
  whose: { readonly actor: Actor; readonly unit: string },
  id: string,
  language: Language,
): Promise<InstrumentShown['services']> {
  const done = and(is('instrument', id), inState('completed', 'settled'))
  const from = { ...whose, register: serviceOrders.name, offset: 0 }
  const [all, reviewed] = await Promise.all([
    listRecords(app, { ...from, where: done, fields: ['orderNo'], limit: 1 }),
    listRecords(app, {
      ...from,
      where: and(done, isSet('stars')),
      fields: ['stars', 'comment', 'clientName', 'completedOn'],
      limit: 200,
    }),
  ])
  return {
    count: all.total,
    reviewed: reviewed.total,
    ...meanStars(reviewed.rows.map(({ values }) => Number(values.stars))),
    reviews: reviewed.rows
      .filter(({ values }) => values.comment !== undefined)
      .slice(0, 3)
      .map((row) => showRecord(serviceOrders, row, language)),
  }
}
