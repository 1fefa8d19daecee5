import type { Session } from '#db'
import { dayOf, ok, type Problem, Refusal, type Result } from '#lib'
import {
  type Encoded,
  encodeVersions,
  findMissingFiles,
  isBoundAmong,
  newIdAt,
  type RecordsContext,
  type RecordVersion,
  type RecordWriter,
  recordProblems,
  sitesOf,
  storeVersions,
  versionsOf,
  type Writing,
  writeRecords,
  writingOf,
} from '#records'
import { and, type Register, type Values } from '#registers'
import type { Judged } from './import-judge.ts'
import type { RecordLookup } from './import-lookup.ts'
import { importProblems } from './import-problem.ts'
import { type ImportPreview, ImportReport } from './import-report.ts'
import {
  type ImportRequest,
  judgeRows,
  type OpenImport,
  refersToItself,
  refuseIfStopped,
  withImport,
} from './import-run.ts'

/**
 * How an import ended. `written`: the rows that are in order stand, under one ledger entry. `unchanged`: the register
 * had all of it already. `refused`: nothing was written, and `problems` say why; the counts tell what each row would be.
 */
export type ImportOutcome = ImportPreview &
  (
    | { readonly status: 'written'; readonly entry: number }
    | { readonly status: 'unchanged' }
    | { readonly status: 'refused'; readonly problems: readonly Problem[] }
  )

export interface ImportFileRequest extends ImportRequest {
  /**
   * Writes the rows that are in order although others are refused, for those to come later in a mended file. Unless it
   * is given, one refused row keeps all the others from being written.
   */
  readonly leaveOutRefused?: boolean
  /**
   * Told in the transaction that writes what it will have done, as its last step: what is kept there of the outcome
   * stands or falls with the records. Not told of what is refused.
   */
  readonly keep?: (session: Session, outcome: ImportOutcome) => Promise<void>
}

/**
 * Imports a file in one transaction and one ledger entry. Where rows are refused nothing is written, unless they may be
 * left out, and the outcome says so (`refusedWorkbook` gives them back); where nothing changes there is no entry.
 * Problems: access/…, records/unknown-register, file/… and import/… of the file as a whole, import/cancelled, db/….
 */
export function importFile(ctx: RecordsContext, request: ImportFileRequest): Promise<Result<ImportOutcome>> {
  const { actor, unit } = request
  return withImport(ctx, request, async (open) => {
    const report = new ImportReport(open)
    let entry: number | undefined
    let isHeldBack = false
    const written = await writeRecords(
      ctx,
      { actor, unit, action: `${request.register}/import` },
      async (writer) => {
        const importing = new ImportWriter(open, writer)
        const asked = { lookup: importing.lookup, today: dayOf(writer.at), phase: 'writing' } as const
        for await (const judged of judgeRows(ctx, open, asked)) {
          report.add(judged)
          if (report.counts.refused === 0 || request.leaveOutRefused) await importing.write(judged)
        }
        isHeldBack = report.counts.refused > 0 && !request.leaveOutRefused
        if (isHeldBack) throw new Refusal()
        await importing.finish()
        refuseIfStopped(request.signal)
        if (report.counts.added + report.counts.updated > 0) entry = writer.entry
        await request.keep?.(writingOf(writer).session, outcomeOf(report.preview(), entry))
      },
    )
    if (!written.ok && !isHeldBack) return written
    return ok(Object.freeze(outcomeOf(report.preview(), entry)))
  })
}

function outcomeOf(preview: ImportPreview, entry: number | undefined): ImportOutcome {
  if (entry !== undefined) return { ...preview, status: 'written', entry }
  if (preview.refused === 0) return { ...preview, status: 'unchanged' }
  const ofRows = preview.rows.flatMap(({ kind, problems: found }) => (kind === 'refused' ? found : []))
  const { refused } = preview
  return {
    ...preview,
    status: 'refused',
    problems: [importProblems['nothing-written']({ refused }), ...ofRows],
  }
}

/** So many batches are on their way at most: the database always has the next one, and memory stays flat. */
const ahead = 4

type Added = Judged & { readonly kind: 'added' }
type Updated = Judged & { readonly kind: 'updated' }

/**
 * Writes judged rows. New ones have passed all that the writer would ask (the judge sees the same transaction), so they
 * are stored as they are, while the next rows are read; updates go through the writer.
 */
class ImportWriter {
  readonly #register: Register
  readonly #empty = new Map<string, boolean>()
  readonly #writer: RecordWriter
  readonly #writing: Writing
  /**
   * Where records refer to one another, all rows wait until it is known which of them are new; where they are bound by
   * others they go through the writer, which asks.
   */
  readonly #waits: boolean
  readonly #added: Added[] = []
  readonly #updated: Updated[] = []
  /** Rows that wait for the next batch's questions to be answered. */
  #ready: Encoded | undefined
  /** Batches that are on their way, the oldest first. */
  readonly #sent: Promise<void>[] = []

  constructor({ register }: OpenImport, writer: RecordWriter) {
    this.#register = register
    this.#writer = writer
    this.#writing = writingOf(writer)
    this.#waits = refersToItself(register) || isBoundAmong(register) || register.lockedBy !== undefined
  }

