/** How alike two titles are: Dice's coefficient over their bigrams, from 0 to 1, as ten-thousandths (exact). */
export function likeness(a: string, b: string): number {
  const left = bigrams(plain(a))
  const right = bigrams(plain(b))
  const total = size(left) + size(right)
  if (total === 0) return plain(a) === plain(b) ? 10_000 : 0
  let shared = 0
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0)
  return Math.floor((2 * shared * 10_000) / total)
}

/**
 * A title without what numbers the parts of one contract: 「……系统开发（二期）」 and 「……系统开发（一期）」 have one stem.
 */
export function titleStem(title: string): string {
  return plain(title)
    .replace(/第?[一二三四五六七八九十\d]+(期|标段|部分|阶段|包|批|次)?$/u, '')
    .replace(/[a-z]$/u, '')
}

/** Without spaces, punctuation and the difference of width and case. */
function plain(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')
}

function bigrams(text: string): Map<string, number> {
  const found = new Map<string, number>()
  const characters = [...text]
  for (let i = 0; i + 1 < characters.length; i++) {
    const pair = `${characters[i]}${characters[i + 1]}`
    found.set(pair, (found.get(pair) ?? 0) + 1)
  }
  return found
}

function size(counts: ReadonlyMap<string, number>): number {
  let total = 0
  for (const count of counts.values()) total += count
  return total
}
