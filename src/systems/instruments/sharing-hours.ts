import {
  addDays,
  type Decimal,
  divide,
  type Label,
  minutesBetween,
  momentAt,
  type Period,
  type Span,
} from '#lib'
import type { Moment } from '#measures'
import { type Covered, coveredTime, listAt, type RecordVersion, recordIn } from '#records'
import { and, type Condition, ge, is, isSet, le, not, or, value } from '#registers'
import { instruments } from './instrument.ts'
import { openWithin, type Terms } from './opening.ts'
import { usageSessions } from './session.ts'
import { isDue } from './sharing-measure.ts'
import type { HoursFact } from './sharing-rule.ts'
import { instrumentTerms } from './terms.ts'
import { hoursOf } from './usage.ts'

/** What one instrument ran within the period, in hours. */
export interface InstrumentHours {
  readonly id: string
  readonly record: RecordVersion
  readonly running: Decimal
  readonly outside: Decimal
  /** In which its terms of use open it, with how much of that it ran, in %; absent where it has none. */
  readonly available?: Decimal
  readonly utilisation?: Decimal
}

export interface SharingHours {
  readonly facts: { readonly [fact in HoursFact]?: Decimal }
  /** Of all instruments, not yet by instrument and year. */
  readonly total: { readonly running: Decimal; readonly outside: Decimal }
  readonly instruments: readonly InstrumentHours[]
}

const apart: Condition = { field: 'kind', in: ['training', 'maintenance'] }
const runs = not(apart)
const byMeter: Condition = { field: 'meter', in: ['bluetooth', 'card', 'code'] }
/** In the order of `minutes`. */
const parts = [
  runs,
  is('kind', 'outside'),
  is('kind', 'training'),
  is('kind', 'maintenance'),
  and(runs, byMeter),
]

/**
 * The hours of an institution's instruments that are to be shared and are on the network on the period's last day.
 * Sessions count as far as they lie within the period, and what two of them cover counts once.
 */
export async function readSharingHours(
  { session, asOfIn }: Moment,
  unit: string,
  owner: string,
  period: Period,
): Promise<SharingHours> {
  const asOf = asOfIn(unit)
  const last = value(period.to)
  const mine = and(
    is('owner', owner),
    isDue,
    le('onlineOn', last),
    or(not(isSet('offlineOn')), ge('offlineOn', last)),
  )
  const within = { from: momentAt(period.from), to: momentAt(addDays(period.to, 1)) }
  const records = await listAt(session, instruments, { unit, asOf, where: mine })
  const covered = await coveredTime(session, usageSessions, {
    ...{ unit, asOf, within, parts },
    ...{ from: 'from', to: 'to', by: 'instrument', of: { register: instruments, where: mine } },
  })
  const where: Condition = { field: 'instrument', in: records.map(({ id }) => id) }
  const terms = records.length === 0 ? [] : await listAt(session, instrumentTerms, { unit, asOf, where })
  const opened = new Map(
    terms.map((one) => {
      const { values } = recordIn(instrumentTerms, one)
      return [values.instrument, values]
    }),
  )
  return conclude(
    records.map((record) => ({
      record,
      minutes: covered.find(({ by }) => by === record.id)?.minutes ?? parts.map(() => 0),
      ...availableIn(opened.get(record.id), within),
    })),
    wholeYears(period),
  )
}

interface Ran extends Pick<Covered, 'minutes'> {
  readonly record: RecordVersion
  readonly available?: number
}

function availableIn(terms: Terms | undefined, within: Span): Pick<Ran, 'available'> {
  if (!terms) return {}
  const open = openWithin(terms, within)
  return { available: open.reduce((total, { from, to }) => total + minutesBetween(from, to), 0) }
}

function conclude(ran: readonly Ran[], years: number | undefined): SharingHours {
  const sum = (part: number, of = ran) => of.reduce((total, { minutes }) => total + (minutes[part] ?? 0), 0)
  const [running, outside, training, maintenance, metered] = parts.map((_, part) => sum(part))
  const bound = ran.filter(({ available }) => available !== undefined)
  const available = bound.reduce((total, one) => total + (one.available ?? 0), 0)
  const average = (minutes = 0) =>
    years === undefined || ran.length === 0
      ? undefined
      : divide(String(minutes), String(60 * ran.length * years), 2)
  const facts: SharingHours['facts'] = given({
    running: average(running),
    outside: average(outside),
    sharedRate: percent(outside, running),
    utilisation: percent(sum(0, bound), available),
    metered: percent(metered, running),
    training: hoursOf(training ?? 0),
    maintenance: hoursOf(maintenance ?? 0),
  })
  return {
    facts,
    total: { running: hoursOf(running ?? 0), outside: hoursOf(outside ?? 0) },
    instruments: ran.map(instrumentHours),
  }
}

function instrumentHours({ record, minutes, available }: Ran): InstrumentHours {
  const [running = 0, outside = 0] = minutes
  const hours = { id: record.id, record, running: hoursOf(running), outside: hoursOf(outside) }
  if (available === undefined) return hours
  const utilisation = percent(running, available)
  return { ...hours, available: hoursOf(available), ...given({ utilisation }) }
}

function percent(part = 0, whole = 0): Decimal | undefined {
  return whole === 0 ? undefined : divide(String(part * 100), String(whole), 2)
}

/** Without what is undefined. */
function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}

/** How many calendar years a period is; hours a year are told of nothing else. */
function wholeYears({ from, to }: Period): number | undefined {
  if (!from.endsWith('-01-01') || !to.endsWith('-12-31')) return undefined
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1
}

export const hoursLabels: {
  readonly [fact in HoursFact]: { readonly label: Label; readonly unit: 'h' | '%' }
} = {
  running: { label: { zh: '台均年运行机时', en: 'Running hours an instrument and year' }, unit: 'h' },
  outside: { label: { zh: '台均年共享机时', en: 'Shared hours an instrument and year' }, unit: 'h' },
  sharedRate: { label: { zh: '共享率', en: 'Share of hours for others' }, unit: '%' },
  utilisation: { label: { zh: '开放时间利用率', en: 'Utilisation of opening hours' }, unit: '%' },
  metered: { label: { zh: '自动采集的机时占比', en: 'Share of hours taken by meters' }, unit: '%' },
  training: { label: { zh: '培训机时（单列）', en: 'Training hours (apart)' }, unit: 'h' },
  maintenance: { label: { zh: '维护机时（单列）', en: 'Maintenance hours (apart)' }, unit: 'h' },
}
