import { type RawBuilder, sql } from 'kysely'
import { appRole } from '#db'
import { own } from '#lib'
import type { Field, Register } from '#registers'
import { columnOf, tableOf } from './column.ts'
import { storedColumns } from './row-batch.ts'
import { quoted } from './store.ts'
import { wallOf } from './wall.ts'

/**
 * The text in which a search of this register looks by its index, as SQL over its columns: every searched field that is
 * no code, those of sub-rows too, each on a line of its own. Undefined where there is none.
 */
export function searchDocument(register: Register, alias: string): string | undefined {
  const parts = Object.entries(register.fields).flatMap(([name, field]) => {
    const column = `"${alias}"."${columnOf(name)}"`
    if (field.kind === 'list') {
      const inner = Object.entries(field.fields).flatMap(([member, sub]) => (sub.searched ? [member] : []))
      return inner.map((member) => `jsonb_path_query_array(${column}, '$[*].${member}')::text`)
    }
    if (!field.searched || isCode(field)) return []
    if (field.kind === 'date' || field.kind === 'moment')
      throw new Error(`register ${register.name}: the time ${name} cannot be searched as text`)
    return [`${column}::text`]
  })
  return parts.length === 0 ? undefined : parts.map((part) => `coalesce(${part}, '')`).join(` || E'\\n' || `)
}

function isCode({ kind, searched }: Field): boolean {
  return searched === 'code' || (searched === true && kind === 'organisation')
}

/** The columns with codes, as SQL. */
function codeColumns(register: Register, alias: string): string[] {
  return Object.entries(register.fields).flatMap(([name, field]) =>
    isCode(field) ? [`"${alias}"."${columnOf(name)}"`] : [],
  )
}

/**
 * An index serves a search only past row-level security, whose wall PostgreSQL lets no array operator climb first.
 * This view of the current versions goes past it as the tables' owner and puts up the same wall itself: a search is
 * then what one would write by hand, with one look at each record found. Nothing can be written through it.
 */
export function searchedView(register: Register): string {
  const [table, view] = [tableOf(register), viewOf(register)]
  const columns = storedColumns(register).map(({ name }) => quoted(name))
  return `drop view if exists ${view};
create view ${view} as select ${columns.join(', ')} from ${table}
where ${wallOf(register)} and known_to = 'infinity';
revoke all on ${view} from public, ${appRole};
grant select on ${view} to ${appRole};`
}

export function viewOf(register: Register): string {
  return `${tableOf(register)}_searched`
}

/** What a person types, as words that must all be found: white space parts them; at most eight count. */
export function searchWords(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase().trim()
  return [...new Set(plain.split(/\s+/).filter((word) => word !== ''))].slice(0, 8)
}

/** Of words of a search, what they may be written as besides: a record that holds any of it is found too. */
export type Alike = Readonly<Record<string, readonly string[]>>

/** Which of a register's records `r` hold every word, or what is alike, somewhere in their searched fields. */
export function searchSql(
  register: Register,
  unit: string,
  words: readonly string[],
  alike: Alike,
  /** Of the view, where the index may help. */
  isCurrent: boolean,
): RawBuilder<unknown> {
  const document = searchDocument(register, 'r')
  const each = words.map((word) => {
    const forms = [word, ...(own(alike, word) ?? [])]
    const inCode = inCodes(register, word)
    if (document === undefined) return inCode ?? sql`false`
    if (!isCurrent || (forms.length === 1 && !inCode)) {
      const inText = forms.map((form) => holdsForm(document, form, isCurrent))
      return sql`(${sql.join(inCode ? [...inText, inCode] : inText, sql` or `)})`
    }
    // An index over texts knows nothing of codes, and of several forms it would be asked anew for every record found;
    // each asked by itself is asked once.
    const found = forms.map(
      (form) =>
        sql`select t.id from ${sql.table(viewOf(register))} as t where t.unit_id = ${unit} and ${holdsForm(searchDocument(register, 't') ?? '', form, true)}`,
    )
    const isFound = sql`r.id in (${sql.join(found, sql` union all `)})`
    return inCode ? sql`(${isFound} or ${inCode})` : isFound
  })
  return sql.join(each, sql` and `)
}

/** Whether a document holds a form of a word. */
function holdsForm(document: string, form: string, isCurrent: boolean): RawBuilder<unknown> {
  const holds = sql`strpos(lower(normalize(${sql.raw(document)}, nfkc)), ${form}::text) > 0`
  const { length } = [...form]
  if (!isCurrent || length < 2) return holds
  // Two characters are their own only pair, so the index has already answered for them; the common search looks at no
  // text at all.
  const hasPairs = sql`youju_bigrams(${sql.raw(document)}) @> youju_bigrams(${form}::text)`
  return length === 2 ? hasPairs : sql`(${hasPairs} and ${holds})`
}

/** Letters, digits and what stands between them: nothing else is in a code. */
const plain = /^[\x21-\x7e]+$/

function inCodes(register: Register, word: string): RawBuilder<unknown> | undefined {
  const columns = plain.test(word) ? codeColumns(register, 'r') : []
  if (columns.length === 0) return undefined
  return sql.join(
    columns.map((column) => sql`strpos(lower(${sql.raw(column)}), ${word}::text) > 0`),
    sql` or `,
  )
}
