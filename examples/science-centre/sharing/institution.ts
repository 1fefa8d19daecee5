import type { SampleVersion } from '../course.ts'
import type { Organisation } from '../organisation.ts'
import { seededId, takenOverAt } from '../organisation.ts'
import { randomOf } from '../random.ts'
import { inOfficeHours, workingDays } from '../working-calendar.ts'
import { network } from './plan.ts'

/** One institution of the network, and how many instruments it has for each that a small one has. */
export interface Institution {
  readonly organisation: Organisation
  readonly weight: number
  readonly joinedOn: string
}

/** Provinces and cities along the Yangtze, by the beginning of their region codes; the G60 corridor's part of them. */
const yangtze = ['31', '32', '33', '34', '36', '42', '43', '50', '51', '52', '53']
const g60 = ['33', '34']

function sourceOf(region: string): string {
  if (region.startsWith('3205')) return 'city'
  if (region.startsWith('31')) return 'shanghai'
  return g60.some((prefix) => region.startsWith(prefix)) ? 'g60' : 'yangtze'
}

const sizes = { university: 260, institute: 90, hospital: 70, enterprise: 8, government: 0 } as const

/** Universities, institutes and hospitals first, then firms, as many as the network has. */
export function chooseInstitutions(organisations: readonly Organisation[]): Institution[] {
  const random = randomOf('institutions')
  const eligible = organisations.filter(
    ({ kind, region }) => kind !== 'government' && yangtze.some((prefix) => region.startsWith(prefix)),
  )
  const bodies = eligible.filter(({ kind }) => kind !== 'enterprise')
  const firms = eligible.filter(({ kind }) => kind === 'enterprise')
  const chosen = [...bodies, ...firms].slice(0, network.institutions)
  if (chosen.length < network.institutions)
    throw new Error(`only ${chosen.length} institutions to choose from`)
  const recent = workingDays('2023-01-03', '2024-12-13')
  return chosen.map((organisation) => {
    const joinedOn = random.chance(0.07)
      ? random.pick(recent)
      : `${random.int(2014, 2022)}-${String(random.int(1, 11)).padStart(2, '0')}-${random.int(10, 28)}`
    const size = sizes[organisation.kind]
    return { organisation, weight: Math.exp(0.9 * random.normal()) * size, joinedOn }
  })
}

export function* institutionVersions(institutions: readonly Institution[]): Generator<SampleVersion> {
  const random = randomOf('institution records')
  for (const { organisation, joinedOn } of institutions) {
    const { code, name, region, kind } = organisation
    const knownFrom = joinedOn > '2022-12-30' ? inOfficeHours(random, joinedOn) : takenOverAt
    const rated = kind === 'enterprise' ? undefined : random.weighted(grades)
    yield {
      id: seededId(random, knownFrom),
      version: 1,
      state: 'joined',
      knownFrom,
      values: {
        code,
        name,
        region,
        source: sourceOf(region),
        department: kind === 'enterprise' ? '检测中心' : '实验室与设备管理处',
        joinedOn,
        ...(rated === undefined || joinedOn > '2023-01-01'
          ? {}
          : { ratings: [{ year: 2023, grade: rated }] }),
      },
    }
  }
}

const grades = [
  ['excellent', 15],
  ['good', 45],
  ['fair', 36],
  ['poor', 4],
] as const
