import { appRole } from './app-role.ts'
import type { Session } from './session.ts'

/** What a database's schema consists of, a line each, and what verification says of it. */
export type SchemaKind =
  | 'column'
  | 'constraint'
  | 'extension'
  | 'function'
  | 'grant'
  | 'index'
  | 'item'
  | 'migration'
  | 'owner'
  | 'policy'
  | 'role'
  | 'rule'
  | 'table'
  | 'trigger'

export interface SchemaObject {
  readonly kind: SchemaKind
  /** Within its kind: `rec_contracts.reg_no`. */
  readonly name: string
  readonly definition: string
}

/** What an extension brought is its own affair. */
const own = (catalog: string, oid: string) =>
  `not exists (select from pg_depend as d where d.classid = '${catalog}'::regclass and d.objid = ${oid} and d.deptype = 'e')`

/** Privileges of everybody but the owner, who has them all, more of them in later versions of PostgreSQL. */
const granted = (name: string, acl: string, owner: string) => `
  select 'grant' as kind, ${name} || ' -> ' || case a.grantee when 0 then 'public' else a.grantee::regrole::text end as name,
    string_agg(a.privilege_type || case when a.is_grantable then '*' else '' end, ', ' order by a.privilege_type) as definition
  from ${acl} where a.grantee <> ${owner} group by 2`

const tables = `(select * from pg_class as c where c.relnamespace = 'public'::regnamespace
  and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and ${own('pg_class', 'c.oid')})`
const functions = `(select * from pg_proc as p where p.pronamespace = 'public'::regnamespace and ${own('pg_proc', 'p.oid')})`
const signature = `p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')'`

/**
 * Names are by what an administrator sees; the texts are PostgreSQL's own. Constraints that say no more than that a
 * column is not null are rows of their own since version 18, and the column says it.
 */
const queries = [
  `select 'table' as kind, c.relname as name, concat_ws(', ',
     case c.relkind when 'r' then 'table' when 'v' then 'view' else 'relation ' || c.relkind::text end,
     case when c.relpersistence <> 'p' then 'not durable' end,
     case when c.relrowsecurity then 'row security' end,
     case when c.relforcerowsecurity then 'forced' end,
     case when c.relkind in ('v', 'm') then array_to_string(c.reloptions, ' ') || ' ' end,
     case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end) as definition
   from ${tables} as c`,
  `select 'column' as kind, c.relname || '.' || a.attname as name, concat_ws(' ',
     format_type(a.atttypid, a.atttypmod),
     case when a.attnotnull then 'not null' end,
     case when a.attcollation <> t.typcollation then 'collate ' || (select collname from pg_collation where oid = a.attcollation) end,
     case when a.attidentity <> '' then 'identity ' || a.attidentity::text end,
     case when a.attgenerated <> '' then 'generated' else case when a.atthasdef then 'default' end end,
     pg_get_expr(d.adbin, d.adrelid)) as definition
   from ${tables} as c join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     join pg_type as t on t.oid = a.atttypid
     left join pg_attrdef as d on d.adrelid = c.oid and d.adnum = a.attnum
   where c.relkind <> 'v'`,
  `select 'constraint' as kind, c.relname || '.' || k.conname as name, pg_get_constraintdef(k.oid)
     || case when exists (select from pg_trigger as t where t.tgconstraint = k.oid and t.tgenabled <> 'O')
        then ' DISABLED' else '' end as definition
   from ${tables} as c join pg_constraint as k on k.conrelid = c.oid where k.contype <> 'n'`,
  `select 'index' as kind, i.relname as name, pg_get_indexdef(i.oid)
     || case when x.indisvalid and x.indisready and x.indislive then '' else ' INVALID' end as definition
   from ${tables} as c join pg_index as x on x.indrelid = c.oid join pg_class as i on i.oid = x.indexrelid`,
  `select 'trigger' as kind, c.relname || '.' || t.tgname as name, pg_get_triggerdef(t.oid)
     || case when t.tgenabled = 'O' then '' else ' DISABLED ' || t.tgenabled::text end as definition
   from ${tables} as c join pg_trigger as t on t.tgrelid = c.oid where not t.tgisinternal`,
  `select 'rule' as kind, c.relname || '.' || r.rulename as name, pg_get_ruledef(r.oid) as definition
   from ${tables} as c join pg_rewrite as r on r.ev_class = c.oid where r.rulename <> '_RETURN'`,
  `select 'policy' as kind, c.relname || '.' || p.polname as name, concat_ws(' ',
     case when p.polpermissive then 'permissive' else 'restrictive' end, p.polcmd::text,
     (select string_agg(case r when 0 then 'public' else r::regrole::text end, ',' order by r::regrole::text) from unnest(p.polroles) as r),
     'using ' || pg_get_expr(p.polqual, p.polrelid), 'check ' || pg_get_expr(p.polwithcheck, p.polrelid)) as definition
   from ${tables} as c join pg_policy as p on p.polrelid = c.oid`,
  `select 'function' as kind, ${signature} as name,
     case when p.prokind in ('f', 'p') then pg_get_functiondef(p.oid) else 'of another kind' end as definition
   from ${functions} as p`,
  `select 'extension' as kind, extname as name, '' as definition from pg_extension`,
  granted('c.relname', `${tables} as c, aclexplode(c.relacl) as a`, 'c.relowner'),
  granted(
    `c.relname || '.' || k.attname`,
    `${tables} as c join pg_attribute as k on k.attrelid = c.oid, aclexplode(k.attacl) as a`,
    'c.relowner',
  ),
  granted(
    signature,
    `${functions} as p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) as a`,
    'p.proowner',
  ),
  granted(
    `'schema public'`,
    `pg_namespace as n, aclexplode(n.nspacl) as a`,
    `n.nspowner and n.nspname = 'public'`,
  ),
  granted(
    `'new ' || f.defaclobjtype::text`,
    `pg_default_acl as f, aclexplode(f.defaclacl) as a`,
    `f.defaclrole and f.defaclnamespace = 'public'::regnamespace`,
  ),
  `select 'role' as kind, rolname as name, concat_ws(' ',
     case when rolsuper then 'superuser' end, case when rolbypassrls then 'bypassrls' end,
     case when rolcreaterole then 'createrole' end, case when rolreplication then 'replication' end,
     (select 'member of ' || string_agg(m.roleid::regrole::text, ', ' order by m.roleid::regrole::text)
      from pg_auth_members as m where m.member = r.oid)) as definition
   from pg_roles as r where rolname = '${appRole}'`,
  `select 'owner' as kind, name, owner::regrole::text as definition from (
     select c.relname::text as name, c.relowner as owner from ${tables} as c
     union all select ${signature}, p.proowner from ${functions} as p) as o
   where owner <> (select relowner from pg_class where oid = to_regclass('public.schema_migration'))`,
  `select 'item' as kind, list || ' ' || code as name, json_build_array(label_zh, label_en, parent, place)::text as definition
   from code_list_item`,
  `select 'migration' as kind, id as name, place || ' ' || hash as definition from schema_migration`,
]

