import type { Actor } from '#access'
import { fail, type Language, momentOf, ok, type Result, settle, unwrap } from '#lib'
import { findRegister, getRecord, maskFor, mayReveal, writeRecords } from '#records'
import { personalFields, type Register, type Values } from '#registers'
import { showings } from '#systems'
import type { App } from './open.ts'
import { appProblems } from './problems.ts'
import { showRecord } from './record.ts'
import { unitOf } from './unit.ts'

export interface RevealAsked {
  readonly unit?: string | undefined
  readonly register: string
  readonly id: string
  /** Only these of the fields that are masked; absent: all. */
  readonly fields?: readonly string[]
  /** Why it has to be seen. */
  readonly reason: string
  readonly language: Language
}

/** Fields of a record that are masked otherwise. */
export interface Revealed {
  readonly values: Values
  readonly shown: { readonly [field: string]: string }
}

/**
 * Shows what of a record is masked to the actor. Before anything is shown it is recorded who has it shown, what and why.
 * Problems: those of `unitOf` and `getRecord`, access/not-your-role, app/reason-needed.
 */
export function revealRecord(app: App, actor: Actor, asked: RevealAsked): Promise<Result<Revealed>> {
  return settle(async () => {
    const unit = unwrap(await unitOf(app, actor, asked.unit))
    const register = unwrap(findRegister(app.catalogue, asked.register))
    // Of another's record nothing is told, not even that it is there.
    await getRecord(app, { actor, unit, register: register.name, id: asked.id })
    unwrap(mayReveal({ actor, unit }, register))
    const from = { unit, register: register.name, id: asked.id }
    const record = await getRecord(app, { ...from, actor: { ...actor, seesPersonal: true } })
    const hidden = maskFor({ actor, unit }, register)?.(record).masked ?? []
    const wanted = new Set(asked.fields ?? hidden)
    const fields = hidden.filter((name) => wanted.has(name))
    if (fields.length > 0)
      unwrap(
        await noteShowing(app, { actor, unit }, register, { record: asked.id, fields, reason: asked.reason }),
      )
    const { shown } = showRecord(register, record, asked.language)
    const pick = <T>(all: Readonly<Record<string, T>>) =>
      Object.fromEntries(
        fields.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]] as const])),
      )
    return { values: pick(record.values) as Values, shown: pick(shown) as Revealed['shown'] }
  })
}

interface Showing {
  /** Absent: a whole export. */
  readonly record?: string
  readonly fields: readonly string[]
  readonly reason: string
}

/**
 * Puts down that personal data is shown: it stands in the ledger before anybody sees it. Problems: app/reason-needed, and
 * what `writeRecords` says.
 */
export async function noteShowing(
  app: App,
  { actor, unit }: { readonly actor: Actor; readonly unit: string },
  register: Register,
  { record, fields, reason }: Showing,
): Promise<Result<unknown>> {
  const why = reason.replace(/\s+/g, ' ').trim()
  if (why.length < 2) return fail(appProblems['reason-needed']())
  const labels = fields.map((name) => register.fields[name]?.label.zh ?? name)
  const roles = register.writtenBy ?? ['clerk', 'approver']
  const request = { actor, unit, action: `${showings.name}/show`, bySystemFor: roles, about: register.name }
  const written = await writeRecords(app, request, async (writer) => {
    await writer.propose(showings, {
      ...{ person: actor.id, register: register.name, fields: labels.join('、'), reason: why },
      ...{ registerName: register.label.zh, shownAt: momentOf(writer.at) },
      ...(record === undefined ? {} : { record }),
    })
    return true
  })
  return written.ok ? ok(true) : written
}

/**
 * Who may have a whole register exported with what is masked, as the actor that reads it; recorded as one showing.
 * Problems: access/not-your-role, app/reason-needed.
 */
export async function revealingActor(
  app: App,
  { actor, unit }: { readonly actor: Actor; readonly unit: string },
  register: Register,
  reason: string,
): Promise<Result<Actor>> {
  const fields = personalFields(register).map(({ name }) => name)
  if (fields.length === 0) return ok(actor)
  const may = mayReveal({ actor, unit }, register)
  if (!may.ok) return may
  const noted = await noteShowing(app, { actor, unit }, register, { fields, reason })
  return noted.ok ? ok({ ...actor, seesPersonal: true }) : noted
}
