import { may } from '#access'
import { joinLabels, ok, type Problem, Refusal, unwrap } from '#lib'
import {
  checkAll,
  checkValues,
  holds,
  type Move,
  type Procedure,
  parseValues,
  type Register,
  type RuleVersion,
  type Values,
} from '#registers'
import { changed, getCurrent, stateLabel, titleOf } from './amend.ts'
import { type Behaviour, effectOf, patchIn } from './behaviour.ts'
import { checkReferences, judgingRule, versionsOf, writeDraft } from './draft.ts'
import { provesOwn, provesOwnById, writesInside } from './may-write.ts'
import { problems } from './problems.ts'
import { dueNow, notDueYet } from './procedure/due.ts'
import { performed } from './procedure/perform.ts'
import { draftNew } from './propose.ts'
import type { RecordVersion } from './record.ts'
import type { Changes, RecordWriter } from './writer.ts'
import { type Behalf, setterOf, type Writing } from './writing.ts'

export interface MoveRequest {
  readonly id: string
  readonly version: number
  readonly move: string
  readonly given: Changes
}

/**
 * Takes a record a step through its lifecycle: who may, from where, under which condition, with what given; then what
 * the move causes, in order; then the whole record is checked in its new state and written.
 * Throws a Refusal with what `may` says, records/unknown-move, records/not-found, records/stale-version,
 * records/not-by-hand, records/wrong-state, records/move-not-offered, records/not-asked, the move's own checks, what behaviours refuse,
 * and what `propose` says of values.
 */
export async function move(
  writing: Writing,
  behalf: Behalf,
  register: Register,
  request: MoveRequest,
  system: RecordWriter,
): Promise<RecordVersion> {
  const roles = register.lifecycle?.moves[request.move]?.by ?? []
  if (behalf === 'actor' && !writesInside(writing, register))
    await provesOwnById(writing, register, request.id, roles)
  const before = await getCurrent(writing, register, request.id, request.version)
  return take(writing, behalf, register, { before, request }, system)
}

/**
 * A new record that begins with a step from its initial state: what is written, as its first version, is what the step
 * makes of it. The step's roles decide who may. Throws what `propose` and `move` do.
 */
export async function proposeThrough(
  writing: Writing,
  behalf: Behalf,
  register: Register,
  { values, id, move: name }: { readonly values: Values; readonly id?: string; readonly move: string },
  system: RecordWriter,
): Promise<RecordVersion> {
  const drafted = draftNew(writing, behalf, register, values, id === undefined ? {} : { id })
  const { drafts, missing, ambiguous } = await checkReferences(writing, register, [drafted])
  const refused = [...missing.map(({ problem }) => problem), ...ambiguous]
  if (refused.length > 0) throw new Refusal(...refused)
  const [before] = versionsOf(writing, register, drafts)
  if (!before) throw new Error('a draft became no version')
  const request = { id: before.id, version: 0, move: name, given: {} }
  return take(
    writing,
    behalf,
    register,
    { before: Object.freeze({ ...before, version: 0 }), request },
    system,
  )
}

async function take(
  writing: Writing,
  behalf: Behalf,
  register: Register,
  { before, request }: { readonly before: RecordVersion; readonly request: MoveRequest },
  system: RecordWriter,
): Promise<RecordVersion> {
  const step = getMove(register, request.move)
  await mayMove(writing, behalf, register, step, before)
  const given = readGiven(register, step, request.given, setterOf(writing, behalf))
  const start = changed(register, before.values, request.given, given)
  const must = checkAll(register, step.must ?? [], start, before.state)
  sort(writing, must)

  const values = await cause(writing, register, step, { before, request, start }, system)
  const state = stateAfter(register, step, before.state, values)
  const { errors, remarks } = checkValues(register, values, state)
  const { rule, problem } = judgingRule(writing, register, values, before)
  sort(writing, [...errors, ...remarks, ...(problem ? [problem] : [])])
  const written = await writeDraft(writing, register, {
    id: before.id,
    version: before.version + 1,
    ...(state === undefined ? {} : { state }),
    values,
    before: before.values,
    ...(rule === undefined ? {} : { rule: rule.version }),
  })
  for (const named of step.follows ?? []) {
    const { name, behaviour } = behaviourOf(writing, register, named)
    if (await behave(writing, behaviour, { record: written, request, rule }, system))
      throw new Error(`behaviour ${name} follows ${request.move} and sets what is written already`)
  }
  await react(writing, { record: written, request, rule }, system)
  return written
}

/** What other systems do about it. */
async function react(writing: Writing, action: Action, system: RecordWriter): Promise<void> {
  const { record, request } = action
  for (const { to, moves, causes } of writing.catalogue.reactions)
    for (const behaviour of to.name === record.register && moves.includes(request.move) ? causes : [])
      if (await behave(writing, behaviour, action, system))
        throw new Error(`a reaction to ${request.move} sets fields of a record of another system`)
}

/** Errors refuse, all of them at once; the rest is noted. */
function sort(writing: Writing, found: readonly Problem[]): void {
  const errors = found.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Refusal(...errors)
  writing.remarks.push(...found)
}

function getMove({ lifecycle, label }: Register, name: string): Move {
  const step = lifecycle?.moves[name]
  if (step) return step
  const known = Object.keys(lifecycle?.moves ?? {}).join('、') || '（没有办理步骤）'
  throw new Refusal(problems['unknown-move']({ label, move: name, known }))
}

