import { canonicalJson, formatYuan, type Instant, momentOf } from '#lib'
import type { FieldKind, FieldValue, Register } from '#registers'
import { columnsOf } from './column.ts'
import { hashContent, markOf } from './content.ts'
import { commonColumns } from './row-batch.ts'
import { quoted } from './store.ts'

/** A row with every column as PostgreSQL prints it: nothing is rounded or forgiven. */
export type TextCells = readonly (string | null | undefined)[]

/** A row as verification needs it. */
export interface VerifiedRow {
  readonly id: string
  readonly version: number
  readonly entry: number
  readonly knownFrom: Instant
  readonly takenOver: boolean
  readonly hash: Buffer
  /** The marks that figures are digested from agree with the content. */
  readonly isIntact: boolean
}

const firstColumns = [...commonColumns, 'mark1', 'mark2'] as const

/** The select list of a `rowReader`. */
export function textColumns(register: Register): string {
  const names = [...firstColumns, ...columnsOf(register).map(({ column }) => column)]
  return names.map((name) => `r.${quoted(name)}::text`).join(', ')
}

const place = Object.fromEntries(firstColumns.map((name, at) => [name, at])) as {
  readonly [name in (typeof firstColumns)[number]]: number
}

/**
 * Reads a register's rows, each with the hash of its content. The content's text is put together as `contentOf` would
 * write it, member by member in the order of their names, which is half of the price: a test compares the two.
 */
export function rowReader(register: Register): (row: TextCells) => VerifiedRow {
  const fields = columnsOf(register)
    .map(({ field, kind }, at) => ({
      ...{ field, kind, at: firstColumns.length + at },
      name: `${canonicalJson(field)}:`,
    }))
    .sort((a, b) => (a.field < b.field ? -1 : 1))
  const named = `,"register":${canonicalJson(register.name)}`
  return (row) => {
    const id = row[place.id] ?? ''
    const state = row[place.state]
    const rule = row[place.rule]
    const knownFrom = exactInstant(row[place.known_from] ?? '')
    const takenOver = row[place.taken_over] === 'true'
    const version = Number(row[place.version])
    let values = ''
    for (const { kind, at, name } of fields) {
      const text = row[at]
      if (text !== null && text !== undefined)
        values += `${values === '' ? '' : ','}${name}${exactValue(kind, text)}`
    }
    const hash = hashContent(
      `{"id":${canonicalJson(id)},"knownFrom":${canonicalJson(knownFrom)}${named}` +
        (rule === null || rule === undefined ? '' : `,"rule":${canonicalJson(rule)}`) +
        (state === null || state === undefined ? '' : `,"state":${canonicalJson(state)}`) +
        `,"takenOver":${takenOver},"unit":${canonicalJson(row[place.unit_id] ?? '')}` +
        `,"values":{${values}},"version":${version}}`,
    )
    const { mark1, mark2 } = markOf(hash)
    return {
      ...{ id, version, entry: Number(row[place.entry]), knownFrom, takenOver, hash },
      isIntact: row[place.mark1] === String(mark1) && row[place.mark2] === String(mark2),
    }
  }
}

/** `2024-12-20 15:59:59.999+00` -> an Instant; finer than a millisecond, which nothing writes, it stays so. */
export function exactInstant(text: string): string {
  const match = /^(\S+) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text)
  if (!match) return text
  const [, day, time, fraction = ''] = match
  return `${day}T${time}.${fraction.padEnd(3, '0')}Z`
}

/** A stored text as the canonical JSON of its value; a text that is not canonical gives one that hashes otherwise. */
function exactValue(kind: FieldKind, text: string): string {
  switch (kind) {
    case 'money':
      return `"${formatYuan(BigInt(text))}"`
    case 'integer':
      return Number.isSafeInteger(Number(text)) ? String(Number(text)) : canonicalJson(text)
    case 'yesNo':
      return text === 'true' ? 'true' : 'false'
    case 'moment':
      return canonicalJson(/^\S+ \d\d:\d\d:00\+00$/.test(text) ? momentOf(exactInstant(text)) : text)
    case 'file':
    case 'list':
      return canonicalJson(exactJson(text) as never)
    default:
      return canonicalJson(text)
  }
}

/** Outside strings only members, and numbers written plainly, are what the writer leaves; null never is. */
function exactJson(text: string): FieldValue {
  const bare = text.replace(/"(?:[^"\\]|\\.)*"/g, '""')
  if (/null/.test(bare) || (bare.match(/-?\d[\d.eE+-]*/g) ?? []).some((number) => !isPlain(number)))
    return text
  return JSON.parse(text) as FieldValue
}

function isPlain(number: string): boolean {
  return Number.isSafeInteger(Number(number)) && String(Number(number)) === number
}
