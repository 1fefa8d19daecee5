import type { Actor } from '#access'
import type { Instant } from '#lib'
import { findRegister, isOpened, listRecords, type RecordVersion } from '#records'
import { printTitle, type Register, titleFields, type Values } from '#registers'
import type { App } from './open.ts'

/** The titles of records, by their ids. */
export type Titles = ReadonlyMap<string, string>

interface Asked {
  readonly actor: Actor
  readonly unit: string
  readonly asOf?: Instant | undefined
}

/**
 * The titles of those records that the titles of others name, such as the instrument of a session: one question for
 * each register that they refer to, none for most registers.
 */
export async function referredTitles(
  app: App,
  { actor, unit, asOf }: Asked,
  register: Register,
  records: readonly RecordVersion[],
): Promise<Titles> {
  const titles = new Map<string, string>()
  for (const name of titleFields(register)) {
    const field = register.fields[name]
    const target = field?.kind === 'reference' ? findRegister(app.catalogue, field.register) : undefined
    // Somebody from outside may see what refers to it, and nothing of the register itself.
    if (!target?.ok || !isOpened(actor, unit, target.value)) continue
    const among = [...new Set(records.flatMap(({ values }) => (values[name] ? [String(values[name])] : [])))]
    if (among.length === 0) continue
    const page = await listRecords(app, {
      ...{ actor, unit, register: target.value.name, among, fields: [], offset: 0, limit: among.length },
      ...(asOf ? { asOf } : {}),
    })
    for (const { id, values } of page.rows) titles.set(id, printTitle(target.value, values))
  }
  return titles
}

/** The values with which a title is printed: what refers to a record is its title. */
export function titleValues(register: Register, values: Values, titles: Titles): Values {
  const named = titleFields(register).flatMap((name) => {
    const title = register.fields[name]?.kind === 'reference' ? titles.get(String(values[name])) : undefined
    return title === undefined ? [] : [[name, title] as const]
  })
  return { ...values, ...Object.fromEntries(named) }
}
