import { sql } from 'kysely'
import type { Session } from '#db'
import type { CodeList, Field, Register } from '#registers'
import { closedOnce, designTable, gistEquality, type TableDesign } from './ddl.ts'
import { quoted } from './store.ts'

/** What the registers imply for the database. */
export interface SchemaParts {
  readonly registers: readonly Register[]
  /** Lists that no field names; those of fields come by themselves. */
  readonly codeLists?: readonly CodeList[]
}

/** What is there already, by name. */
interface LiveSchema {
  readonly hasClosedOnce: boolean
  readonly hasGistEquality: boolean
  /** table -> column -> type */
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly indexes: ReadonlyMap<string, ReadonlySet<string>>
  /** table -> the hash of its policy */
  readonly policies: ReadonlyMap<string, string>
  /** search view -> its hash */
  readonly searched: ReadonlyMap<string, string>
  /** `list code` -> the item in one text */
  readonly items: ReadonlyMap<string, string>
}

const nothing: LiveSchema = {
  hasClosedOnce: false,
  hasGistEquality: false,
  columns: new Map(),
  indexes: new Map(),
  policies: new Map(),
  searched: new Map(),
  items: new Map(),
}

/** The SQL that makes everything from nothing, after the static tables: for tests, and to look at. */
export function schemaOf(parts: SchemaParts): string {
  return difference(nothing, parts)
}

/**
 * The SQL that brings the live database (seen by its owner) to what the registers imply; empty where they agree.
 * Fields may come, never go or change their type: what was recorded stays readable and its hashes hold. A register
 * that breaks this throws.
 */
export async function schemaDifference(session: Session, parts: SchemaParts): Promise<string> {
  return difference(await readLive(session), parts)
}

function difference(live: LiveSchema, { registers, codeLists = [] }: SchemaParts): string {
  const lists = uniqueLists([
    ...codeLists,
    ...registers.flatMap((register) => listsOf(Object.values(register.fields))),
  ])
  const parts = [
    ...(live.hasClosedOnce || registers.length === 0 ? [] : [closedOnce]),
    ...(live.hasGistEquality || !registers.some(({ apart }) => apart) ? [] : [gistEquality]),
    ...lists.flatMap((list) => listDifference(live, list)),
    ...registers.flatMap((register) => tableDifference(live, designTable(register))),
  ]
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`
}

function tableDifference(live: LiveSchema, design: TableDesign): string[] {
  const { table, columns, create, indexes, policy, searched } = design
  const columnsThere = live.columns.get(table)
  const indexesThere = live.indexes.get(table) ?? new Set()
  const statements = columnsThere ? columnDifference(columnsThere, design) : [create]
  for (const name of indexesThere)
    if (!indexes.has(name) && name !== `${table}_pkey`)
      statements.push(
        name.startsWith(`${table}_apart_`)
          ? `alter table ${table} drop constraint ${name};`
          : `drop index ${name};`,
      )
  for (const [name, statement] of indexes) if (!indexesThere.has(name)) statements.push(statement)
  if (live.policies.get(table) !== policy.hash) statements.push(policy.create)
  if (searched && live.searched.get(searched.name) !== searched.hash) statements.push(searched.create)
  const names = new Set(columns.map(({ name }) => name))
  const lost = [...(columnsThere?.keys() ?? [])].filter((name) => !names.has(name))
  if (lost.length > 0)
    throw new Error(`${table}: ${lost.join(', ')} may not go, records were written with it`)
  return statements.length === 0 ? [] : [statements.join('\n')]
}

function columnDifference(there: ReadonlyMap<string, string>, { table, columns }: TableDesign): string[] {
  return columns.flatMap(({ name, type }) => {
    const found = there.get(name)
    if (found === undefined) return [`alter table ${table} add column ${quoted(name)} ${type};`]
    if (found !== type) throw new Error(`${table}.${name} is ${found} and cannot become ${type}`)
    return []
  })
}

function listsOf(fields: readonly Field[]): CodeList[] {
  return fields.flatMap((field) => {
    if (field.kind === 'list') return listsOf(Object.values(field.fields))
    return field.kind === 'code' ? [field.list] : []
  })
}

function uniqueLists(lists: readonly CodeList[]): CodeList[] {
  const byName = new Map<string, CodeList>()
  for (const list of lists) {
    const known = byName.get(list.name)
    if (known && known !== list) throw new Error(`there are two code lists ${list.name}`)
    byName.set(list.name, list)
  }
  return [...byName.values()]
}

/** Items may come and be reworded; one that is no longer in its list stays for the records that have it. */
function listDifference(live: LiveSchema, list: CodeList): string[] {
  const rows = list.items.flatMap(({ code, label, parent }, place) => {
    const row = [list.name, code, label.zh, label.en, parent ?? null, place + 1]
    return live.items.get(itemKey(list.name, code)) === JSON.stringify(row)
      ? []
      : [`  (${row.map(literal).join(', ')})`]
  })
  if (rows.length === 0) return []
  return [
    `insert into code_list_item (list, code, label_zh, label_en, parent, place) values
${rows.join(',\n')}
on conflict (list, code) do update set
  label_zh = excluded.label_zh, label_en = excluded.label_en, parent = excluded.parent, place = excluded.place;`,
  ]
}

function literal(value: string | number | null): string {
  if (value === null) return 'null'
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`
}

