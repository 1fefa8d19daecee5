import type { PoolClient } from 'pg'

/** So many statements stand ready on a connection; the server keeps the plan of each in its memory. */
const most = 200

/**
 * The statements of one connection that PostgreSQL parses and plans once instead of every time, by their text: those
 * that were sent before. Planning a booking's queries takes longer than running them.
 */
export class Prepared {
  readonly #client: PoolClient
  /** The name of each text, in the order in which they were last sent; none yet where it was sent once. */
  readonly #names = new Map<string, string | undefined>()
  #given = 0

  constructor(client: PoolClient) {
    this.#client = client
  }

  /** The name under which a text is sent now; undefined: without one. */
  nameOf(text: string): string | undefined {
    const isKnown = this.#names.has(text)
    const name = isKnown ? (this.#names.get(text) ?? `youju_${++this.#given}`) : undefined
    this.#names.delete(text)
    this.#names.set(text, name)
    if (this.#names.size > most) this.#dropOldest()
    return name
  }

  #dropOldest(): void {
    const [oldest] = this.#names
    if (!oldest) return
    const [text, name] = oldest
    this.#names.delete(text)
    // A name is never given twice, so that it matters little where this fails.
    if (name !== undefined) this.#client.query(`deallocate ${name}`).catch(() => undefined)
  }
}
