import { type Client, escapeIdentifier, type PoolClient } from 'pg'
import { Refusal, type Result, settle } from '#lib'
import { appRole } from './app-role.ts'
import { problems } from './problems.ts'
import type { Progress } from './progress.ts'
import type { OpenDatabase, Session } from './session.ts'

/** The same on every server: who there is, and what codes mean. */
export const referenceTables: readonly string[] = ['unit', 'code_list_item']
/** Of the house and not of a unit: they stay on the coordinator. */
export const coordinatorTables: readonly string[] = ['schema_migration', 'schedule']
/** What the others lie with: all of a unit is on one server. */
const anchor = 'ledger'

/** Whether the tables lie on several servers, unit by unit. */
export async function isDistributed(client: Client | PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('pg_catalog.pg_dist_partition') is not null and to_regclass('public.${anchor}') is not null as there`,
  )
  return rows[0]?.there === true && (await placedTables(client)).has(anchor)
}

/** Tables that have their place among the servers already. */
async function placedTables(client: Client | PoolClient): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_catalog.pg_dist_partition join pg_class on oid = logicalrelid
     where partmethod = 'h' or (partmethod = 'n' and repmodel = 't')`,
  )
  return new Set(rows.map(({ name }) => name))
}

/** Throws a Refusal with db/no-citus, db/no-workers, db/no-session-login. */
async function checkServers({ client }: Session, address: OpenDatabase['address']): Promise<void> {
  const { rows } = await client.query(`select from pg_extension where extname = 'citus'`)
  if (rows.length === 0) throw new Refusal(problems['no-citus']())
  const { rows: workers } = await client.query(
    `select from pg_catalog.pg_dist_node where isactive and shouldhaveshards and noderole = 'primary'`,
  )
  if (workers.length === 0) throw new Refusal(problems['no-workers']())
  // Servers connect to one another as whoever asks, so that this must be somebody who may log in.
  if (!('sessionUrl' in address) || !address.sessionUrl) throw new Refusal(problems['no-session-login']())
}

/**
 * What a session of this program relies on: its settings go with its transaction to the other servers, and triggers run
 * beside the rows that they guard (they look at nothing else).
 */
async function setDatabase({ client }: Session): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select current_database() as name')
  const database = escapeIdentifier(rows[0]?.name ?? '')
  for (const setting of ["citus.propagate_set_commands = 'local'", 'citus.enable_unsafe_triggers = on']) {
    await client.query(`alter database ${database} set ${setting}`)
    await client.query(`set local ${setting}`)
  }
}

/**
 * Rights by table, since there are none by column among several servers: of a version nothing but its end can be changed,
 * whoever may update it, by the trigger that guards it; and of a unit nothing, by its policies.
 */
async function grantByTable({ client }: Session): Promise<void> {
  const { rows } = await client.query<{ table: string; columns: string }>(
    `select c.relname as table, string_agg(quote_ident(a.attname), ', ') as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid, aclexplode(a.attacl) as acl
     where c.relnamespace = 'public'::regnamespace and acl.grantee = $1::regrole and acl.privilege_type = 'UPDATE'
     group by 1`,
    [appRole],
  )
  for (const { table, columns } of rows) {
    await client.query(`revoke update (${columns}) on ${escapeIdentifier(table)} from ${appRole}`)
    await client.query(`grant update on ${escapeIdentifier(table)} to ${appRole}`)
  }
  const { rows: open } = await client.query(
    `select from pg_class where oid = 'public.unit'::regclass and not relrowsecurity`,
  )
  if (open.length === 0) return
  // Whoever adds to a table that all servers have must be able to update it there.
  for (const statement of [
    `grant update on unit to ${appRole}`,
    'alter table unit enable row level security',
    'create policy units_are_known on unit for select using (true)',
    'create policy units_are_added on unit for insert with check (true)',
  ])
    await client.query(statement)
}

interface ForeignKey {
  readonly table: string
  readonly refers: string
  readonly name: string
  readonly definition: string
}

/** Those between tables of units; where both have their place the key can be made. */
async function keysBetween({ client }: Session): Promise<readonly ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select c.relname as table, t.relname as refers, k.conname as name, pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
     where k.contype = 'f' and c.relnamespace = 'public'::regnamespace and t.relname <> all ($1)`,
    [referenceTables],
  )
  return rows
}

/** Tables of units in groups that refer to one another; the one that all lie with comes first. */
async function groupsOf(session: Session): Promise<readonly (readonly string[])[]> {
  const { rows } = await session.client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and relname <> all ($1) order by relname <> $2, relname`,
    [[...referenceTables, ...coordinatorTables], anchor],
  )
  const keys = await keysBetween(session)
  const groups: string[][] = []
  for (const { name } of rows) {
    const near = keys.flatMap(({ table, refers }) =>
      table === name ? [refers] : refers === name ? [table] : [],
    )
    const group = groups.find((members) => members.some((member) => near.includes(member)))
    if (group) group.push(name)
    else groups.push([name])
  }
  return groups
}

/** One group gets its place, all of it or none. */
async function place(session: Session, group: readonly string[]): Promise<void> {
  const { client } = session
  const keys = (await keysBetween(session)).filter(({ table }) => group.includes(table))
  for (const { table, name } of keys)
    await client.query(`alter table ${escapeIdentifier(table)} drop constraint ${escapeIdentifier(name)}`)
  for (const table of group)
    await client.query(
      table === anchor
        ? `select create_distributed_table($1, 'unit_id', colocate_with => 'none')`
        : `select create_distributed_table($1, 'unit_id', colocate_with => '${anchor}')`,
      [table],
    )
  for (const { table, name, definition } of keys)
    await client.query(
      `alter table ${escapeIdentifier(table)} add constraint ${escapeIdentifier(name)} ${definition}`,
    )
}

export interface Distributed {
  /** How many tables have their place now. */
  readonly tables: number
  readonly workers: number
}

/**
 * Gives every table its place among the servers: what belongs to a unit lies together on one of them. It may be broken
 * off and called again; where all is in place it does nothing. The program must be opened anew afterwards.
 * Problems: db/no-citus, db/no-workers, db/no-session-login, db/unavailable.
 */
export function distributeDatabase(
  database: OpenDatabase,
  progress?: Progress,
): Promise<Result<Distributed>> {
  return settle(async () => {
    const { owner, address } = database
    const groups = await owner.write(async (session) => {
      await checkServers(session, address)
      await setDatabase(session)
      await grantByTable(session)
      return groupsOf(session)
    })
    const step = async (tables: readonly string[], work: (session: Session) => Promise<unknown>) => {
      const isDone = await owner.write(async (session) => {
        const placed = await placedTables(session.client)
        if (tables.every((table) => placed.has(table))) return false
        await setDatabase(session)
        await work(session)
        return true
      })
      const names = tables.join('、')
      if (isDone) progress?.({ zh: `已分布：${names}`, en: `Distributed: ${names}` })
    }
    for (const table of referenceTables)
      await step([table], ({ client }) => client.query('select create_reference_table($1)', [table]))
    for (const group of groups) await step(group, (session) => place(session, group))
    return owner.read(async ({ client }) => {
      const { rows } = await client.query<{ workers: string }>(
        `select count(*)::text as workers from pg_catalog.pg_dist_node
         where isactive and shouldhaveshards and noderole = 'primary'`,
      )
      return { tables: (await placedTables(client)).size, workers: Number(rows[0]?.workers) }
    })
  })
}
