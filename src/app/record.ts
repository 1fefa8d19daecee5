import { type Actor, actorLabel, isInsider } from '#access'
import {
  groupThousands,
  type Instant,
  type Language,
  ok,
  type Problem,
  parseAsOf,
  type Result,
  settle,
  unwrap,
} from '#lib'
import {
  type Changes,
  type FieldChange,
  findRegister,
  getRecord,
  type HistoryVersion,
  listRecords,
  maskFor,
  mayChange,
  mayReveal,
  type RecordVersion,
  type RecordWriter,
  recordHistory,
  type Sort,
  writeRecords,
} from '#records'
import {
  type Field,
  type Fields,
  type FieldValue,
  holds,
  isPrintedName,
  masked,
  parseCondition,
  personText,
  printedNameOf,
  printTitle,
  printValue,
  type Register,
  type Values,
} from '#registers'
import { wordAction } from './action-words.ts'
import type { App } from './open.ts'
import { referredTitles, type Titles, titleValues } from './referred-title.ts'
import { isAllowed, type MoveOffer } from './register.ts'
import { unitOf } from './unit.ts'

/** A record with its fields as people read them. */
export interface RecordShown {
  readonly id: string
  readonly version: number
  readonly state?: string
  readonly title: string
  readonly values: Values
  readonly shown: { readonly [field: string]: string }
  readonly knownFrom: Instant
  readonly knownTo?: Instant
  readonly rule?: string
  readonly takenOver: boolean
  /** Fields that have a value which is not shown; absent: there is none. */
  readonly masked?: readonly string[]
}

/** `titles`: of the records that its own title names, as `referredTitles` gives them. */
export function showRecord(
  register: Register,
  record: RecordVersion,
  language: Language,
  titles?: Titles,
): RecordShown {
  const { id, version, state, values, knownFrom, knownTo, rule, takenOver, masked: hidden } = record
  const shown: Record<string, string> = {}
  for (const [name, field] of Object.entries(register.fields))
    if (values[name] !== undefined) shown[name] = showOf(name, field, values, language)
    else if (hidden?.includes(name)) shown[name] = masked
  return {
    id,
    version,
    ...(state === undefined ? {} : { state }),
    title: printTitle(register, titles ? titleValues(register, values, titles) : values, language) || id,
    values,
    shown,
    knownFrom,
    ...(knownTo === undefined ? {} : { knownTo }),
    ...(rule === undefined ? {} : { rule }),
    takenOver,
    ...(hidden ? { masked: hidden } : {}),
  }
}

/** A field of a record on a screen; of a person the name as it was printed. */
function showOf(name: string, field: Field, values: Values, language: Language): string {
  const who = values[name]
  if (field.kind !== 'person' || typeof who !== 'string') return showField(field, who, language)
  const known = actorLabel(who)[language]
  return known === who ? (personText(name, values) ?? who) : known
}

/** A field on a screen: as it is printed, amounts and quantities with their thousands separated. */
function showField(field: Field, value: FieldValue | undefined, language: Language): string {
  // The system writes down who acted by id; people read a name where there is one.
  const isActor = field.kind === 'person' || (field.kind === 'text' && field.computed === true)
  if (isActor && typeof value === 'string') return actorLabel(value)[language]
  const printed = printValue(field, value, language)
  return field.kind === 'money' || field.kind === 'decimal' ? groupThousands(printed) : printed
}

export interface RecordsAsked {
  readonly unit?: string | undefined
  readonly register: string
  readonly asOf?: string | undefined
  readonly search?: string | undefined
  /** A condition as JSON, untrusted. */
  readonly filter?: string | undefined
  /** `field:desc,other` */
  readonly sort?: string | undefined
  /** `title,dealAmount`: only these fields and the title's; none given: all. */
  readonly fields?: string | undefined
  readonly offset: number
  readonly limit: number
  readonly language: Language
}

export interface RecordsPage {
  readonly rows: readonly RecordShown[]
  readonly total: number
  readonly asOf: Instant
  /** How many are in each state, whatever state the filter asks for. */
  readonly states: { readonly [state: string]: number }
}

/** A page of a register. Problems: those of `unitOf`, `parseAsOf`, `parseCondition` and `listRecords`. */
export function askRecords(app: App, actor: Actor, asked: RecordsAsked): Promise<Result<RecordsPage>> {
  return settle(async () => {
    const unit = unwrap(await unitOf(app, actor, asked.unit))
    const register = unwrap(findRegister(app.catalogue, asked.register))
    const now = app.clock.now()
    const asOf = asked.asOf ? unwrap(parseAsOf(asked.asOf, now)) : undefined
    const where = asked.filter ? unwrap(parseCondition(register, asked.filter)) : undefined
    const { offset, limit, search } = asked
    const page = await listRecords(app, {
      actor,
      unit,
      register: register.name,
      ...(asOf ? { asOf } : {}),
      ...(where ? { where } : {}),
      ...(search ? { search } : {}),
      ...(asked.sort ? { sort: sortsOf(asked.sort) } : {}),
      ...(asked.fields ? { fields: asked.fields.split(',') } : {}),
      ...(register.lifecycle ? { withStates: true } : {}),
      offset,
      limit,
    })
    const titles = await referredTitles(app, { actor, unit, asOf }, register, page.rows)
    return {
      rows: page.rows.map((row) => showRecord(register, row, asked.language, titles)),
      total: page.total,
      asOf: asOf ?? now,
      states: Object.fromEntries(page.states ?? []),
    }
  })
}