/**
 * Everything of the schema that a migration makes, in order: tables, columns, constraints, indexes, triggers, rules,
 * policies, functions with their bodies, grants, the items of code lists, the migrations that ran. The same for every
 * version of PostgreSQL from 15 on; it takes no superuser.
 */
export async function describeSchema({ client }: Session): Promise<SchemaObject[]> {
  const found: SchemaObject[] = []
  for (const query of queries) {
    const { rows } = await client.query<SchemaObject>(query)
    for (const { kind, name, definition } of rows)
      found.push(Object.freeze({ kind, name, definition: plain(kind, definition) }))
  }
  return found.sort((a, b) => (lineOf(a) < lineOf(b) ? -1 : 1))
}

/** Version 16 stopped naming the table before each column of a view, and PostgreSQL's line breaks mean nothing. */
function plain(kind: SchemaKind, definition: string): string {
  if (kind === 'function') return definition.trim()
  const flat = definition.replace(/\s+/g, ' ').trim()
  return kind === 'table' ? flat.replace(/\b[a-z_]\w*\.(?=[a-z_"])/g, '') : flat
}

const lineOf = ({ kind, name, definition }: SchemaObject) =>
  `${kind}\t${name}\t${definition.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t')}`

/** One line an object: a description as it is kept beside the migrations. */
export function printSchema(objects: readonly SchemaObject[]): string {
  return objects.map((object) => `${lineOf(object)}\n`).join('')
}

export function parseSchema(text: string): SchemaObject[] {
  const plainOf: Readonly<Record<string, string>> = { '\\\\': '\\', '\\n': '\n', '\\t': '\t' }
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [kind = '', name = '', definition = ''] = line.split('\t')
      return Object.freeze({
        kind: kind as SchemaKind,
        name,
        definition: definition.replace(/\\[\\nt]/g, (sign) => plainOf[sign] ?? sign),
      })
    })
}
