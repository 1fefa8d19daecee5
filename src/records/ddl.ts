import { appRole } from '#db'
import { sha256 } from '#lib'

import { type Apart, type Field, type Register, uniqueSets } from '#registers'
import { columnOf, columnsOf, columnTypeOf, tableOf } from './column.ts'
import { conditionText } from './condition-text.ts'
import { storedColumns } from './row-batch.ts'
import { searchDocument, searchedView, viewOf } from './search.ts'
import { quoted } from './store.ts'
import { wallOf } from './wall.ts'

/** Everything that a register implies in the database, named, so that it can be compared with what is there. */
export interface TableDesign {
  readonly table: string
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  /** `create table` with what belongs to it for good: keys, triggers, grant. */
  readonly create: string
  /** name -> `create index`, or the constraint that makes it */
  readonly indexes: ReadonlyMap<string, string>
  /** Who reaches its rows, its comment a hash of it. */
  readonly policy: { readonly hash: string; readonly create: string }
  /** The view that is searched, its comment a hash of it; absent where nothing is. */
  readonly searched?: { readonly name: string; readonly hash: string; readonly create: string }
}

/** For constraints that keep spans apart; it comes with PostgreSQL, and a database's owner may add it. */
export const gistEquality = 'create extension if not exists btree_gist;'

/** What every record table needs; the owner's own slip is refused by it as well. */
export const closedOnce = `create function youju_closed_once() returns trigger language plpgsql as $$
declare
  closed timestamptz := new.known_to;
begin
  new.known_to := old.known_to;
  if old.known_to <> 'infinity' or closed = 'infinity' or closed <= old.known_from or new is distinct from old then
    raise exception 'a version in % changes once, when the next one replaces it', tg_table_name
      using errcode = 'insufficient_privilege';
  end if;
  new.known_to := closed;
  return new;
end $$;`

const isCurrent = `known_to = 'infinity'`
const current = `where ${isCurrent}`

/** Throws where the register cannot be a table: a name that PostgreSQL would cut, a unique set over a list. */
export function designTable(register: Register): TableDesign {
  const table = tableOf(register)
  if (register.name.length > 40)
    throw new Error(`register ${register.name}: its name is too long for a table`)
  for (const { field, column } of columnsOf(register))
    if (column.length > 60 || reserved.has(column))
      throw new Error(`register ${register.name}: ${field} cannot be a column`)
  const columns = storedColumns(register).map(({ name, type }) => ({ name, type }))
  const design = {
    ...{ table, columns, create: createTable(table, columns), indexes: indexesOf(register, table) },
    policy: policyOf(register, table),
  }
  const document = searchDocument(register, table)
  if (document === undefined) return design
  const view = searchedView(register)
  const hash = sha256(view).slice(0, 16)
  const name = viewOf(register)
  return { ...design, searched: { name, hash, create: `${view}\ncomment on view ${name} is '${hash}';` } }
}

const reserved = new Set(['unit_id', 'mark1', 'mark2'])
const obligatory = new Set([
  'unit_id',
  'id',
  'version',
  'known_from',
  'known_to',
  'entry',
  'taken_over',
  'mark1',
  'mark2',
])

function createTable(table: string, columns: TableDesign['columns']): string {
  const lines = columns.map(
    ({ name, type }) => `  ${quoted(name)} ${type}${obligatory.has(name) ? ' not null' : ''}`,
  )
  return `create table ${table} (
${lines.join(',\n')},
  primary key (unit_id, id, version),
  check (version > 0 and known_from < known_to)
);
create trigger closed_once before update on ${table} for each row execute function youju_closed_once();
create trigger history_stays before delete or truncate on ${table} for each statement execute function youju_history_stays();
alter table ${table} enable row level security;
grant update (known_to) on ${table} to ${appRole};`
}

function policyOf(register: Register, table: string): TableDesign['policy'] {
  const wall = wallOf(register)
  const hash = sha256(wall).slice(0, 16)
  const create = `drop policy if exists own_units on ${table};
create policy own_units on ${table} using (${wall});
comment on policy own_units on ${table} is '${hash}';`
  return { hash, create }
}

