import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Call, callsOf, type Described, random } from './fuzz.ts'
import { type Answer, type OpenServer, openServer, saysWhatIsWrong } from './opener.ts'

/** So many requests each time; `YOUJU_FUZZ=30000` sends more, `YOUJU_FUZZ_SEED` others. */
const requests = Number(process.env.YOUJU_FUZZ ?? 2000)
const seed = Number(process.env.YOUJU_FUZZ_SEED ?? 1)
const longest = 2000

let server: OpenServer

beforeAll(async () => {
  server = await openServer()
})
afterAll(() => server.close())

test(
  `whatever is sent, no answer is a bug, late, or without words (${requests} requests)`,
  async () => {
    const described = JSON.parse((await server.send('/api/openapi.json')).text) as Described
    const known = await knownNames()
    const calls = callsOf(described, known, random(seed))
    const found: string[] = []
    const statuses = new Map<number, number>()
    for (let sent = 0; sent < requests; sent++) {
      const call = calls.next().value
      const answer = await ask(call)
      const wrong = wrongWith(call, answer)
      if (wrong) found.push(`${wrong}: ${describe(call)}`)
      if (!(answer instanceof Error)) statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
    }
    expect(found).toEqual([])
    // It reaches what lies behind the door: not all is refused there.
    expect(statuses.get(200) ?? 0).toBeGreaterThan(requests / 20)
    expect(statuses.get(422) ?? 0).toBeGreaterThan(requests / 20)
    expect((await server.send('/api/session')).status).toBe(200)
  },
  300_000 + requests * 100,
)

/** What comes late may have waited for other work of the machine: it is asked twice more, and the quickest counts. */
async function ask(call: Call): Promise<Answer | Error> {
  const send = () => server.send(call.path, call).catch((error: Error) => error)
  let answer = await send()
  for (let again = 0; again < 2; again++) {
    if (answer instanceof Error || answer.took <= longest || call.isLong) return answer
    answer = await send()
  }
  return answer
}

function wrongWith({ method, isLong }: Call, answer: Answer | Error): string | undefined {
  if (answer instanceof Error) return `no answer (${answer.message})`
  const { status, took, text } = answer
  if (status >= 500 && status !== 503) return `${status} ${text.slice(0, 200)}`
  if (took > longest && !isLong) return `${Math.round(took)} ms`
  if (method === 'HEAD') return undefined
  if (status >= 400 && !saysWhatIsWrong(answer)) return `${status} without words: ${text.slice(0, 200)}`
  return undefined
}

function describe({ method, path, headers, body }: Call): string {
  return `${method} ${path.slice(0, 400)} ${JSON.stringify(headers)} ${String(body ?? '').slice(0, 400)}`
}

/** What there is to be named: ids, registers, measures, so that some requests get as far as the database. */
async function knownNames(): Promise<readonly string[]> {
  const read = async <T>(path: string) => JSON.parse((await server.send(path)).text) as T
  const registers = await read<{ name: string }[]>('/api/registers')
  const measures = await read<{ name: string }[]>('/api/measures')
  const ids = await Promise.all(
    registers.map(async ({ name }) => {
      const { rows } = await read<{ rows: { id: string }[] }>(`/api/records/${name}?limit=1`)
      return rows.map(({ id }) => id)
    }),
  )
  return [...registers.map(({ name }) => name), ...measures.map(({ name }) => name), ...ids.flat()]
}
