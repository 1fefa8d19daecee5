import type { Session } from '#db'
import type { Problem } from '#lib'
import { fileContent, type NoteKind, unitContent } from './ledger-note.ts'
import { ledgerProblems } from './verify-problem.ts'
import { exactInstant, type TextCells } from './verify-row.ts'

export const noteColumns = 'kind::text, key::text, entry::text, content::text'

export interface VerifiedNote {
  readonly kind: string
  readonly key: string
  readonly entry: number
  readonly content: string
}

export function noteOf([kind, key, entry, content]: TextCells): VerifiedNote {
  return { kind: kind ?? '', key: key ?? '', entry: Number(entry), content: content ?? '' }
}

/** What stands now of each thing that was noted, beside its newest note; nothing where it is gone. */
const standing: Readonly<Record<NoteKind, string>> = {
  unit: `select u.name, u.kind, u.parent_id, n.key, n.entry, n.content from n left join unit as u on u.id = n.key`,
  file: `select f.name, f.mime, f.size::text, f.added_at::text, f.added_by, n.key, n.entry, n.content
         from n join file as f on f.unit_id = $1 and f.sha256 = n.key`,
}

interface StandingRow {
  readonly [column: string]: string | null
  readonly key: string
  readonly entry: string
  readonly content: string
}

/** Things that are no longer as the ledger noted them. */
export async function alteredThings({ client }: Session, unit: string, most: number): Promise<Problem[]> {
  const found: Problem[] = []
  for (const kind of ['unit', 'file'] as const) {
    const { rows } = await client.query<StandingRow>(
      `with n as (select distinct on (key) key, entry::text, content from ledger_note
         where unit_id = $1 and kind = $2 order by key, entry desc)
       ${standing[kind]}`,
      [unit, kind],
    )
    for (const row of rows) {
      const now = contentNow(kind, row)
      if (now === row.content) continue
      const params = { was: row.content, now, entry: row.entry }
      found.push(
        kind === 'unit'
          ? ledgerProblems['unit-altered']({ ...params, unit: row.key })
          : ledgerProblems['file-renamed']({ ...params, sha256: row.key }),
      )
    }
  }
  return found.slice(0, most)
}

function contentNow(kind: NoteKind, row: StandingRow): string {
  const text = (name: string) => row[name] ?? ''
  if (kind === 'unit')
    return unitContent({ name: text('name'), kind: text('kind'), parent_id: row.parent_id ?? null })
  return fileContent({
    ...{ name: text('name'), mime: text('mime'), size: text('size') },
    ...{ added_at: exactInstant(text('added_at')), added_by: text('added_by') },
  })
}
