import { sql } from 'kysely'
import { actorLabel, isInsider } from '#access'
import type { Problem } from '#lib'
import {
  type FieldValue,
  isPrintedName,
  isSamePerson,
  peopleRegister,
  printedNameOf,
  type Register,
  readPerson,
  type Values,
} from '#registers'
import { columnOf } from './column.ts'
import type { Draft } from './draft.ts'
import { holdersOf } from './field-site.ts'
import { problems } from './problems.ts'
import { quoted, recordTable } from './store.ts'
import { inOrigin, type Writing } from './writing.ts'

/** The fields of a register in which people stand. */
export function peopleFields(register: Register): readonly string[] {
  return holdersOf(register, 'person').flatMap(([name, { kind }]) => (kind === 'person' ? [name] : []))
}

export function hasPeople(register: Register): boolean {
  return peopleFields(register).length > 0
}

/** A new record's values; whose printed name nobody gave is called as was written, until the people on record say better. */
export function withNames(register: Register, raw: Values): Values {
  const names = peopleFields(register).flatMap((field) => {
    const name = printedNameOf(field)
    const printed = register.fields[name]
    if (!printed || isPrintedName(printed) || isGiven(raw[name]) || !isGiven(raw[field])) return []
    return [[name, raw[field]] as const]
  })
  return names.length === 0 ? raw : { ...raw, ...Object.fromEntries(names) }
}

function isGiven(value: FieldValue | null | undefined): boolean {
  return value !== undefined && value !== null && value !== ''
}

/** Somebody on record in the unit. */
export interface Person {
  readonly id: string
  readonly account: string
  readonly name: string
}

type Called = Pick<Person, 'account' | 'name'>

/** Those whom a text may mean: by the account, which is one, or by the name. */
export type Known = ReadonlyMap<string, readonly Person[]>

/**
 * Whom people wrote, by account, name, id or name with account: who is on record becomes their account with the name
 * beside it; anybody else stays the name that was written. Who stands there already stays as is.
 */
export async function resolvePeople<T extends Draft>(
  writing: Writing,
  register: Register,
  batch: readonly T[],
): Promise<{ readonly drafts: readonly T[]; readonly ambiguous: readonly Problem[] }> {
  const fields = peopleFields(register)
  if (fields.length === 0) return { drafts: batch, ambiguous: [] }
  const written = batch.map((draft) => (draft.takenOver ? [] : writtenIn(fields, draft)))
  const texts = new Set(written.flat().map(({ text }) => text))
  texts.delete(writing.actor.id)
  const known = await findPeople(writing, register, [...texts])
  const ambiguous: Problem[] = []
  const drafts = batch.map((draft) => {
    const { values, problems: found } = withPeople(register, draft, known, {
      account: writing.actor.id,
      name: writing.actor.name,
    })
    ambiguous.push(...found.map((problem) => inOrigin(problem, draft)))
    return values === draft.values ? draft : { ...draft, values }
  })
  return { drafts, ambiguous }
}

/** What of a record decides who is meant in it. */
type Naming = Pick<Draft, 'values' | 'before' | 'takenOver'>

/** Values with the people that they mean, by what each text may mean; a problem for each name that several have. */
export function withPeople(
  register: Register,
  draft: Naming,
  known: Known,
  actor?: Called,
): { readonly values: Values; readonly problems: readonly Problem[] } {
  const { values } = draft
  const fields = peopleFields(register)
  const ambiguous: Problem[] = []
  const changes: Record<string, FieldValue | undefined> = {}
  for (const { field, text } of draft.takenOver ? [] : writtenIn(fields, draft)) {
    const found = known.get(text) ?? []
    if (found.length > 1) ambiguous.push(severalPeople(register, field, text, found))
    else Object.assign(changes, placed(register, draft, field, found[0] ?? unknownTo(actor, text)))
  }
  for (const field of fields)
    if (
      values[field] === undefined &&
      values[printedNameOf(field)] !== undefined &&
      isPrinted(register, field)
    )
      changes[printedNameOf(field)] = undefined
  const isSame = Object.keys(changes).length === 0
  return { values: isSame ? values : patched(values, changes), problems: ambiguous }
}