async function mayMove(
  writing: Writing,
  behalf: Behalf,
  register: Register,
  step: Move,
  record: RecordVersion,
): Promise<void> {
  const { actor, unit } = writing
  const what = { zh: `${step.label.zh}${register.label.zh}`, en: `${step.label.en}: ${register.label.en}` }
  if (behalf === 'actor') {
    if (step.by.length === 0) throw new Refusal(problems['not-by-hand']({ move: step.label }))
    unwrap(may(actor, 'move', { unit, register: register.name, roles: step.by, what }))
    if (!writesInside(writing, register)) await provesOwn(writing, register, record, step.by)
  }
  const title = titleOf(register, record)
  const place = { record: record.id }
  if (!step.from.includes(record.state ?? '')) {
    const from = joinLabels(step.from.map((state) => stateLabel(register, state)))
    const params = { title, state: stateLabel(register, record.state), move: step.label, from }
    throw new Refusal(problems['wrong-state'](params, place))
  }
  if (step.when && !holds(step.when, record.values, record.state, register.fields))
    throw new Refusal(problems['move-not-offered']({ title, move: step.label }, place))
  const early = notDueYet(register, step, record, dueNow(writing))
  if (early) throw new Refusal(early)
}

/** What the person gives, in canonical form. Fields that the move does not ask for are refused, also to be cleared. */
function readGiven(register: Register, step: Move, raw: Changes, by: 'person' | 'system'): Values {
  const { values, errors } = parseValues(register, raw, by)
  const asks = new Set(step.asks ?? [])
  const faulty = new Set(errors.map(({ at }) => at?.field))
  const stray = Object.keys(raw).filter(
    (name) => name in register.fields && !asks.has(name) && !faulty.has(name),
  )
  const unasked = stray.map((name) => {
    const field = register.fields[name]?.label ?? name
    return problems['not-asked']({ move: step.label, field }, { field: name })
  })
  if (errors.length + unasked.length > 0) throw new Refusal(...errors, ...unasked)
  return values
}

interface Moving {
  readonly before: RecordVersion
  readonly request: MoveRequest
  /** What stood, with what was given. */
  readonly start: Values
}

/** Runs what the move causes, in order, each seeing what those before it set; gives the values that come of it. */
async function cause(
  writing: Writing,
  register: Register,
  step: Move,
  { before, request, start }: Moving,
  system: RecordWriter,
): Promise<Values> {
  let values = start
  const setBy = new Map<string, string>()
  for (const named of step.causes ?? []) {
    const { name, behaviour } = behaviourOf(writing, register, named)
    const { rule } = judgingRule(writing, register, values, before)
    const record = Object.freeze({ ...before, values: Object.freeze(values) })
    const patch = await behave(writing, behaviour, { record, request, rule }, system)
    for (const field of Object.keys(patch ?? {})) {
      const other = setBy.get(field)
      if (other !== undefined)
        throw new Error(`${register.name} ${request.move}: ${name} sets ${field}, which ${other} has set`)
      setBy.set(field, name)
    }
    values = patched(register, name, values, patch)
  }
  return values
}

/** The state in which a move leaves a record, once its values are what it makes of them. */
function stateAfter(
  register: Register,
  { to, unless = [] }: Move,
  before: string | undefined,
  values: Values,
): string | undefined {
  return unless.find(({ when }) => holds(when, values, before, register.fields))?.to ?? to ?? before
}

/** A behaviour of the register by its name, or a word of procedure, which is one. */
function behaviourOf(
  { catalogue }: Writing,
  register: Register,
  named: string | Procedure,
): { readonly name: string; readonly behaviour: Behaviour } {
  if (typeof named !== 'string') return { name: named.word, behaviour: performed(named, register, catalogue) }
  const behaviour = catalogue.behaviours.get(register.name)?.get(named)
  if (!behaviour) throw new Error(`${register.name}: unknown behaviour ${named}`)
  return { name: named, behaviour }
}

/** A move under way: the record as far as it has come. */
interface Action {
  readonly record: RecordVersion
  readonly request: MoveRequest
  readonly rule: RuleVersion | undefined
}

/** Runs one behaviour; gives what it set. Throws a Refusal with what it refuses. */
async function behave(
  { actor, today, at }: Writing,
  behaviour: Behaviour,
  { record, request, rule }: Action,
  writer: RecordWriter,
): Promise<Values | undefined> {
  const set = (patch: Values) => ok(effectOf(patch))
  const asked = { record, move: request.move, actor, today, at, writer, set }
  return patchIn(unwrap(await behaviour(rule === undefined ? asked : { ...asked, rule })))
}

/** A behaviour that sets what its register cannot hold is a bug. */
function patched(register: Register, behaviour: string, values: Values, patch: Values | undefined): Values {
  if (!patch) return values
  const raw = Object.fromEntries(Object.entries(patch).map(([name, value]) => [name, value ?? null]))
  const { values: parsed, errors } = parseValues(register, raw)
  if (errors.length > 0)
    throw new Error(`behaviour ${behaviour} sets wrong values: ${JSON.stringify(errors)}`)
  return changed(register, values, raw, parsed)
}
