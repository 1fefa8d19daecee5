import { formatYuan, type Instant, momentOf } from '#lib'
import type { FieldKind, FieldValue, Register } from '#registers'
import { columnsOf } from './column.ts'
import { contentOf, hashContent, markOf } from './content.ts'
import { commonColumns, quoted } from './store.ts'

/** A row of a record table with every column as PostgreSQL prints it: nothing is rounded or forgiven. */
export type TextRow = { readonly [column: string]: string | null }

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

/** The select list that gives a `TextRow`. */
export function textColumns(register: Register): string {
  const names = [...commonColumns, 'mark1', 'mark2', ...columnsOf(register).map(({ column }) => column)]
  return names.map((name) => `r.${quoted(name)}::text as ${quoted(name)}`).join(', ')
}

export function verifyRow(register: Register, row: TextRow): VerifiedRow {
  const { id, version, entry, state, rule } = row
  const values: Record<string, FieldValue> = {}
  for (const { field, kind, column } of columnsOf(register)) {
    const text = row[column]
    if (text !== null && text !== undefined) values[field] = exactValue(kind, text)
  }
  const knownFrom = exactInstant(row.known_from ?? '')
  const takenOver = row.taken_over === 'true'
  const content = contentOf({
    register: register.name,
    unit: row.unit_id ?? '',
    id: id ?? '',
    version: Number(version),
    knownFrom,
    takenOver,
    ...(state === null || state === undefined ? {} : { state }),
    ...(rule === null || rule === undefined ? {} : { rule }),
    values,
  })
  const hash = hashContent(content)
  const { mark1, mark2 } = markOf(hash)
  const isIntact = row.mark1 === String(mark1) && row.mark2 === String(mark2)
  return {
    id: id ?? '',
    version: Number(version),
    entry: Number(entry),
    knownFrom,
    takenOver,
    hash,
    isIntact,
  }
}

/** `2024-12-20 15:59:59.999+00` -> an Instant; finer than a millisecond, which nothing writes, it stays so. */
export function exactInstant(text: string): string {
  const match = /^(\S+) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text)
  if (!match) return text
  const [, day, time, fraction = ''] = match
  return `${day}T${time}.${fraction.padEnd(3, '0')}Z`
}

/** A stored text as the value whose canonical form it is; a text that is not canonical gives a value that hashes otherwise. */
function exactValue(kind: FieldKind, text: string): FieldValue {
  switch (kind) {
    case 'money':
      return formatYuan(BigInt(text))
    case 'integer':
      return Number.isSafeInteger(Number(text)) ? Number(text) : text
    case 'yesNo':
      return text === 'true'
    case 'moment':
      return /^\S+ \d\d:\d\d:00\+00$/.test(text) ? momentOf(exactInstant(text)) : text
    case 'file':
    case 'list':
      return exactJson(text)
    default:
      return text
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
