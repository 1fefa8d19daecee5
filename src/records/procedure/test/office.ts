import type { Actor } from '#access'
import { foundation } from '#db'
import { type Day, type Instant, type Result, startOfDay, unwrap } from '#lib'
import { date, integer, type Lifecycle, money, type Register, reference, text, type Values } from '#registers'
import { testDatabase } from '../../../../test/database.ts'
import {
  type Changes,
  defineCatalogue,
  type RecordsContext,
  type RecordVersion,
  type RecordWriter,
  schemaOf,
  writeRecords,
} from '../../index.ts'

export const label = (zh: string) => ({ zh, en: zh })
export const plain = (zh: string) => ({ label: label(zh), tone: 'plain', editable: true }) as const
export const busy = (zh: string) => ({ label: label(zh), tone: 'busy' }) as const

type Move = Lifecycle['moves'][string]
type More = Partial<Omit<Move, 'label' | 'from' | 'to'>>
export const move = (zh: string, from: string, to: string, more: More = {}): Move => ({
  label: label(zh),
  from: from.split(' '),
  to,
  by: ['clerk'],
  ...more,
})
/** A move that only the system makes. */
export const ownMove = (zh: string, from: string, to: string, more: More = {}): Move =>
  move(zh, from, to, { ...more, by: [] })

export const words = (zh: string) => text({ label: label(zh), required: true })
export const day = (zh: string) => date({ label: label(zh), required: true })
export const sum = (zh: string) => money({ label: label(zh), required: true })
export const number = (zh: string) => integer({ label: label(zh), required: true })
export const noted = (zh: string) => text({ label: label(zh), computed: true })
export const counted = (zh: string) => integer({ label: label(zh), computed: true })
export const to = <const R extends string>(register: R, zh: string) =>
  reference({ label: label(zh), required: true, register })

export const unit = 'office'
export const person = (id: string, ...roles: string[]): Actor => ({
  id,
  name: id,
  grants: roles.map((role) => ({ role, unit })),
})
export const clerk = person('clerk-1', 'clerk')
export const administrator = person('administrator', 'administrator')

/** A small office of a few registers on a database of its own, with a clock that a test sets. */
export interface Office {
  readonly ctx: RecordsContext
  /** Moments of a ledger only grow: what a test sets lies after what was set before it. */
  today(set: Day, time?: string): void
  write<T>(work: (writer: RecordWriter) => Promise<T>, actor?: Actor): Promise<Result<T>>
  propose(register: string, values: Values): Promise<RecordVersion>
  go(record: RecordVersion, move: string, given?: Changes, actor?: Actor): Promise<Result<RecordVersion>>
  again(record: RecordVersion): Promise<RecordVersion>
  all(register: string): Promise<readonly RecordVersion[]>
  close(): Promise<void>
}

export async function openOffice(registers: readonly Register[]): Promise<Office> {
  const id = registers.map(({ name }) => name).join(' ')
  const opened = await testDatabase([...foundation, { id, sql: schemaOf({ registers }) }])
  await opened.database.owner.write(({ client }) =>
    client.query(`insert into unit (id, name, kind) values ('office', '办公室', 'unit')`),
  )
  let now: Instant = '2024-06-03T01:00:00.000Z'
  const catalogue = defineCatalogue({ registers })
  const ctx: RecordsContext = { database: opened.database, clock: { now: () => now }, catalogue }
  const write = <T>(work: (writer: RecordWriter) => Promise<T>, actor: Actor = clerk) =>
    writeRecords(ctx, { actor, unit, action: 'test' }, work)
  return {
    ctx,
    today: (set, time = '09:00') => {
      const [hours = 0, minutes = 0] = time.split(':').map(Number)
      now = new Date(Date.parse(startOfDay(set)) + (hours * 60 + minutes) * 60_000).toISOString()
    },
    write,
    propose: async (register, values) => unwrap(await write((writer) => writer.propose(register, values))),
    go: ({ register, id, version }, name, given = {}, actor = clerk) =>
      write((writer) => writer.move(register, id, version, name, given), actor),
    again: async ({ register, id }) => unwrap(await write((writer) => writer.get(register, id))),
    all: async (register) => unwrap(await write((writer) => writer.list(register, { and: [] }))),
    close: () => opened.close(),
  }
}

export const codesOf = (result: Result<unknown>) => (result.ok ? [] : result.problems.map(({ code }) => code))
