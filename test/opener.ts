/**
 * A process of its own that opens a data folder and does what it is told, for tests of what happens between
 * processes: `node test/opener.ts FOLDER server|command`. It prints one JSON line when it is open and one an answer;
 * `ask` on its standard input runs a query, `close` closes.
 */
import { createInterface } from 'node:readline'
import { openDatabase } from '#db'
import { Refusal } from '#lib'

const [data = '', kind] = process.argv.slice(2)

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

async function answering(work: () => Promise<object>): Promise<void> {
  try {
    say(await work())
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    say({ problems: error.problems })
  }
}

await answering(async () => {
  const database = await openDatabase({ data, server: kind === 'server' })
  const input = createInterface(process.stdin)
  const commands: Record<string, () => Promise<object>> = {
    ask: () =>
      database.read({ actor: 'test', units: [] }, async ({ client }) => {
        const { rows } = await client.query<{ one: number }>('select 1 as one')
        return { one: rows[0]?.one }
      }),
    sleep: () =>
      database.read({ actor: 'test', units: [] }, async ({ client }) => {
        say({ sleeping: true })
        await client.query('select pg_sleep(60)')
        return { slept: true }
      }),
    close: async () => {
      await database.close()
      input.close()
      return { closed: true }
    },
  }
  input.on('line', (line) => void answering(commands[line] ?? (async () => ({ unknown: line }))))
  return { open: database.info }
})
