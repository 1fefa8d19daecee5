/** Chance with a seed: the same seed gives the same sample, everywhere. */
export interface Random {
  /** 0 inclusive to 1 exclusive. */
  next(): number
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number
  pick<T>(from: readonly T[]): T
  /** An item by its weight. */
  weighted<T>(from: readonly (readonly [T, number])[]): T
  /** Standard normal. */
  normal(): number
  chance(probability: number): boolean
}

/** sfc32, seeded by a text, so that each part of the sample has its own stream and may grow without moving the others. */
export function randomOf(seed: string): Random {
  let [a, b, c, d] = words(seed)
  const next = () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return (t >>> 0) / 4_294_967_296
  }
  for (let i = 0; i < 15; i++) next()
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    int,
    pick: (from) => {
      const item = from[int(0, from.length - 1)]
      if (item === undefined) throw new Error('nothing to pick from')
      return item
    },
    weighted: (from) => {
      let rest = next() * from.reduce((total, [, weight]) => total + weight, 0)
      for (const [item, weight] of from) {
        rest -= weight
        if (rest < 0) return item
      }
      const last = from.at(-1)
      if (!last) throw new Error('nothing to choose from')
      return last[0]
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    chance: (probability) => next() < probability,
  }
}

/** FNV-1a with four offsets. */
function words(seed: string): [number, number, number, number] {
  const hash = (offset: number) => {
    let h = offset
    for (let i = 0; i < seed.length; i++) h = Math.imul(h ^ seed.charCodeAt(i), 16_777_619)
    return h | 0
  }
  return [hash(0x811c9dc5), hash(0x9e3779b9), hash(0x85ebca6b), hash(0xc2b2ae35)]
}
