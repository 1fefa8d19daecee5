import { sheetForms, wholeForms } from '#indicators'
import type { Form, FormKind, Meaning } from '../form.ts'
import { plainHead } from '../head/plain-head.ts'

/** A table of a form that reports are written in, and where in its row of heads each meaning stands. */
export interface WrittenForm {
  readonly form: Form
  readonly columns: ReadonlyMap<Meaning, number>
}

const meanings: ReadonlySet<string> = new Set<Meaning>([
  ...(['item', 'initial', 'adjustment', 'adjusted', 'arrived', 'spent', 'previous', 'rate'] as const),
  ...(['weight', 'score', 'class', 'subclass', 'name', 'nature', 'direction', 'target'] as const),
  ...(['unit', 'actual', 'source', 'deviation', 'reason', 'duty', 'completion', 'goal', 'result'] as const),
])
const isMeaning = (field: string): field is Meaning => meanings.has(field)

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const keyOf = (names: readonly string[]) => names.join('|')

/** A table as its form's file lays it out. */
interface Laid {
  readonly form: string
  readonly label: string
  readonly kind: FormKind
  readonly moneyUnit: string
  readonly columns: readonly { readonly field: string; readonly head: string }[]
}

function written({ form: name, label, kind, moneyUnit, columns }: Laid): readonly [string, WrittenForm] {
  const heads = columns.map(({ head }) => plainHead(head.replaceAll('{money}', moneyUnit)))
  const told = heads.filter((head) => head !== '')
  const known = columns.flatMap(({ field }, at) => {
    const head = heads[at] ?? ''
    return isMeaning(field) && head !== '' ? [{ meaning: field, head, at: told.indexOf(head) }] : []
  })
  const form: Form = {
    name: `${name}/${kind}`,
    label: { zh: label, en: label },
    kind,
    columns: known.map(({ meaning, head }) => ({ meaning, heads: [new RegExp(`^${escaped(head)}$`)] })),
    requires: known.map(({ meaning }) => [meaning]),
    seen: label,
  }
  return [keyOf(told), { form, columns: new Map(known.map(({ meaning, at }) => [meaning, at])) }]
}

const laid: readonly Laid[] = wholeForms.flatMap(({ template: { name, label, moneyUnit, sections } }) =>
  sections.flatMap((section) =>
    section.kind === 'table'
      ? [{ form: name, label, moneyUnit, kind: section.table.of, columns: section.table.columns }]
      : [],
  ),
)

const laidSheets: readonly Laid[] = sheetForms.flatMap(({ name, label, moneyUnit, blocks }) =>
  blocks.flatMap((block) =>
    block.kind === 'table' ? [{ form: name, label, moneyUnit, kind: block.of, columns: block.columns }] : [],
  ),
)

const byHeads: ReadonlyMap<string, WrittenForm> = new Map([...laid, ...laidSheets].map(written))

/**
 * The form that a row of heads is, name by name, and in which column of the row each meaning stands; undefined where it is
 * none that reports are written in. A cell at the left that reaches over all rows stands before the heads.
 */
export function writtenForm(names: readonly string[]): WrittenForm | undefined {
  const told = names.flatMap((name, at) => (name === '' ? [] : [{ name, at }]))
  for (const heads of [told, told.slice(1)]) {
    const found = byHeads.get(keyOf(heads.map(({ name }) => name)))
    if (!found) continue
    const columns = new Map([...found.columns].map(([meaning, at]) => [meaning, heads[at]?.at ?? at]))
    return { form: found.form, columns }
  }
  return undefined
}