function sortsOf(text: string): readonly Sort[] {
  return text
    .split(',')
    .filter(Boolean)
    .map((part) => {
      const [field = '', direction] = part.split(':')
      return { field, descending: direction === 'desc' }
    })
}

export interface RecordAsked {
  readonly unit?: string | undefined
  readonly register: string
  readonly id: string
  readonly asOf?: string | undefined
  readonly language: Language
}

export interface RecordOpened {
  readonly record: RecordShown
  /** The sub-rows of its lists, with their fields as people read them. */
  readonly lists: { readonly [list: string]: readonly { readonly [field: string]: string }[] }
  readonly moves: readonly MoveOffer[]
  /** Whether its fields can be amended now. */
  readonly editable: boolean
  /** Whether who asks may have shown what is masked, with a reason. */
  readonly revealable: boolean
}

/** One record, with what can be done with it now. Problems: those of `askRecords`, and records/not-found. */
export function askRecord(app: App, actor: Actor, asked: RecordAsked): Promise<Result<RecordOpened>> {
  return settle(async () => {
    const unit = unwrap(await unitOf(app, actor, asked.unit))
    const register = unwrap(findRegister(app.catalogue, asked.register))
    const asOf = asked.asOf ? unwrap(parseAsOf(asked.asOf, app.clock.now())) : undefined
    const from = { actor, unit, register: register.name, id: asked.id }
    const record = await getRecord(app, { ...from, ...(asOf ? { asOf } : {}) })
    const isCurrent = record.knownTo === undefined
    const isAsked = isCurrent
      ? (roles?: readonly string[]) => mayChange(app, { actor, unit }, register, record, roles)
      : async () => false
    const titles = await referredTitles(app, { actor, unit, asOf }, register, [record])
    return {
      record: showRecord(register, record, asked.language, titles),
      lists: showLists(register, record, asked.language),
      moves: await takenMoves(offeredMoves(actor, register, record, asked.language), register, isAsked),
      revealable: record.masked !== undefined && mayReveal({ actor, unit }, register).ok,
      editable: isTyped(register, record.state) && (await isAsked()),
    }
  })
}

/** Of steps that are offered those that the actor may take with this very record. */
async function takenMoves(
  offers: readonly MoveOffer[],
  { lifecycle }: Register,
  mayTake: (roles: readonly string[]) => Promise<boolean>,
): Promise<readonly MoveOffer[]> {
  const may = await Promise.all(offers.map(({ move }) => mayTake(lifecycle?.moves[move]?.by ?? [])))
  return offers.filter((_, index) => may[index])
}

/** Whether anything of a record in this state is typed: the system's own fields are nobody's to amend. */
function isTyped({ lifecycle, fields }: Register, state: string | undefined): boolean {
  const isOpen = !lifecycle || lifecycle.states[state ?? '']?.editable === true
  return isOpen && Object.values(fields).some(({ computed }) => !computed)
}

function showLists(register: Register, { values }: RecordVersion, language: Language): RecordOpened['lists'] {
  return Object.fromEntries(
    Object.entries(register.fields).flatMap(([name, field]) => {
      const rows = values[name]
      if (field.kind !== 'list' || !Array.isArray(rows)) return []
      return [[name, (rows as readonly Values[]).map((row) => showRow(field.fields, row, language))] as const]
    }),
  )
}

function showRow(fields: Fields, row: Values, language: Language): { readonly [field: string]: string } {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      row[name] === undefined ? [] : [[name, showField(field, row[name], language)] as const],
    ),
  )
}

/** The steps of the lifecycle that an actor may take with a record as it stands. */
export function offeredMoves(
  actor: Actor,
  { name, lifecycle, fields }: Register,
  { unit, state, values }: RecordVersion,
  language: Language,
): readonly MoveOffer[] {
  return Object.entries(lifecycle?.moves ?? {}).flatMap(
    ([move, { label, from, to, unless = [], by, when, asks = [] }]) => {
      const isOffered =
        by.length > 0 &&
        from.includes(state ?? '') &&
        (!when || holds(when, values, state, fields)) &&
        isAllowed(actor, unit, name, by)
      if (!isOffered) return []
      const others = [...new Set(unless.map((fork) => fork.to))]
      return [{ move, label: label[language], asks, to: to ?? state ?? '', others }]
    },
  )
}

