import type { FieldKind } from '#registers'
import type { RecordRow } from '../client/record.ts'
import type { FieldDescription, RegisterDescription } from '../client/register.ts'
import type { Column } from '../table/data-table.tsx'
import { ReferenceLink } from './reference-link.tsx'

const numbers = new Set<FieldKind>(['money', 'decimal', 'integer'])

/** px, by what a field holds. */
const widths: Partial<Record<FieldKind, number>> = {
  date: 112,
  moment: 150,
  money: 148,
  decimal: 110,
  integer: 96,
  yesNo: 64,
  organisation: 190,
  region: 120,
  longText: 240,
  list: 150,
}

/** A field's label with its unit: the unit stands in the head, not in each cell. */
export function headOf(field: FieldDescription): string {
  const { label, unit } = field
  if (!unit) return label
  return /\p{Script=Han}/u.test(label) ? `${label}（${unit}）` : `${label} (${unit})`
}

/** The register of the record whose id the field holds. */
export function referredRegister({ kind, register }: FieldDescription): string | undefined {
  return kind === 'reference' ? register : undefined
}

export function isNumberField(field: FieldDescription): boolean {
  return numbers.has(field.kind)
}

/** px, for a number or code that is told apart by its last digits and must not be cut off. */
function codeWidth(field: FieldDescription, rows: readonly RecordRow[]): number {
  if (field.kind !== 'text') return 0
  const codes = rows.map((row) => row.shown[field.name] ?? '').filter((text) => /^[\w./-]+$/.test(text))
  return Math.min(260, Math.max(0, ...codes.map((code) => code.length * 8.5 + 26)))
}

/**
 * A column of records for one field, with its values as the API prints them; wide enough for the codes of the rows
 * that it is to show.
 */
export function fieldColumn(field: FieldDescription, rows: readonly RecordRow[] = []): Column<RecordRow> {
  return {
    key: field.name,
    head: headOf(field),
    width: Math.max(widths[field.kind] ?? 150, Math.round(codeWidth(field, rows))),
    isNumber: isNumberField(field),
    isSortable: field.kind !== 'list' && field.kind !== 'file',
    cell: (row) => {
      const shown = row.shown[field.name]
      const to = referredRegister(field)
      return shown && to ? <ReferenceLink register={to} id={shown} /> : shown
    },
  }
}

/** The fields that a record's title is made of, in its order. */
export function titleFields({ titled, fields }: RegisterDescription): readonly string[] {
  return [...titled.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) =>
    name && fields.some((field) => field.name === name) ? [name] : [],
  )
}
