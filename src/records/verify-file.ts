import type { Session } from '#db'
import type { Problem } from '#lib'
import type { Register } from '#registers'
import { columnOf, tableOf } from './column.ts'
import { holdersOf } from './field-site.ts'
import { quoted } from './store.ts'
import { ledgerProblems } from './verify-problem.ts'

/** Files whose content is no longer what its name, the hash, says. */
export async function alteredFiles({ client }: Session, unit: string, most: number): Promise<Problem[]> {
  const { rows } = await client.query<{ sha256: string; name: string }>(
    `select sha256, name from file where unit_id = $1
       and (encode(sha256(content), 'hex') <> sha256 or octet_length(content) <> size) order by sha256 limit $2`,
    [unit, most],
  )
  return rows.map(({ sha256, name }) => ledgerProblems['file-altered']({ name, sha256 }))
}

interface LostRow {
  readonly id: string
  readonly version: number
  readonly sha256: string | null
  readonly name: string | null
  readonly kept: boolean
  readonly used: boolean
}

/** Versions that refer to a file which is gone or of another type, or of which it is no longer noted that they refer to it. */
export async function lostFiles(
  { client }: Session,
  unit: string,
  register: Register,
  most: number,
): Promise<Problem[]> {
  const sources = holdersOf(register, 'file').flatMap(([name, field]) => {
    const column = `r.${quoted(columnOf(name))}`
    if (field.kind !== 'list') return [column]
    const members = Object.entries(field.fields).filter(([, sub]) => sub.kind === 'file')
    return members.map(([inner]) => `jsonb_path_query(${column}, '$[*].${quoted(inner)}')`)
  })
  if (sources.length === 0) return []
  const referred = sources
    .map(
      (source) =>
        `select r.unit_id, r.id, r.version, ${source} as file from ${quoted(tableOf(register))} as r where r.unit_id = $1`,
    )
    .join(' union all ')
  const { rows } = await client.query<LostRow>(
    `select v.id, v.version, v.file ->> 'sha256' as sha256, v.file ->> 'name' as name, f.sha256 is not null as kept, u.sha256 is not null as used
     from (${referred}) as v
       left join file as f on f.unit_id = v.unit_id and f.sha256 = v.file ->> 'sha256'
       left join file_use as u on u.unit_id = v.unit_id and u.sha256 = f.sha256 and u.register = $2 and u.record_id = v.id
     where v.file is not null and (u.sha256 is null or f.mime <> v.file ->> 'mime') order by v.id, v.version limit $3`,
    [unit, register.name, most],
  )
  return rows.map(({ id, version, sha256, name, kept, used }) =>
    ledgerProblems[used ? 'file-type-altered' : kept ? 'file-use-missing' : 'file-missing'](
      { register: register.label, id, version, name: name ?? '', sha256: sha256 ?? '' },
      { table: register.name, record: id },
    ),
  )
}
