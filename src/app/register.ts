import { type Actor, may } from '#access'
import { type Label, type Language, type Result, settle, unwrap } from '#lib'
import { findRegister, isOpened, listRecords, mostFileMegabytes } from '#records'
import {
  type Field,
  type FieldGroup,
  type FieldKind,
  type Fields,
  isPrintedName,
  peopleRegister,
  type Register,
  regions,
  type Tone,
} from '#registers'
import type { App } from './open.ts'
import { courseOf } from './step.ts'
import { unitOf } from './unit.ts'

/** A register in the list of registers. */
export interface RegisterSummary {
  readonly name: string
  readonly label: string
  readonly help?: string
  readonly count: number
  /** The system that it belongs to, in words. */
  readonly system: string
}

/** Every register with how many records it has now. Problems: those of `unitOf`. */
export function listRegisters(
  app: App,
  actor: Actor,
  asked: { readonly unit?: string | undefined; readonly language: Language },
): Promise<Result<readonly RegisterSummary[]>> {
  return settle(async () => {
    const unit = unwrap(await unitOf(app, actor, asked.unit))
    const { language } = asked
    return Promise.all(
      app.house.groups.flatMap((group) =>
        opened(actor, unit, group.registers).map(async ({ name, label, help }) => {
          const { total: count } = await listRecords(app, {
            actor,
            unit,
            register: name,
            offset: 0,
            limit: 1,
          })
          const system = group.label[language]
          return { name, label: label[language], count, system, ...(help ? { help: help[language] } : {}) }
        }),
      ),
    )
  })
}

/** Those of which the actor may read anything. */
export function opened(actor: Actor, unit: string, registers: readonly Register[]): readonly Register[] {
  return registers.filter((register) => isOpened(actor, unit, register))
}

/** A field of a sub-row; a field of a register is described by the same, and may be a list of such. */
export interface ColumnDescription {
  readonly name: string
  readonly label: string
  readonly kind: FieldKind
  readonly required?: boolean | 'sometimes'
  readonly help?: string
  readonly personal?: boolean
  readonly computed?: boolean
  /** A step of the lifecycle asks for it. */
  readonly asked?: boolean
  readonly unit?: string
  readonly codes?: readonly { readonly code: string; readonly label: string; readonly parent?: string }[]
  /** Of a code: the field with whose code it begins. */
  readonly below?: string
  readonly register?: string
  /** Of an organisation: the register in which it is looked up; its value is a code all the same. */
  readonly lookup?: string
  /** Of an organisation: what is known of it, and into which field beside it that goes. */
  readonly fills?: Readonly<Record<string, string>>
  /** Of a file: how many megabytes it may have. */
  readonly mostMegabytes?: number
}

export interface FieldDescription extends ColumnDescription {
  /** Of a list: the fields of its sub-rows. */
  readonly fields?: readonly ColumnDescription[]
}

/** What a form, a table and a filter need to know of a register, in one language. */
export interface RegisterDescription {
  readonly name: string
  readonly label: string
  readonly help?: string
  readonly fields: readonly FieldDescription[]
  readonly columns: readonly string[]
  readonly states: readonly { readonly state: string; readonly label: string; readonly tone: Tone }[]
  readonly key?: string
  readonly titled: string
  readonly dated?: string
  /** The states that a record passes when all goes well, in order; none where nothing leads to a good end. */
  readonly steps: readonly string[]
  /** The other states that it may come to, each with the step from which. */
  readonly asides: Readonly<Record<string, string>>
  /** Its fields as they are read together; each field is in one. */
  readonly groups?: readonly { readonly label?: string; readonly fields: readonly string[] }[]
  /** A rubric judges its records: each has a score sheet. */
  readonly scored?: boolean
}

/** Problems: records/unknown-register. */
export function describeRegister(app: App, name: string, language: Language): Result<RegisterDescription> {
  const found = findRegister(app.catalogue, name)
  return found.ok ? { ok: true, value: description(app, found.value, language) } : found
}

