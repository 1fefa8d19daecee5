import type { Day } from '#lib'

/** Certificates by the year in which they were issued; some of a year renew those of three years before. */
export interface Cohort {
  readonly year: number
  readonly count: number
  /** So many of them go to firms of the cohort three years before. */
  readonly renewals: number
  readonly issuedOn: readonly Day[]
}

/**
 * At the end of 2023 the certificates of 2021 to 2023 are valid: 15,736 firms, who must report in 2024. At the end of
 * 2024 those of 2022 to 2024 are: 17,300 firms.
 */
export const cohorts: readonly Cohort[] = [
  { year: 2020, count: 4_120, renewals: 0, issuedOn: ['2020-12-02'] },
  { year: 2021, count: 3_953, renewals: 0, issuedOn: ['2021-11-03', '2021-11-30'] },
  { year: 2022, count: 5_660, renewals: 0, issuedOn: ['2022-10-12', '2022-11-18', '2022-12-12'] },
  { year: 2023, count: 6_123, renewals: 3_500, issuedOn: ['2023-11-06', '2023-12-13'] },
  { year: 2024, count: 5_517, renewals: 3_300, issuedOn: ['2024-11-19', '2024-12-16'] },
]

/** One filing year of annual reports: who files, when, and how many had not by then. */
export interface Filing {
  readonly year: number
  readonly cohorts: readonly number[]
  readonly frozenOn: Day
  readonly opensOn: Day
  readonly dueOn: Day
  readonly lastPassedOn: Day
  /** By state. */
  readonly outstanding: readonly (readonly [state: string, count: number])[]
}

export const filings: readonly [Filing, Filing] = [
  {
    year: 2023,
    cohorts: [2020, 2021, 2022],
    frozenOn: '2023-03-13',
    opensOn: '2023-03-20',
    dueOn: '2023-05-31',
    lastPassedOn: '2023-06-16',
    outstanding: [['missed', 93]],
  },
  {
    year: 2024,
    cohorts: [2021, 2022, 2023],
    frozenOn: '2024-03-11',
    opensOn: '2024-03-18',
    dueOn: '2024-05-31',
    lastPassedOn: '2024-06-14',
    outstanding: [
      ['due', 74],
      ['filled', 22],
      ['returned', 17],
    ],
  },
]

/** Of those who had not reported in 2024, so many had missed 2023 too. */
export const missedTwice = 9

/** What the three districts sent in in 2024: accepted, and of them recommended to the province. */
export const applications = { accepted: 1_860, recommended: 1_598, withdrawn: 41 } as const

export const batches = [
  { name: '2024-1', opensOn: '2024-05-06', closesOn: '2024-06-14', recommendsBy: '2024-07-05', share: 38 },
  { name: '2024-2', opensOn: '2024-06-17', closesOn: '2024-07-26', recommendsBy: '2024-08-16', share: 40 },
  { name: '2024-3', opensOn: '2024-07-29', closesOn: '2024-09-06', recommendsBy: '2024-09-27', share: 22 },
] as const

/** Science SMEs: submitted and admitted in 2024, high-tech firms among those admitted, and filed anew by March 2025. */
export const evaluations = {
  submitted: 26_112,
  admitted: 24_345,
  hightech: 13_560,
  anew: 3_180,
} as const