function itemKey(list: string, code: string): string {
  return `${list} ${code}`
}

async function readLive({ db }: Session): Promise<LiveSchema> {
  const columns = await sql<{ table: string; name: string; type: string }>`
    select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type
    from pg_class as c join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and starts_with(c.relname, 'rec_')`.execute(
    db,
  )
  const indexes = await sql<{ table: string; name: string }>`
    select tablename as "table", indexname as name from pg_indexes
    where schemaname = 'public' and starts_with(tablename, 'rec_')`.execute(db)
  const views = await sql<{ name: string; hash: string | null }>`
    select relname as name, obj_description(oid, 'pg_class') as hash from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'v' and starts_with(relname, 'rec_')`.execute(
    db,
  )
  const policies = await sql<{ table: string; hash: string }>`
    select polrelid::regclass::text as "table", obj_description(oid, 'pg_policy') as hash from pg_policy
    where polname = 'own_units' and obj_description(oid, 'pg_policy') is not null`.execute(db)
  const trigger = await sql`
    select from pg_proc where pronamespace = 'public'::regnamespace and proname = 'youju_closed_once'`.execute(
    db,
  )
  const gist = await sql`select from pg_extension where extname = 'btree_gist'`.execute(db)
  const items = await sql<{ row: (string | number | null)[] }>`
    select json_build_array(list, code, label_zh, label_en, parent, place) as row from code_list_item`.execute(
    db,
  )
  return {
    hasClosedOnce: trigger.rows.length > 0,
    hasGistEquality: gist.rows.length > 0,
    columns: grouped(columns.rows, ({ name, type }) => [
      name,
      type === 'timestamp with time zone' ? 'timestamptz' : type,
    ]),
    indexes: new Map(
      [...grouped(indexes.rows, ({ name }) => [name, name])].map(([table, names]) => [
        table,
        new Set(names.keys()),
      ]),
    ),
    policies: new Map(policies.rows.map(({ table, hash }) => [table, hash])),
    searched: new Map(views.rows.flatMap(({ name, hash }) => (hash === null ? [] : [[name, hash] as const]))),
    items: new Map(
      items.rows.map(({ row }) => [itemKey(String(row[0]), String(row[1])), JSON.stringify(row)]),
    ),
  }
}

function grouped<T extends { readonly table: string }>(
  rows: readonly T[],
  entry: (row: T) => readonly [string, string],
): Map<string, Map<string, string>> {
  const groups = new Map<string, Map<string, string>>()
  for (const row of rows) {
    const group = groups.get(row.table) ?? new Map<string, string>()
    group.set(...entry(row))
    groups.set(row.table, group)
  }
  return groups
}