/** A record has at most one current version; keys and unique sets hold among current versions. */
function indexesOf(register: Register, table: string): Map<string, string> {
  const indexes = new Map<string, string>()
  const add = (name: string, how: string) => indexes.set(name, how)
  const currentName = `${table}_current`
  add(currentName, `create unique index ${currentName} on ${table} (unit_id, id desc nulls last) ${current};`)
  for (const { fields, when } of uniqueSets(register)) {
    for (const field of fields) provable(register, field)
    const condition = when && conditionText(register, when, table)
    // An index of one name is taken for the same index, so the name tells the condition too.
    const name = indexName(table, 'unique', [
      ...fields,
      ...(condition ? [sha256(condition).slice(0, 8)] : []),
    ])
    const columns = fields.map((field) => quoted(columnOf(field))).join(', ')
    const bound = condition ? `${current} and ${condition}` : current
    add(name, `create unique index ${name} on ${table} (unit_id, ${columns}) ${bound};`)
  }
  for (const apart of register.apart ?? []) {
    for (const field of apart.of) provable(register, field)
    const { constraint, index } = apartOf(register, table, apart)
    for (const { name, how } of [constraint, index]) add(name, how)
  }
  const listed = [...(register.indexed ?? []), ...(register.lifecycle ? ['state'] : [])]
  for (const field of new Set(listed)) {
    if (field === register.dated) continue
    if (field !== 'state') provable(register, field)
    const name = indexName(table, 'by', [field])
    add(name, `create index ${name} on ${table} ${listOrder(field)} ${current};`)
  }
  if (register.dated) {
    // Periods are selected by this date among all versions, so this index is not only over current ones.
    const name = indexName(table, 'by', [register.dated])
    add(name, `create index ${name} on ${table} ${listOrder(register.dated)};`)
  }
  // What was answered of a register stands until it is written again: see `lastEntrySql`.
  add(`${table}_by_entry`, `create index ${table}_by_entry on ${table} (unit_id, entry desc);`)
  const document = searchDocument(register, table)
  if (document !== undefined) {
    const name = `${table}_search_${sha256(document).slice(0, 8)}`
    const options = 'with (fastupdate = on, gin_pending_list_limit = 8192)'
    add(
      name,
      // No statistics of the pairs: they would cost a second at every analysis, and the search needs none.
      `create index ${name} on ${table} using gin (youju_bigrams(${document})) ${options} ${current};\nalter index ${name} alter column 1 set statistics 0;`,
    )
  }
  return indexes
}

/**
 * The constraint proves what the writer checks; the index serves the check itself, since row-level security keeps the
 * constraint's from it: no operator over ranges may look past that wall.
 */
function apartOf(register: Register, table: string, apart: Apart) {
  const columns = apart.of.map((field) => quoted(columnOf(field)))
  const [from, to] = [apart.from, apart.to].map((field) => quoted(columnOf(field)))
  const which = apart.when ? `${isCurrent} and ${conditionText(register, apart.when, table)}` : isCurrent
  const equal = ['unit_id', ...columns].map((column) => `${column} with =`).join(', ')
  const exclude = `exclude using gist (${equal}, tstzrange(${from}, ${to}) with &&) where (${which})`
  const key = `(${['unit_id', ...columns, to].join(', ')}) where ${which}`
  const constraint = `${table}_apart_${sha256(exclude).slice(0, 8)}`
  const index = `${table}_spans_${sha256(key).slice(0, 8)}`
  return {
    constraint: { name: constraint, how: `alter table ${table} add constraint ${constraint} ${exclude};` },
    index: { name: index, how: `create index ${index} on ${table} ${key};` },
  }
}

/** The order in which lists are asked for, forwards or backwards. */
function listOrder(field: string): string {
  return `(unit_id, ${quoted(columnOf(field))} desc nulls last, id desc nulls last)`
}

function indexName(table: string, how: 'unique' | 'by', fields: readonly string[]): string {
  const name = `${table}_${how}_${fields.map(columnOf).join('_')}`
  return name.length <= 60 ? name : `${name.slice(0, 51)}_${sha256(name).slice(0, 8)}`
}

/** What an index can hold. */
function provable(register: Register, name: string): void {
  const field: Field | undefined = register.fields[name]
  const where = `register ${register.name}: an index over ${name}`
  if (!field) throw new Error(`${where}, which it does not have`)
  if (field.kind === 'longText' || columnTypeOf(field) === 'jsonb')
    throw new Error(`${where}, which is too long for one`)
}
