/** A NUL or half of a character: PostgreSQL keeps neither, and no text that a person wrote has one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what is looked for
const nul = /\u0000/

export function isPlain(text: string): boolean {
  return !nul.test(text) && text.isWellFormed()
}

/** Deeper and with more in it than anything that a page or a register has. */
const mostDepth = 32
const mostValues = 50_000

export type Oddity = 'stray' | 'too-much'

/** What is odd about a value that JSON was read into: a text or a name that is not plain, or more of it than there may be. */
export function oddityOf(value: unknown): Oddity | undefined {
  let level: readonly unknown[] = [value]
  let seen = 0
  for (let depth = 0; level.length > 0; depth++) {
    seen += level.length
    if (depth > mostDepth || seen > mostValues) return 'too-much'
    const next: unknown[] = []
    for (const one of level) {
      if (typeof one === 'string' && !isPlain(one)) return 'stray'
      if (typeof one !== 'object' || one === null) continue
      if (Array.isArray(one)) {
        for (const item of one) next.push(item)
        continue
      }
      for (const [name, member] of Object.entries(one)) {
        // What merges objects takes this name for something else, and no field can have it.
        if (!isPlain(name) || name === '__proto__') return 'stray'
        next.push(member)
      }
    }
    level = next
  }
  return undefined
}