function isPrinted(register: Register, field: string): boolean {
  const printed = register.fields[printedNameOf(field)]
  return printed !== undefined && isPrintedName(printed)
}

function patched(values: Values, changes: Readonly<Record<string, FieldValue | undefined>>): Values {
  const whole: Record<string, FieldValue | undefined> = { ...values, ...changes }
  for (const name of Object.keys(changes)) if (whole[name] === undefined) delete whole[name]
  return whole as Values
}

/** Those of a draft who do not stand there already. */
function writtenIn(fields: readonly string[], { values, before = {} }: Naming) {
  return fields.flatMap((field) => {
    const text = values[field]
    return typeof text === 'string' && !isSamePerson(field, before, text) ? [{ field, text }] : []
  })
}

/** Who is not on record: the actor, the system's own accounts, or a name as it was written. */
function unknownTo(actor: Called | undefined, text: string): Called | string {
  if (actor && text === actor.account) return actor
  const read = readPerson(text)
  return read && actorLabel(read.account).zh !== read.account ? read : text
}

/** What a person becomes in a draft. A name that the draft gives by itself stands. */
function placed(
  register: Register,
  { values, before = {} }: Naming,
  field: string,
  who: Called | string,
): Readonly<Record<string, FieldValue | undefined>> {
  const name = printedNameOf(field)
  const given = values[name]
  const isOwn = given !== undefined && given !== before[name] && given !== values[field]
  if (typeof who === 'string')
    return { [field]: who, ...(isPrinted(register, field) ? { [name]: isOwn ? given : undefined } : {}) }
  const called = readPerson(String(values[field]))?.name ?? who.name
  return { [field]: who.account, [name]: isOwn ? given : called }
}

function severalPeople(register: Register, field: string, text: string, found: readonly Person[]): Problem {
  const label = register.fields[field]?.label ?? field
  const accounts = found.map(({ name, account }) => `${name}（${account}）`).join('、')
  return problems['ambiguous-person']({ label, text, accounts }, { field })
}

/** So many are looked for at once: an import names few people many times. */
const most = 1000

/** Each text's people. To people from outside nobody else is told who is on record. */
async function findPeople(writing: Writing, register: Register, texts: readonly string[]): Promise<Known> {
  const people = writing.catalogue.registers.get(peopleRegister)
  const isTold = isInsider(writing.actor, writing.unit, register.name)
  if (!people || !isTold || texts.length === 0) return new Map()
  const found = new Map<string, readonly Person[]>()
  for (let start = 0; start < texts.length; start += most)
    for (const [text, persons] of await askPeople(writing, people, texts.slice(start, start + most)))
      found.set(text, persons)
  return found
}

function askPeople(writing: Writing, people: Register, texts: readonly string[]): Promise<Known> {
  const asked = [...texts].sort()
  return writing.seen.once(people.name, JSON.stringify(asked), async () => {
    const { session, unit } = writing
    const accounts = asked.flatMap(accountsIn)
    const [account, name] = ['account', 'name'].map((field) => sql.raw(`r.${quoted(columnOf(field))}`))
    const { rows } = await sql<Person>`
      select r.id, ${account} as account, ${name} as name from ${recordTable(people)} as r
      where r.unit_id = ${unit} and r.known_to = 'infinity'
        and (${account} = any(${accounts}::text[]) or ${name} = any(${asked}::text[]) or r.id = any(${asked}::text[]))`.execute(
      session.db,
    )
    return new Map(asked.map((text) => [text, peopleMeant(rows, text)] as const))
  })
}

/** The accounts that a text may be, or hold. */
export function accountsIn(text: string): readonly string[] {
  return [text, readPerson(text)?.account ?? text]
}

/** An account and an id are one person's; of a name with an account the account decides; a name may be several people's. */
export function peopleMeant(rows: readonly Person[], text: string): readonly Person[] {
  const account = readPerson(text)?.account
  const one =
    rows.find((row) => row.account === text || row.id === text) ?? rows.find((row) => row.account === account)
  return one ? [one] : rows.filter((row) => row.name === text)
}
