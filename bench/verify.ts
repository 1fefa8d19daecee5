import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { verifyEverything } from '#app'
import { unwrap } from '#lib'
import { contentOf, type RecordRow, recordColumns, recordOf, recordTable } from '#records'
import { type Measurement, seconds, timeSideBySide } from './benchmark.ts'
import { type House, inHouse } from './house.ts'

const rounds = 3

/** All of the sample verified, against SHA-256 alone over the very bytes that it recomputes. */
export function measureVerify(progress: (text: string) => void): Promise<readonly Measurement[]> {
  return inHouse(progress, async (house) => {
    const { app, actor } = house
    progress('核验全部记录')
    const contents = await contentsOf(house)
    const times = await timeSideBySide(
      rounds,
      async () => {
        const { rows, problems } = unwrap(await verifyEverything(app, actor, {}))
        if (rows !== contents.length || problems.length > 0) throw new Error('the sample does not verify')
      },
      async () => {
        for (const content of contents) createHash('sha256').update(content).digest()
      },
    )
    const perSecond = (ms: number) => `${Math.round((contents.length / ms) * 1000)} 行/s`
    return [
      {
        what: `核验 ${contents.length} 个版本（${seconds(times.measured)}）`,
        measured: perSecond(times.measured),
        baseline: `只算 SHA-256 ${perSecond(times.baseline)}`,
        ratio: times.measured / times.baseline,
        wanted: '—',
      },
    ]
  })
}

function contentsOf({ app }: House): Promise<readonly string[]> {
  return app.database.owner.read(async ({ db }) => {
    const contents: string[] = []
    for (const register of app.catalogue.registers.values()) {
      const columns = recordColumns(register, 'r')
      const { rows } = await sql<RecordRow>`select ${columns} from ${recordTable(register)} as r`.execute(db)
      for (const row of rows) contents.push(contentOf(recordOf(register, row)))
    }
    return contents
  })
}