export interface ChangeShown {
  readonly field: string
  readonly label: string
  readonly before?: string
  readonly after?: string
}

export interface VersionShown {
  readonly version: number
  readonly state?: string
  readonly knownFrom: Instant
  readonly knownTo?: Instant
  readonly actor: string
  readonly action: string
  readonly entry: number
  readonly takenOver: boolean
  readonly changes: readonly ChangeShown[]
}

/** Every version of a record, newest first. Problems: those of `askRecord`. */
export function askHistory(
  app: App,
  actor: Actor,
  asked: Omit<RecordAsked, 'asOf'>,
): Promise<Result<readonly VersionShown[]>> {
  return settle(async () => {
    const unit = unwrap(await unitOf(app, actor, asked.unit))
    const register = unwrap(findRegister(app.catalogue, asked.register))
    const from = { actor, unit, register: register.name, id: asked.id }
    const versions = await recordHistory(app, from)
    if (versions.length === 0) await getRecord(app, from)
    return versions.map((version) => showVersion(app, register, version, asked.language)).reverse()
  })
}

function showVersion(
  app: App,
  register: Register,
  version: HistoryVersion,
  language: Language,
): VersionShown {
  const { state, knownFrom, knownTo, writtenBy, action, entry, takenOver } = version
  return {
    version: version.version,
    ...(state === undefined ? {} : { state }),
    knownFrom,
    ...(knownTo === undefined ? {} : { knownTo }),
    actor: actorLabel(writtenBy)[language],
    action: wordAction(app, action, language),
    entry,
    takenOver,
    changes: showChanges(register, version.changes, language),
  }
}

export function showChanges(
  register: Register,
  changes: readonly FieldChange[],
  language: Language,
): readonly ChangeShown[] {
  return changes.flatMap(({ field: name, before, after, isMasked }) => {
    const field = register.fields[name]
    if (!field || isPrintedName(field)) return []
    const named = changes.find((change) => change.field === printedNameOf(name))
    const show = (value: FieldValue, printed: FieldValue | undefined) =>
      showOf(name, field, { [name]: value, [printedNameOf(name)]: printed }, language)
    return [
      {
        field: name,
        label: field.label[language],
        ...(isMasked ? { after: masked } : {}),
        ...(before === undefined ? {} : { before: show(before, named?.before) }),
        ...(after === undefined ? {} : { after: show(after, named?.after) }),
      },
    ]
  })
}

/** A record as it was written, and what the register puts before the clerk without refusing. */
export interface Written {
  readonly record: RecordShown
  readonly problems: readonly Problem[]
}

export interface WriteAsked {
  readonly unit?: string | undefined
  readonly register: string
  readonly language: Language
}

async function write(
  app: App,
  actor: Actor,
  asked: WriteAsked,
  action: string,
  work: (writer: RecordWriter) => Promise<RecordVersion>,
): Promise<Result<Written>> {
  const unit = await unitOf(app, actor, asked.unit)
  if (!unit.ok) return unit
  const register = findRegister(app.catalogue, asked.register)
  if (!register.ok) return register
  const request = { actor, unit: unit.value, action }
  const written = await writeRecords(app, request, async (writer) => {
    const record = await work(writer)
    // Remarks are put before the unit's own people; they may name others' records.
    const isTold = isInsider(actor, unit.value, asked.register)
    return { record, problems: isTold ? [...writer.remarks] : [] }
  })
  if (!written.ok) return written
  const { record, problems } = written.value
  const mask = maskFor({ actor, unit: unit.value }, register.value)
  const shown = mask ? mask(record) : record
  return ok({ record: showRecord(register.value, shown, asked.language), problems })
}

/** A new record. Problems: those of the register's fields and checks, records/not-unique … */
export function proposeRecord(app: App, actor: Actor, asked: WriteAsked & { readonly values: Values }) {
  return write(app, actor, asked, `${asked.register}/propose`, (writer) =>
    writer.propose(asked.register, asked.values),
  )
}

export interface AmendAsked extends WriteAsked {
  readonly id: string
  /** The version that the change was worked out from. */
  readonly version: number
  readonly changes: Changes
}

/** A new version. Problems: those of `proposeRecord`, records/stale-version, records/not-editable. */
export function amendRecord(app: App, actor: Actor, asked: AmendAsked) {
  return write(app, actor, asked, `${asked.register}/amend`, (writer) =>
    writer.amend(asked.register, asked.id, asked.version, asked.changes),
  )
}

export interface MoveAsked extends WriteAsked {
  readonly id: string
  readonly version: number
  readonly move: string
  readonly given: Changes
}

/** A step of the lifecycle. Problems: those of `amendRecord`, records/wrong-state, the move's own checks and causes. */
export function moveRecord(app: App, actor: Actor, asked: MoveAsked) {
  return write(app, actor, asked, `${asked.register}/${asked.move}`, (writer) =>
    writer.move(asked.register, asked.id, asked.version, asked.move, asked.given),
  )
}
