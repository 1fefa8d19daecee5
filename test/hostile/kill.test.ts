import { afterAll, beforeAll, expect, test } from 'vitest'
import { KilledHouse, type Round, type Victim } from './kill-rounds.ts'

/** A handful in every run; as many as one likes by hand: YOUJU_KILL_ROUNDS=200 npx vitest run test/hostile/kill.test.ts */
const rounds = Number(process.env.YOUJU_KILL_ROUNDS ?? 6)
const victims: readonly Victim[] = ['server', 'database', 'both']

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
    const sum = (of: (round: Round) => number) => done.reduce((total, round) => total + of(round), 0)
    if (process.env.YOUJU_KILL_ROUNDS)
      for (const victim of victims) {
        const times = done.filter((one) => one.victim === victim).map(({ recovered }) => recovered)
        times.sort((a, b) => a - b)
        const [median, worst] = [times[Math.floor(times.length / 2)], times.at(-1)]
        process.stdout.write(`${victim}: ${times.length} killed, back after ${median} ms (worst ${worst})\n`)
      }
    if (process.env.YOUJU_KILL_ROUNDS)
      process.stdout.write(
        `${sum((one) => one.acknowledged)} acknowledged, ${sum((one) => one.unknown)} unanswered\n`,
      )
    expect(sum((one) => one.acknowledged)).toBeGreaterThan(rounds)
  },
  300_000 + rounds * 30_000,
)