function description(app: App, register: Register, language: Language): RegisterDescription {
  const { name, label, help, fields, columns, lifecycle, key, titled, dated } = register
  const asked = Object.values(lifecycle?.moves ?? {}).flatMap((move) => move.asks ?? [])
  return {
    name,
    label: label[language],
    ...(help ? { help: help[language] } : {}),
    fields: fieldDescriptions(app, fields, language, new Set(asked)),
    columns: columns ?? Object.keys(fields).slice(0, 6),
    states: Object.entries(lifecycle?.states ?? {}).map(([state, { label: words, tone }]) => ({
      state,
      label: words[language],
      tone,
    })),
    ...(key ? { key } : {}),
    titled,
    ...(dated ? { dated } : {}),
    ...(lifecycle ? courseOf(lifecycle) : { steps: [], asides: {} }),
    ...(register.groups ? { groups: groupsOf(register.groups, fields, language) } : {}),
    ...(app.house.scores.has(name) ? { scored: true } : {}),
  }
}

function groupsOf(groups: readonly FieldGroup[], fields: Fields, language: Language) {
  const named = new Set(groups.flatMap((group) => group.fields))
  // The printed name of a person is shown as that person.
  const rest = Object.entries(fields).flatMap(([name, field]) =>
    named.has(name) || isPrintedName(field) ? [] : [name],
  )
  return [
    ...groups.map((group) => ({ label: group.label[language], fields: group.fields })),
    ...(rest.length > 0 ? [{ fields: rest }] : []),
  ]
}

function fieldDescriptions(
  app: App,
  fields: Fields,
  language: Language,
  asked: ReadonlySet<string> = new Set(),
): readonly FieldDescription[] {
  const own = Object.entries(fields).filter(([, field]) => !isPrintedName(field))
  return own.map(([name, field]) => ({
    name,
    label: field.label[language],
    kind: field.kind,
    ...(field.required ? { required: field.required === true ? true : ('sometimes' as const) } : {}),
    ...(field.help ? { help: field.help[language] } : {}),
    ...(field.personal ? { personal: true } : {}),
    ...(field.computed ? { computed: true } : {}),
    ...(asked.has(name) ? { asked: true } : {}),
    ...particulars(app, field, language),
  }))
}

function particulars(app: App, field: Field, language: Language): Partial<FieldDescription> {
  if (field.kind === 'code')
    return { codes: codesOf(field.list.items, language), ...(field.below ? { below: field.below } : {}) }
  if (field.kind === 'region') return { codes: codesOf(regions.items, language) }
  if (field.kind === 'organisation')
    return { ...organisationRegister(app), ...(field.fills ? { fills: field.fills } : {}) }
  if (field.kind === 'reference') return { register: field.register }
  if (field.kind === 'person') return { register: peopleRegister }
  if (field.kind === 'file') return { mostMegabytes: mostFileMegabytes }
  if (field.kind === 'list') return { fields: fieldDescriptions(app, field.fields, language) }
  if (field.kind === 'money') return { unit: language === 'zh' ? '元' : 'CNY' }
  if ('unit' in field && field.unit) return { unit: field.unit }
  return {}
}

/** Where organisations are looked up: the first register that knows its records by an organisation's code. */
function organisationRegister({ catalogue }: App): Partial<FieldDescription> {
  for (const { name, key, fields } of catalogue.registers.values())
    if (key !== undefined && fields[key]?.kind === 'organisation') return { lookup: name }
  return {}
}

function codesOf(
  items: readonly { readonly code: string; readonly label: Label; readonly parent?: string }[],
  language: Language,
) {
  return items.map(({ code, label, parent }) => ({
    code,
    label: label[language],
    ...(parent ? { parent } : {}),
  }))
}

/** A step of the lifecycle that an actor may take with a record now. */
export interface MoveOffer {
  readonly move: string
  readonly label: string
  readonly asks: readonly string[]
  readonly to: string
  /** Where it may lead instead, as it comes out. */
  readonly others: readonly string[]
}

/** Whether the actor may take a step at all; whether it is offered for a record is the lifecycle's to say. */
export function isAllowed(actor: Actor, unit: string, register: string, roles: readonly string[]): boolean {
  return may(actor, 'move', { unit, register, roles }).ok
}