  /**
   * Asks the transaction what stood before the import; what the file says twice is the judge's to notice. While a batch
   * is judged and the next is read, the rows of those before are stored.
   */
  readonly lookup: RecordLookup = {
    hasNone: (register) => this.#hadNone(register),
    list: async (register, condition) => {
      return (await this.#hadNone(register)) ? [] : this.#before(await this.#writer.list(register, condition))
    },
    findMany: async (register, ids) => {
      return (await this.#hadNone(register)) ? [] : this.#before(await this.#writer.findMany(register, ids))
    },
    missingFiles: async (files) => {
      await this.#settle()
      return findMissingFiles(this.#writing.session, this.#writing.unit, files)
    },
    answered: () => this.#begin(),
  }

  /** Into a register that had no records nothing is looked up: the first import is the largest. */
  async #hadNone(register: string): Promise<boolean> {
    const known = this.#empty.get(register)
    if (known === true) return true
    await this.#settle()
    if (known === false) return false
    const [any] = this.#before(await this.#writer.list(register, and(), 1))
    this.#empty.set(register, any === undefined)
    return any === undefined
  }

  #before(records: readonly RecordVersion[]): readonly RecordVersion[] {
    return records.filter(({ entry }) => entry !== this.#writer.entry)
  }

  #begin(): void {
    const ready = this.#ready
    this.#ready = undefined
    if (!ready) return
    const storing = this.#storeAll(ready)
    // Whoever waits for it is told; until then it is no unhandled rejection.
    storing.catch(() => undefined)
    this.#sent.push(storing)
  }

  /** Waits until no more than so many batches are on their way; throws what the first that failed did. */
  async #settle(most = 0): Promise<void> {
    while (this.#sent.length > most) {
      await this.#sent[0]
      // One that failed stays, so that whoever waits next is told as well.
      this.#sent.splice(0, 1)
    }
  }

  async write(judged: readonly Judged[]): Promise<void> {
    const added = judged.filter((one) => one.kind === 'added')
    const updated = judged.filter((one) => one.kind === 'updated')
    if (this.#waits) {
      this.#added.push(...added)
      this.#updated.push(...updated)
      return
    }
    this.#store(added)
    await this.#settle(ahead)
    await this.#update(updated)
  }

  async finish(): Promise<void> {
    this.#begin()
    await this.#settle()
    const { name } = this.#register
    // What rows give up others may take: where none can refer to a new one, those that stand come first.
    if (!refersToItself(this.#register)) await this.#update(this.#updated.splice(0))
    const added = referredFirst(this.#register, this.#added)
    const values = added.map((one) => one.values)
    if (added.length > 0) await inRows(added, () => this.#writer.proposeMany(name, values))
    await this.#update(this.#updated)
  }

  #store(added: readonly Added[]): void {
    if (added.length === 0) return
    const state = this.#register.lifecycle?.initial
    const drafts = added.map(({ values, rule }) => ({
      id: newIdAt(this.#writing),
      version: 1,
      values,
      ...(state === undefined ? {} : { state }),
      ...(rule === undefined ? {} : { rule }),
    }))
    const encoded = encodeVersions(
      this.#writing,
      this.#register,
      versionsOf(this.#writing, this.#register, drafts),
    )
    // The judge may have asked nothing since the last batch.
    this.#begin()
    this.#ready = encoded
  }

  async #storeAll(encoded: Encoded): Promise<void> {
    const isStored = await storeVersions(this.#writing, this.#register, encoded)
    if (!isStored) throw new Refusal(recordProblems['taken-meanwhile']())
  }

  async #update(updated: readonly Updated[]): Promise<void> {
    if (updated.length === 0) return
    this.#begin()
    await this.#settle()
    const amendments = updated.map(({ record, given }) => ({
      id: record.id,
      version: record.version,
      changes: given,
    }))
    await inRows(updated, () => this.#writer.amendMany(this.#register.name, amendments))
  }
}

async function inRows(judged: readonly Judged[], work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(...error.problems.map((problem) => inFile(problem, judged)))
  }
}

function inFile(problem: Problem, judged: readonly Judged[]): Problem {
  const row = problem.at?.row === undefined ? undefined : judged[problem.at.row - 1]?.row
  return row ? Object.freeze({ ...problem, at: { ...problem.at, ...row.at } }) : problem
}

/** Rows in an order in which each comes after those that it refers to (as far as there is one). */
function referredFirst(register: Register, rows: readonly Added[]): readonly Added[] {
  const { key, name } = register
  if (key === undefined) return rows
  const byKey = new Map(rows.map((row) => [row.values[key], row]))
  const ordered = new Set<Added>()
  const entered = new Set<Added>()
  const stack: Added[] = []
  for (const first of rows) {
    stack.push(first)
    for (let row = stack.at(-1); row !== undefined; row = stack.at(-1)) {
      const open = entered.has(row)
        ? []
        : referredRows(name, register, row.values, byKey).filter((r) => !entered.has(r))
      entered.add(row)
      if (open.length > 0) stack.push(...open)
      else {
        ordered.add(row)
        stack.pop()
      }
    }
  }
  return [...ordered]
}

function referredRows(
  name: string,
  register: Register,
  values: Values,
  byKey: ReadonlyMap<unknown, Added>,
): readonly Added[] {
  return sitesOf(register, values).flatMap(({ target, text }) =>
    target === name ? (byKey.get(text) ?? []) : [],
  )
}
