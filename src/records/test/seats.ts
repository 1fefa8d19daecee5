import { foundation, type OpenDatabase } from '#db'
import { fixedClock } from '#lib'
import { defineRegister, gt, inState, integer, is, isSet, money, or, text, value, yesNo } from '#registers'
import { testDatabase } from '../../../test/database.ts'
import { defineCatalogue, type RecordsContext, schemaOf } from '../index.ts'

export const label = (zh: string) => ({ zh, en: zh })

/** A seat is one reader's while the request stands, and a voucher pays for one thing. */
export const seats = defineRegister({
  name: 'seats',
  label: label('座位申请'),
  titled: '{reader} {seat}',
  key: 'slip',
  unique: [
    { fields: ['seat'], when: inState('asked', 'granted') },
    { fields: ['voucher'], when: or(isSet('usedFor'), is('isKept', true), gt('price', value('10'))) },
  ],
  fields: {
    slip: text({ label: label('单号'), required: true }),
    reader: text({ label: label('读者'), required: true }),
    seat: text({ label: label('座位') }),
    voucher: text({ label: label('券号') }),
    usedFor: text({ label: label('用途') }),
    isKept: yesNo({ label: label('保留') }),
    price: money({ label: label('金额') }),
    days: integer({ label: label('天数') }),
  },
  lifecycle: {
    initial: 'asked',
    states: {
      asked: { label: label('申请中'), tone: 'busy', editable: true },
      granted: { label: label('已批准'), tone: 'good' },
      givenUp: { label: label('已放弃'), tone: 'ended' },
    },
    moves: {
      grant: { label: label('批准'), from: ['asked'], to: 'granted', by: ['clerk'] },
      giveUp: { label: label('放弃'), from: ['asked', 'granted'], to: 'givenUp', by: ['clerk'] },
      askAgain: { label: label('重新申请'), from: ['givenUp'], to: 'asked', by: ['clerk'] },
    },
  },
})

export interface Seats {
  readonly ctx: RecordsContext
  readonly owner: OpenDatabase['owner']
  close(): Promise<void>
}

/** A reading room whose seats are given one at a time, on a database of its own. */
export async function openSeats(): Promise<Seats> {
  const opened = await testDatabase([...foundation, { id: 'seats', sql: schemaOf({ registers: [seats] }) }])
  const { database } = opened
  await database.owner.write(({ client }) =>
    client.query(`insert into unit (id, name, kind) values ('library', '图书馆', 'unit')`),
  )
  const catalogue = defineCatalogue({ registers: [seats] })
  const ctx = { database, clock: fixedClock('2024-03-01T02:00:00.000Z'), catalogue }
  return { ctx, owner: database.owner, close: () => opened.close() }
}
