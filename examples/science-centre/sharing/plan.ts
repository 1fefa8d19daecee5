import { fenOf, type WholeFen } from '../amount.ts'

/** What the network must show at the end of 2024, to the item and the fen. */
export const network = {
  institutions: 4_044,
  major: 56_300,
  minor: 2_300,
  /** Fen: 505.02 and 1.18 亿元. */
  majorValue: fenOf('50502318460.00'),
  minorValue: fenOf('117846300.00'),
  /** First online in 2024. */
  added: 2_056,
  /** Left before the end of 2024. */
  gone: 412,
  /** Came in the first months of 2025. */
  later: 236,
  /** Registered and not yet admitted. */
  waiting: 47,
} as const

export const services = {
  year: 30_800,
  amount: fenOf('189264730.00'),
  later: 1_914,
  laterAmount: fenOf('11873200.00'),
  underWay: 143,
} as const

/** Major instruments are those from here on. */
export const majorFrom: WholeFen = fenOf('100000.00')

/** Instruments of the city that can be booked here, and the weekdays over which their bookings are spread. */
export const calendar = { instruments: 160, from: '2024-10-08', to: '2025-03-31' } as const
