/** A process of its own that takes history over without end, until it is killed: `node endless-import.ts DATABASE_URL`. */
import { openDatabase } from '#db'
import { systemClock } from '#lib'
import { type TakenOver, writeRecords } from '../index.ts'
import { administrator, catalogue, unit } from './library-catalogue.ts'

const database = await openDatabase({ url: process.argv[2] ?? '', connections: 1 })

function* endless(): Generator<TakenOver> {
  for (let i = 0; ; i++) {
    if (i === 5000) process.stdout.write('under way\n')
    yield {
      id: `k${i}`,
      version: 1,
      knownFrom: '2020-01-01T00:00:00.000Z',
      values: { number: `K${i}`, title: `未完 ${i}` },
    }
  }
}
await writeRecords(
  { database, clock: systemClock, catalogue },
  { actor: administrator, unit, action: 'take-over' },
  (writer) => writer.takeOver('books', endless()),
)
