import { tableName } from './claims/passage.ts'
import { foldMarks } from './claims/plain-mark.ts'
import type { Block, DocumentPlace, Table } from './document.ts'
import type { FindingPlace } from './finding.ts'

/** Where words stand in the blocks of a document, everything counted from 0: for a page that marks them. */
export interface Spot {
  readonly block: number
  readonly row?: number
  readonly column?: number
  /** The part of the text that was quoted, as offsets; absent where it is all of it, or not there word for word. */
  readonly from?: number
  readonly to?: number
}

/** What a block shows as one run of text; the texts of a table are those of its cells. */
export function shownText(block: Exclude<Block, Table>): string {
  return block.kind === 'heading' ? `${block.number}${block.text}` : block.text
}

/** A run of text that can be quoted. */
interface Run {
  readonly spot: Spot
  readonly text: string
  readonly section: string
  readonly page: number | undefined
}

/** Spaces and the width of marks make no other words. */
const bare = (text: string) => foldMarks(text).replace(/\s/g, '')

/** Offsets of each character that `bare` keeps. */
function keptAt(text: string): readonly number[] {
  const kept: number[] = []
  for (let at = 0; at < text.length; at += 1) if (!/\s/.test(text[at] ?? '')) kept.push(at)
  return kept
}

function* runsOf(blocks: readonly Block[]): Generator<Run> {
  for (const [block, one] of blocks.entries()) {
    const { page } = one.place
    if (one.kind === 'table') {
      const section = bare(one.place.section ?? '')
      for (const [row, cells] of one.rows.entries())
        for (const [column, { text, covered }] of cells.entries())
          if (!covered && text !== '') yield { spot: { block, row, column }, text, section, page }
    } else {
      const text = shownText(one)
      const own = one.kind === 'heading' && !(one.place.section ?? '').endsWith(text) ? text : ''
      yield { spot: { block }, text, section: bare(`${one.place.section ?? ''}${own}`), page }
    }
  }
}

/** Beyond so many, another place for the same words tells nobody anything. */
const mostPlaces = 400

