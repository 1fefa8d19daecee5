import { sha256 } from './canonical.ts'

/** The next number of a sequence, at least 0 and below 1. */
export type Chance = () => number

/**
 * Numbers that look like chance and are the same for one seed, on every machine: a draw that can be repeated. The seed
 * gives the state of Marsaglia's xorshift128 by its SHA-256.
 */
export function chanceOf(seed: string): Chance {
  const digest = sha256(seed)
  const word = (at: number) => Number.parseInt(digest.slice(at * 8, at * 8 + 8), 16)
  let [x, y, z, w] = [word(0), word(1), word(2), word(3)]
  // A state of nothing would stay nothing.
  if ((x | y | z | w) === 0) w = 1
  return () => {
    const t = x ^ (x << 11)
    ;[x, y, z] = [y, z, w]
    w = (w ^ (w >>> 19) ^ (t ^ (t >>> 8))) >>> 0
    return w / 2 ** 32
  }
}

/** The same things in an order that the chance gives (Fisher and Yates). */
export function shuffled<T>(things: readonly T[], chance: Chance): T[] {
  const order = [...things]
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(chance() * (last + 1))
    const [a, b] = [order[last] as T, order[other] as T]
    order[last] = b
    order[other] = a
  }
  return order
}
