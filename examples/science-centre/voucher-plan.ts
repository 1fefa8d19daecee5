import type { Day } from '#lib'
import { fenOf } from './amount.ts'

/** So many organisations in one role, with so many contracts between them. */
interface RolePlan {
  readonly organisations: number
  readonly contracts: number
}

/** Claims that are made public, granted and paid together. */
export interface TransferBatch {
  readonly name: string
  readonly receiver: RolePlan
  readonly supplier: RolePlan
  readonly agency: RolePlan
  readonly publicity: readonly [from: Day, to: Day]
  readonly issuedAt: Day
  readonly sentOn: Day
  readonly paidAt: Day
}

/**
 * Transfer vouchers of 2024. Of the year: 270 receivers with 348 contracts, 36 suppliers with 362, 8 agencies with 31;
 * four organisations act in two roles, so they are 310, not 314. As of the draft of 20 December the first batch is
 * known: 238 organisations and 551 contracts (four of its contracts are claimed by both sides).
 */
export const transferBatches: readonly TransferBatch[] = [
  {
    name: '第一批',
    receiver: { organisations: 208, contracts: 224 },
    supplier: { organisations: 28, contracts: 306 },
    agency: { organisations: 6, contracts: 25 },
    publicity: ['2024-11-18', '2024-11-24'],
    issuedAt: '2024-11-27',
    sentOn: '2024-12-02',
    paidAt: '2024-12-12',
  },
  {
    name: '第二批',
    receiver: { organisations: 62, contracts: 124 },
    supplier: { organisations: 8, contracts: 56 },
    agency: { organisations: 2, contracts: 6 },
    publicity: ['2024-12-13', '2024-12-19'],
    issuedAt: '2024-12-23',
    sentOn: '2024-12-25',
    paidAt: '2024-12-30',
  },
]

export const transferYear = {
  /** Whole 元: what the year's claims are granted together. */
  total: 20_314_800,
  budget: '21000000.00',
  rulesOn: '2024-07-15',
  opensOn: '2024-07-15',
  closesOn: '2024-09-30',
  receiptsFrom: '2023-07-01',
  receiptsTo: '2024-06-30',
  /** Organisations of the first batch that act in two roles. */
  receiversAndSuppliers: 3,
  suppliersAndAgencies: 1,
  /** Contracts of the first batch that both sides claim. */
  claimedByBoth: 4,
} as const

/** Research vouchers of 2024: 479 organisations, 2,503 items, 2188.5821 万元, all of it paid before the draft. */
export const researchYear = {
  organisations: 479,
  items: 2_503,
  total: fenOf('21885821.00'),
  budget: '22000000.00',
  rulesOn: '2024-06-03',
  opensOn: '2024-06-03',
  closesOn: '2024-08-30',
  receiptsFrom: '2023-06-01',
  receiptsTo: '2024-05-31',
  publicity: ['2024-10-14', '2024-10-20'],
  issuedAt: '2024-10-22',
  lists: [
    { sentOn: '2024-10-28', paidAt: '2024-11-08' },
    { sentOn: '2024-11-20', paidAt: '2024-12-05' },
  ],
  /** Items that the finance bureau returned from the first list, for a wrong account; the second paid them. */
  returned: 3,
} as const
