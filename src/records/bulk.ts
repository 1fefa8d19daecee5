import { setImmediate } from 'node:timers/promises'
import { type Problem, Refusal } from '#lib'
import type { Register } from '#registers'
import { checkAmong } from './among.ts'
import { checkSpans } from './apart.ts'
import { tableOf } from './column.ts'
import { checkReferences, checkTaken, currentOf, type Draft, versionsOf } from './draft.ts'
import { checkFiles } from './file-check.ts'
import { checkLocked } from './locked.ts'
import { hasPeople } from './person.ts'
import { problems } from './problems.ts'
import { findIds, hasReferences } from './reference.ts'
import { type Encoded, encodeVersions, storeVersions, type Writing } from './writing.ts'

export const chunkSize = 500

/** Whether what people wrote may become something else before it is stored. */
function isResolved(register: Register): boolean {
  return hasReferences(register) || hasPeople(register)
}

/** So many drafts are made ready in one go. */
const breath = 25

/** Refused at once, so that a file full of mistakes neither fills the memory nor buries the first ones. */
const mostProblems = 1000

export interface BulkOptions {
  /** References may be to records that follow, by their ids: history is taken over in whatever order it comes. */
  readonly awaits?: boolean
}

/**
 * Checks and writes many drafts with flat memory: while the database stores one chunk, the next is validated and
 * hashed. Once something is refused nothing more is stored, but everything is still looked at.
 */
export class Bulk {
  readonly #writing: Writing
  readonly #register: Register
  readonly #awaits: boolean
  readonly #awaited = new Map<string, Map<string, Problem>>()
  #chunk: Draft[] = []
  #storing: Promise<void> = Promise.resolve()
  #written = 0
  /** What is refused; callers add what they find. */
  readonly found: Problem[] = []

  constructor(writing: Writing, register: Register, { awaits = false }: BulkOptions = {}) {
    this.#writing = writing
    this.#register = register
    this.#awaits = awaits
  }

  /** So much is wrong already that the rest need not be read. */
  get isHopeless(): boolean {
    return this.found.length >= mostProblems
  }

  async add(draft: Draft): Promise<void> {
    this.#chunk.push(draft)
    // The chunk before is on its way meanwhile, which takes turns of the event loop; and a server has others to serve.
    if (this.#chunk.length % breath === 0) await setImmediate()
    if (this.#chunk.length >= chunkSize) await this.#flush()
  }

  /** Nothing is under way: what the caller asks of the database now does not get between. */
  async idle(): Promise<void> {
    await this.#storing
  }

  /** Gives how many versions were written. Throws a Refusal with everything that was found. */
  async finish(): Promise<number> {
    if (this.#chunk.length > 0) await this.#flush()
    await this.#storing
    for (const [target, texts] of this.#awaited) {
      const there = await findIds(this.#writing, target, [...texts.keys()])
      for (const [text, problem] of texts) if (there.get(text) !== text) this.found.push(problem)
    }
    if (this.found.length > 0) throw new Refusal(...this.found)
    return this.#written
  }

  async #flush(): Promise<void> {
    const chunk = this.#chunk
    this.#chunk = []
    const early = isResolved(this.#register) || this.found.length > 0 ? undefined : this.#encode(chunk)
    await this.#storing
    const { drafts, missing, ambiguous } = await checkReferences(this.#writing, this.#register, chunk)
    this.found.push(...ambiguous)
    for (const { target, text, problem } of missing) {
      if (this.#awaits) this.#await(target, text, problem)
      else this.found.push(problem)
    }
    this.found.push(...(await checkFiles(this.#writing, this.#register, drafts)))
    this.found.push(...checkSpans(this.#register, currentOf(drafts)))
    this.found.push(...(await checkLocked(this.#writing, this.#register, drafts)))
    if (missing.length === 0) this.found.push(...(await checkAmong(this.#writing, this.#register, drafts)))
    if (this.found.length > 0) {
      this.found.push(...(await checkTaken(this.#writing, this.#register, drafts)))
      return
    }
    this.#written += drafts.length
    this.#storing = this.#store(drafts, early ?? this.#encode(drafts))
    // It is awaited before the next chunk; until then its failure is nobody's surprise.
    this.#storing.catch(() => undefined)
  }

  /** The unique indexes see what is taken while they take the rows; only when they object is it asked who has it. */
  async #store(drafts: readonly Draft[], encoded: Encoded): Promise<void> {
    const { client } = this.#writing.session
    await client.query('savepoint chunk')
    const isStored = await storeVersions(this.#writing, this.#register, encoded)
    await client.query(isStored ? 'release savepoint chunk' : 'rollback to savepoint chunk')
    if (isStored) {
      const table = tableOf(this.#register)
      this.#writing.grown.set(table, (this.#writing.grown.get(table) ?? 0) + drafts.length)
      return
    }
    const taken = await checkTaken(this.#writing, this.#register, drafts)
    this.found.push(...(taken.length > 0 ? taken : [problems['taken-meanwhile']()]))
  }

  #encode(drafts: readonly Draft[]): Encoded {
    const versions = versionsOf(this.#writing, this.#register, drafts)
    return encodeVersions(this.#writing, this.#register, versions)
  }

  #await(target: string, text: string, problem: Problem): void {
    const texts = this.#awaited.get(target) ?? new Map<string, Problem>()
    if (!texts.has(text)) texts.set(text, problem)
    this.#awaited.set(target, texts)
  }
}
