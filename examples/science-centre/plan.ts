import { type Day, yearPeriod } from '#lib'
import { fenOf, type WholeFen } from './amount.ts'

/** How many contracts of one kind, their sum, and when they are registered and recorded. */
export interface Batch {
  readonly name: string
  readonly count: number
  /** Fen; of the amounts as they stand at the end. */
  readonly total: WholeFen
  /** Registered on a working day between these. */
  readonly registered: { readonly from: Day; readonly to: Day }
  /** Recorded between these, where that was later than the day of registration. */
  readonly recorded?: { readonly from: Day; readonly to: Day }
  readonly outcome: 'registered' | 'ended' | 'refused'
}

const year2023 = yearPeriod(2023)
const year2024 = yearPeriod(2024)

/** The Friday on which section 二 of such a report is drafted: what was known that evening. */
export const draftDay = '2024-12-20'
/** The next working day, from which the last contracts are recorded and some amended. */
const afterDraft = '2024-12-23'
export const lastEntryDay = '2025-03-31'

/**
 * What the sample must show, to the item and the fen. Contracts of 2024: 13,400 and 1,066.5 亿元 known at the end of
 * 20 December, 14,004 and 1,080.3 亿元 at the end of the year and since; 6.8 % over 2023, whose contracts are fewer
 * than half as many.
 */
export const batches: readonly Batch[] = [
  {
    name: '2023',
    count: 6_482,
    total: fenOf('101152386914.60'),
    registered: { from: year2023.from, to: year2023.to },
    outcome: 'registered',
  },
  {
    name: '2024',
    count: 13_400,
    total: fenOf('106648913207.80'),
    registered: { from: year2024.from, to: draftDay },
    outcome: 'registered',
  },
  {
    name: '2024-last-days',
    count: 517,
    total: fenOf('958314620.00'),
    registered: { from: afterDraft, to: year2024.to },
    outcome: 'registered',
  },
  {
    name: '2024-recorded-late',
    count: 87,
    total: fenOf('187943780.00'),
    registered: { from: '2024-11-04', to: draftDay },
    recorded: { from: afterDraft, to: year2024.to },
    outcome: 'registered',
  },
  {
    name: '2025',
    count: 1_137,
    total: fenOf('9684127305.40'),
    registered: { from: '2025-01-02', to: lastEntryDay },
    outcome: 'registered',
  },
  {
    name: '2023-ended',
    count: 31,
    total: fenOf('214680500.00'),
    registered: { from: year2023.from, to: '2023-09-28' },
    outcome: 'ended',
  },
  {
    name: '2024-ended',
    count: 48,
    total: fenOf('367215900.00'),
    registered: { from: year2024.from, to: '2024-09-30' },
    outcome: 'ended',
  },
  {
    name: '2023-refused',
    count: 96,
    total: fenOf('402118000.00'),
    registered: { from: year2023.from, to: year2023.to },
    outcome: 'refused',
  },
  {
    name: '2024-refused',
    count: 132,
    total: fenOf('518640000.00'),
    registered: { from: year2024.from, to: '2024-12-13' },
    outcome: 'refused',
  },
]

/** Changes to registered contracts. Those after the draft raise the sum to what the year ended with. */
export interface ChangeBatch {
  readonly of: string
  readonly count: number
  readonly recorded: { readonly from: Day; readonly to: Day }
  /** Fen by which the deal amounts rise together; 0 where only the term is extended; absent: by a tenth, before `total` of the batch is counted. */
  readonly rise?: WholeFen
}

export const changeBatches: readonly ChangeBatch[] = [
  { of: '2023', count: 64, recorded: { from: '2023-03-01', to: '2023-12-29' } },
  { of: '2024', count: 163, recorded: { from: '2024-03-01', to: '2024-12-13' } },
  { of: '2024', count: 96, recorded: { from: afterDraft, to: year2024.to }, rise: fenOf('236574912.55') },
  { of: '2024', count: 38, recorded: { from: '2025-01-06', to: '2025-03-28' }, rise: 0 },
]

/** Contracts still on their way at the end of March 2025, by state. */
export const inProcess = [
  ['draft', 9],
  ['submitted', 14],
  ['accepted', 22],
  ['correcting', 7],
  ['passed', 11],
] as const

/** How busy the offices are in each month, January first: quiet around the Spring Festival, a rush at the end. */
export const monthWeights = [6, 5, 8, 7, 7, 10, 7, 7, 9, 8, 12, 14] as const

/** Lists for uses other than tax, made up in the year. */
export const registrationListCount = 42

export const organisationCounts = { home: 2_900, elsewhere: 2_300 } as const