/** Finds quoted words again in the document that they were taken from. */
class Finder {
  readonly #blocks: readonly Block[]
  readonly #tables: ReadonlyMap<string, readonly { readonly block: number; readonly table: Table }[]>
  readonly #runs: readonly Run[]
  /** All text without its spaces, a run a line, and where each begins. */
  readonly #whole: string
  readonly #starts: readonly number[]

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks
    const tables = blocks.flatMap((table, block) => (table.kind === 'table' ? [{ block, table }] : []))
    this.#tables = Map.groupBy(
      tables.map((one, index) => ({ ...one, name: tableName(one.table, index) })),
      ({ name }) => name,
    )
    this.#runs = [...runsOf(blocks)]
    const starts: number[] = []
    const parts = this.#runs.map(({ text }) => bare(text))
    let at = 0
    for (const part of parts) {
      starts.push(at)
      at += part.length + 1
    }
    this.#starts = starts
    this.#whole = parts.join('\n')
  }

  /** The places of one finding; two that quote the same words are two places, where the document has two. */
  find(places: readonly FindingPlace[], elsewhere: readonly Spot[]): readonly (Spot | undefined)[] {
    const taken = new Set(elsewhere.map(keyOf))
    return places.map((place) => {
      const spot = this.#inCell(place) ?? this.#inText(place, taken)
      if (spot) taken.add(keyOf(spot))
      return spot
    })
  }

  #inCell(place: FindingPlace): Spot | undefined {
    if (place.table === undefined || place.row === undefined) return undefined
    const named = this.#tables.get(place.table) ?? []
    const found = named.flatMap(({ block, table }) => {
      const row = (place.row ?? 0) - (table.place.row ?? 1)
      const cells = table.rows[row]
      if (!cells) return []
      const known = Number(table.place.section === place.section) + Number(table.place.page === place.page)
      const holds = cells.some(({ text }) => bare(text).includes(bare(place.quote)))
      return [{ block, table, row, score: known + (holds ? 3 : 0) }]
    })
    const best = found.toSorted((a, b) => b.score - a.score)[0]
    if (!best) return undefined
    const column = columnOf(best.table, best.row, place)
    if (column === undefined) return { block: best.block, row: best.row }
    const at = originOf(best.table, best.row, column)
    const text = best.table.rows[at.row]?.[at.column]?.text ?? ''
    const [said, quote] = [bare(text), bare(place.quote)]
    if (!said.includes(quote) && !quote.includes(said) && this.#whole.includes(quote)) return undefined
    return { block: best.block, ...at, ...partOf(text, place.quote) }
  }

  #inText(place: FindingPlace, taken: ReadonlySet<string>): Spot | undefined {
    const quote = bare(place.quote)
    if (quote === '') return undefined
    // Words that a check put together from two places of one sentence stand there in parts.
    const parts = place.quote.split(/[、…]|\s+/).map(bare)
    const longest = parts.toSorted((a, b) => b.length - a.length)[0] ?? ''
    for (const sought of longest.length >= leastPart ? [quote, longest] : [quote]) {
      const best = this.#occurrences(sought)
        .map((found) => ({ ...found, score: this.#score(found.run, place) }))
        .filter(({ spot }) => !taken.has(keyOf(spot)))
        .reduce<Occurrence | undefined>((a, b) => (a && (a.score ?? 0) >= b.score ? a : b), undefined)
      if (best) return best.spot
    }
    return undefined
  }

  #occurrences(sought: string): readonly Occurrence[] {
    const found: Occurrence[] = []
    for (
      let at = this.#whole.indexOf(sought);
      at >= 0 && found.length < mostPlaces;
      at = this.#whole.indexOf(sought, at + 1)
    ) {
      const end = at + sought.length
      if (isInNumber(this.#whole, at) || isInNumber(this.#whole, end)) continue
      const index = this.#runAt(at)
      const run = this.#runs[index]
      if (!run) continue
      const start = at - (this.#starts[index] ?? 0)
      found.push({ run, spot: { ...run.spot, ...offsets(run.text, start, sought.length) } })
    }
    return found
  }

  /** The run that an offset of the whole text is in. */
  #runAt(at: number): number {
    let [low, high] = [0, this.#starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] ?? 0) <= at) low = middle
      else high = middle - 1
    }
    return low
  }

  /** How well a run fits what is known of a place: its section to the letter, or that the one lies in the other. */
  #score(run: Run, place: DocumentPlace): number {
    const section = bare(place.section ?? '')
    const page = Number(run.page === place.page)
    if (section === run.section) return 6 + page
    if (run.section !== '' && section.startsWith(run.section)) return 4 + page
    // The section of a task's text is the task, whose name stands beside it.
    const block = this.#blocks[run.spot.block]
    const beside = block?.kind === 'table' ? (block.rows[run.spot.row ?? -1] ?? []) : []
    return beside.some(({ text }) => text.length > 1 && section.endsWith(bare(text))) ? 4 + page : page
  }
}

interface Occurrence {
  readonly run: Run
  readonly spot: Spot
  readonly score?: number
}

/** Shorter parts of a quote are anywhere. */
const leastPart = 5

const keyOf = ({ block, row, column, from }: Spot) => [block, row, column, from].join('/')

/** Between two digits: 10 is not in 110. */
function isInNumber(text: string, at: number): boolean {
  return /[\d.]/.test(text[at - 1] ?? '') && /[\d.]/.test(text[at] ?? '')
}

function offsets(text: string, start: number, length: number): { from?: number; to?: number } {
  const kept = keptAt(text)
  if (length >= kept.length) return {}
  return { from: kept[start] ?? 0, to: (kept[start + length - 1] ?? text.length - 1) + 1 }
}

function partOf(text: string, quote: string): { from?: number; to?: number } {
  const start = bare(text).indexOf(bare(quote))
  return start < 0 || quote === '' ? {} : offsets(text, start, bare(quote).length)
}

/** The column that a place names, unless the words stand in another cell of the row: a head beside its rows. */
function columnOf(table: Table, row: number, place: FindingPlace): number | undefined {
  const cells = table.rows[row] ?? []
  const quote = bare(place.quote)
  const named = (place.column ?? 0) - (table.place.column ?? 1)
  const isNamed = place.column !== undefined && cells[named] !== undefined
  if (isNamed && quote.includes(bare(cells[named]?.text ?? ''))) return named
  const holding = cells.findIndex(({ text }) => quote !== '' && bare(text).includes(quote))
  if (holding >= 0) return isNamed && bare(cells[named]?.text ?? '').includes(quote) ? named : holding
  return isNamed ? named : undefined
}

/** Where the cell begins that covers this one. */
function originOf(table: Table, row: number, column: number): { row: number; column: number } {
  let at = { row, column }
  for (;;) {
    const cell = table.rows[at.row]?.[at.column]
    if (!cell?.covered) return at
    const left = { row: at.row, column: at.column - 1 }
    const above = { row: at.row - 1, column: at.column }
    const next = [left, above].find((one) => table.rows[one.row]?.[one.column]?.text === cell.text)
    if (!next) return { row, column }
    at = next
  }
}

/**
 * Where the words of findings stand in a document: for each place of each finding its spot, or undefined where the words
 * are not there as they were quoted. `apart` names spots that a finding does not mean, whatever words stand there. Linear in
 * the document but for words that stand in many places.
 */
export function findSpots<F extends { readonly at: readonly FindingPlace[] }>(
  blocks: readonly Block[],
  findings: readonly F[],
  apart: (finding: F) => readonly Spot[] = () => [],
): readonly (readonly (Spot | undefined)[])[] {
  const finder = new Finder(blocks)
  return findings.map((finding) => finder.find(finding.at, apart(finding)))
}
