import { type Actor, createUnit } from '#access'
import { foundation } from '#db'
import { type Clock, type Day, endOfDay, type Instant, type Result, startOfDay, unwrap } from '#lib'
import {
  type Changes,
  defineCatalogue,
  type RecordsContext,
  type RecordVersion,
  schemaOf,
  writeRecords,
} from '#records'
import type { Values } from '#registers'
import { catalogueParts, systems } from '#systems'
import { testDatabase } from './database.ts'

const unit = 'science-centre'
/** Bodies of which the sample speaks: who comes from outside acts for each of them. */
const bodies = [
  '91320506MA1ABCDE2X',
  '91320508MA00000000',
  '91320508135678901K',
  '91320507MA1LMNPQ32',
  '91320583MA1FGHJK0H',
]
const fromOutside = new Set(['seller', 'firm', 'owner', 'user', 'applicant'])

export const person = (id: string, ...roles: string[]): Actor => ({
  ...{ id, name: id },
  grants: roles.flatMap((role) => {
    if (fromOutside.has(role)) return bodies.map((organisation) => ({ role, unit, organisation }))
    if (role === 'district') return ['320506', '320508', '320583'].map((region) => ({ role, unit, region }))
    return role === 'administrator' ? ['', unit].map((where) => ({ role, unit: where })) : [{ role, unit }]
  }),
})

export const people = {
  clerk: person('clerk-1', 'clerk'),
  otherClerk: person('clerk-2', 'clerk'),
  approver: person('approver-1', 'largeApprover'),
  /** One person with both jobs, who may not do both on one contract. */
  both: person('both', 'clerk', 'largeApprover'),
  seller: person('seller', 'seller'),
  firm: person('firm-1', 'firm'),
  district: person('district-1', 'district'),
  supervisor: person('supervisor', 'supervisor'),
  owner: person('owner-1', 'owner'),
  user: person('user-1', 'user'),
  administrator: person('administrator', 'administrator'),
}

/** A registration office on a database of its own, on a day that the test sets. */
export interface Office {
  readonly ctx: RecordsContext
  readonly ownerUrl: string
  /** Sets the day, and the hour of it; 9 unless told. */
  today(day: Day, hour?: number): void
  propose(register: string, values: Values): Promise<RecordVersion>
  move(record: RecordVersion, move: string, actor: Actor, given?: Changes): Promise<Result<RecordVersion>>
  /** Takes a record through several moves, each by the actor who may, and fails the test where one is refused. */
  walk(
    record: RecordVersion,
    ...moves: readonly (readonly [move: string, actor: Actor, given?: Changes])[]
  ): Promise<RecordVersion>
  close(): Promise<void>
}

export async function openOffice(): Promise<Office> {
  const catalogue = defineCatalogue(catalogueParts(systems))
  const schema = schemaOf({ registers: [...catalogue.registers.values()] })
  const test = await testDatabase([...foundation, { id: 'systems', sql: schema }])
  unwrap(
    await createUnit(test.database, people.administrator, {
      id: unit,
      name: '示例市科技服务中心',
      kind: 'unit',
    }),
  )
  const clock = new SteppingClock()
  const ctx = { database: test.database, clock, catalogue }
  const move: Office['move'] = (record, name, actor, given = {}) =>
    writeRecords(ctx, { actor, unit, action: name }, (writer) =>
      writer.move(record.register, record.id, record.version, name, given),
    )
  return {
    ctx,
    ownerUrl: test.ownerUrl,
    today: (day, hour) => clock.goTo(day, hour),
    propose: async (register, values) =>
      unwrap(
        await writeRecords(ctx, { actor: people.clerk, unit, action: 'propose' }, (writer) =>
          writer.propose(register, values),
        ),
      ),
    move,
    walk: async (record, ...moves) => {
      let at = record
      for (const [name, actor, given] of moves) at = unwrap(await move(at, name, actor, given))
      return at
    },
    close: () => test.close(),
  }
}

/** A second goes by each time it is asked, within a day. */
class SteppingClock implements Clock {
  #now: Instant = startOfDay('2024-03-01')

  goTo(day: Day, hour = 9): void {
    this.#now = new Date(Date.parse(startOfDay(day)) + hour * 3_600_000).toISOString()
  }

  now(): Instant {
    const next = new Date(Date.parse(this.#now) + 1000).toISOString()
    if (next > endOfDay(this.#now.slice(0, 10))) throw new Error('the test took more than a day')
    this.#now = next
    return next
  }
}

let serial = 0

/** Titles that are not alike, so that only the tests of likeness meet it. */
function unlikeTitle(n: number): string {
  const characters = Array.from({ length: 12 }, (_, i) => 0x4e00 + ((n * 7919 + i * i * 613 + i) % 5000))
  return `${String.fromCharCode(...characters)}开发`
}

/** A contract that passes every check, with what a test cares about put in its place. */
export function sampleContract(change: Values = {}): Values {
  serial++
  const amount = `${1_200_000 + serial}.00`
  return {
    applicationNo: `SQ2024${String(serial).padStart(6, '0')}`,
    title: unlikeTitle(serial),
    type: '1',
    subtype: '11',
    signDate: '2024-01-15',
    validFrom: '2024-01-15',
    validTo: '2025-01-14',
    sellerCode: '91320506MA1ABCDE2X',
    sellerName: '示例市甲研发有限公司',
    sellerRegion: '320506',
    buyers: [{ code: '91320583MA1FGHJK0H', name: '示例市乙制造有限公司', region: '320583' }],
    dealAmount: amount,
    declaredTechAmount: amount,
    currency: 'CNY',
    paymentMode: 'instalments',
    field: '01',
    planSource: 'none',
    goal: '10',
    relatedParty: false,
    subcontracted: false,
    office: '04',
    ...change,
  }
}
