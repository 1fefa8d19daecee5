import { afterAll, beforeAll, expect, test } from 'vitest'
import { KilledHouse, type Round, type Victim } from './kill-rounds.ts'

/** A handful in every run; as many as one likes by hand: YOUJU_KILL_ROUNDS=200 npx vitest run test/hostile/kill.test.ts */
const rounds = Number(process.env.YOUJU_KILL_ROUNDS ?? 6)
const victims: readonly Victim[] = ['server', 'database', 'both']

function report(done: readonly Round[], counts: Record<string, number>): void {
  for (const victim of victims) {
    const times = done.filter((one) => one.victim === victim).map(({ recovered }) => recovered)
    times.sort((a, b) => a - b)
    const [median, worst] = [times[Math.floor(times.length / 2)], times.at(-1)]
    process.stdout.write(`${victim}: ${times.length} killed, back after ${median} ms (worst ${worst})\n`)
  }
  const unknown = done.reduce((sum, one) => sum + one.unknown, 0)
  process.stdout.write(`acknowledged ${JSON.stringify(counts)}, without an answer ${unknown}\n`)
}

let house: KilledHouse
beforeAll(async () => {
  house = await KilledHouse.open()
})
afterAll(() => house?.close())

test(
  `${rounds} kill -9 while everything is being written: nothing acknowledged is lost, nothing is half done`,
  async () => {
    const done: Round[] = []
    for (let round = 0; round < rounds; round++) {
      const victim = victims[round % victims.length] ?? 'server'
      const one = await house.round(victim, 30 + Math.random() * 700)
      expect(one.wrong).toEqual([])
      done.push(one)
    }
    const kinds = ['propose', 'amend', 'move', 'import', 'upload', 'attach', 'book'] as const
    const counts = Object.fromEntries(
      kinds.map((kind) => [kind, done.reduce((sum, one) => sum + (one.acknowledged[kind] ?? 0), 0)]),
    )
    if (process.env.YOUJU_KILL_ROUNDS) report(done, counts)
    // Each kind of write was under way often enough to be hit.
    for (const kind of kinds) expect({ [kind]: counts[kind] }).not.toEqual({ [kind]: 0 })
  },
  300_000 + rounds * 30_000,
)
