import { type RawBuilder, sql } from 'kysely'
import { appRole } from '#db'
import type { Field, Register } from '#registers'
import { columnOf, tableOf } from './column.ts'

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
 * An index serves a search only past row-level security, whose wall PostgreSQL lets no array operator climb first;
 * this function goes past it as the tables' owner and puts up the same wall itself. It narrows down to records that
 * have all the pairs; the caller still looks for the words.
 */
export function findsFunction(register: Register): string {
  const table = tableOf(register)
  return `create or replace function ${table}_finds(unit text, pairs text[]) returns setof text
language sql stable rows 20 security definer set search_path = public, pg_temp as $$
  select id from ${table}
  where unit_id = unit and unit = any (youju_units()) and known_to = 'infinity'
    and youju_bigrams(${searchDocument(register, table)}) @> pairs
$$;
revoke execute on function ${table}_finds(text, text[]) from public;
grant execute on function ${table}_finds(text, text[]) to ${appRole};`
}

/** What a person types, as words that must all be found: white space parts them; at most eight count. */
export function searchWords(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase().trim()
  return [...new Set(plain.split(/\s+/).filter((word) => word !== ''))].slice(0, 8)
}

/** Which records of a register hold every word, somewhere in their searched fields. `isCurrent`: the index may help. */
export function searchSql(
  register: Register,
  unit: string,
  words: readonly string[],
  isCurrent: boolean,
): RawBuilder<unknown> {
  const each = words.map((word) => {
    const places = [inDocument(register, unit, word, isCurrent), inCodes(register, word)].filter(
      (place) => place !== undefined,
    )
    return places.length === 0 ? sql`false` : sql`(${sql.join(places, sql` or `)})`
  })
  return sql`(${sql.join(each, sql` and `)})`
}

function inDocument(
  register: Register,
  unit: string,
  word: string,
  isCurrent: boolean,
): RawBuilder<unknown> | undefined {
  const document = searchDocument(register, 'r')
  if (document === undefined) return undefined
  const holdsWord = sql`strpos(lower(normalize(${sql.raw(document)}, nfkc)), ${word}::text) > 0`
  const { length } = [...word]
  if (!isCurrent || length < 2) return holdsWord
  const finds = sql.raw(`"${tableOf(register)}_finds"`)
  // An array: the index is asked once, whatever the planner thinks of the rest. A word of two characters is its own
  // only pair, so the index has already answered for it; the common search looks at no text at all.
  const narrowed = sql`r.id = any (array(select ${finds}(${unit}::text, youju_bigrams(${word}::text))))`
  return length === 2 ? narrowed : sql`(${narrowed} and ${holdsWord})`
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
