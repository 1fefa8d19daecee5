import { afterAll, beforeAll } from 'vitest'
import type { Actor } from '#access'
import { foundation } from '#db'
import { type Day, type Instant, type Result, startOfDay, unwrap } from '#lib'
import type { Lifecycle, Move, Register, State, Values } from '#registers'
import { testDatabase } from '../../../test/database.ts'
import {
  type CatalogueParts,
  type Changes,
  defineCatalogue,
  type RecordsContext,
  type RecordVersion,
  type RecordWriter,
  schemaOf,
  writeRecords,
} from '../index.ts'

/** Small registers for the tests of words of procedure: labels, states and moves in few words. */
export const label = (zh: string) => ({ zh, en: zh })
export const plain: State = { label: label('草稿'), tone: 'plain', editable: true }
export const busy: State = { label: label('在办'), tone: 'busy' }
export const over: State = { label: label('办结'), tone: 'ended' }
export const move = (
  zh: string,
  from: string | readonly string[],
  to: string,
  causes: Move['causes'] = [],
): Lifecycle['moves'][string] => ({
  label: label(zh),
  from: typeof from === 'string' ? [from] : from,
  to,
  by: ['clerk', 'approver'],
  causes,
})

export const unit = 'office'
export const person = (id: string, ...roles: string[]): Actor => ({
  id,
  name: id,
  grants: roles.map((role) => ({ role, unit })),
})
export const clerk = person('clerk-1', 'clerk')

export const codesOf = (result: Result<unknown>) => (result.ok ? [] : result.problems.map(({ code }) => code))

/** An office with these registers on a database of its own. The clock stands where a test puts it, and only goes on. */
export function openOffice(registers: readonly Register[], parts: Omit<CatalogueParts, 'registers'> = {}) {
  let now: Instant = '2024-01-02T01:00:00.000Z'
  let opened: Awaited<ReturnType<typeof testDatabase>> | undefined
  const catalogue = defineCatalogue({ registers, ...parts })
  beforeAll(async () => {
    opened = await testDatabase([...foundation, { id: 'procedures', sql: schemaOf({ registers }) }])
    await opened.database.owner.write(({ client }) =>
      client.query(`insert into unit (id, name, kind) values ('office', '办公室', 'unit')`),
    )
  })
  afterAll(() => opened?.close())
  const ctx = (): RecordsContext => {
    if (!opened) throw new Error('the office is not open yet')
    return { database: opened.database, clock: { now: () => now }, catalogue }
  }
  const write = <T>(actor: Actor, work: (writer: RecordWriter) => Promise<T>) =>
    writeRecords(ctx(), { actor, unit, action: 'test' }, work)
  const go = (record: RecordVersion, name: string, actor = clerk, given: Changes = {}) =>
    write(actor, (writer) => writer.move(record.register, record.id, record.version, name, given))
  return {
    ctx,
    write,
    go,
    /** It is so many hours into a day. */
    today: (day: Day, hour = 9) => {
      now = new Date(Date.parse(startOfDay(day)) + hour * 3_600_000).toISOString()
    },
    propose: async (register: string, values: Values, actor = clerk) =>
      unwrap(await write(actor, (writer) => writer.propose(register, values))),
    walk: async (record: RecordVersion, ...moves: readonly (string | readonly [string, Changes])[]) => {
      let at = record
      for (const one of moves) {
        const [name, given] = typeof one === 'string' ? [one, {}] : one
        at = unwrap(await go(at, name, clerk, given))
      }
      return at
    },
    again: async ({ register, id }: RecordVersion) =>
      unwrap(await write(clerk, (writer) => writer.get(register, id))),
  }
}
