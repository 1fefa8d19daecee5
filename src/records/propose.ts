import { may } from '#access'
import { newId, type Problem, Refusal, unwrap } from '#lib'
import { type Register, type Values, validateValues } from '#registers'
import { Bulk } from './bulk.ts'
import { type Draft, isRecordId, judgingRule, writeDraft } from './draft.ts'
import { mayWrite, provesOwn, writesInside } from './may-write.ts'
import { withNames } from './person.ts'
import { problems } from './problems.ts'
import type { RecordVersion } from './record.ts'
import type { ProposeOptions } from './writer.ts'
import { type Behalf, inRow, setterOf, type Writing } from './writing.ts'

/** Throws a Refusal with what `may` says, records/unknown-state, records/not-an-id, records/no-rule, registers/…, records/missing-reference, records/not-unique, records/id-taken. */
export async function propose(
  writing: Writing,
  behalf: Behalf,
  register: Register,
  values: Values,
  { id, state }: ProposeOptions = {},
): Promise<RecordVersion> {
  const isOutside = behalf === 'actor' && !writesInside(writing, register)
  if (!isOutside || state !== undefined) mayPropose(writing, behalf, register, state)
  const written = await writeDraft(
    writing,
    register,
    draftNew(writing, behalf, register, values, { id, state }),
  )
  if (isOutside) await provesOwn(writing, register, written)
  return written
}

/** The draft of a new record. Throws a Refusal with what its values say. */
export function draftNew(
  writing: Writing,
  behalf: Behalf,
  register: Register,
  values: Values,
  { id, state }: { readonly id?: string | undefined; readonly state?: string | undefined },
): Draft {
  if (id !== undefined && !isRecordId(id)) throw new Refusal(problems['not-an-id']({ id }))
  const found: Problem[] = []
  const made = newIdAt(writing)
  if (id === undefined) writing.made.add(made)
  const draft = draftOf(writing, register, values, {
    state: startState(register, state),
    found,
    id: id ?? made,
    by: setterOf(writing, behalf),
  })
  if (found.length > 0) throw new Refusal(...found)
  return draft
}

/** Throws what `propose` does, each problem with its row (1-based). */
export async function proposeMany(
  writing: Writing,
  behalf: Behalf,
  register: Register,
  rows: readonly Values[],
  state?: string,
): Promise<number> {
  mayPropose(writing, behalf, register, state)
  const start = startState(register, state)
  const by = setterOf(writing, behalf)
  const bulk = new Bulk(writing, register)
  for (const [index, values] of rows.entries()) {
    if (bulk.isHopeless) break
    const drafting = { state: start, found: bulk.found, id: newIdAt(writing), by, row: index + 1 }
    await bulk.add(draftOf(writing, register, values, drafting))
  }
  return bulk.finish()
}

export function newIdAt({ at }: Writing): string {
  return newId(new Date(at).getTime())
}

function mayPropose(
  { actor, unit }: Writing,
  behalf: Behalf,
  register: Register,
  state: string | undefined,
): void {
  if (behalf === 'system') return
  const what = { zh: `登记${register.label.zh}`, en: `record ${register.label.en}` }
  mayWrite({ actor, unit }, register, what)
  if (state !== undefined && state !== register.lifecycle?.initial)
    unwrap(
      may(actor, 'administer', {
        ...{ unit, register: register.name },
        what: {
          zh: `不经办理步骤登记${register.label.zh}`,
          en: `record ${register.label.en} past their lifecycle`,
        },
      }),
    )
}

/** The state that a new record has. Throws a Refusal with records/unknown-state. */
export function startState({ lifecycle, label }: Register, state: string | undefined): string | undefined {
  if (state === undefined) return lifecycle?.initial
  if (lifecycle && state in lifecycle.states) return state
  const known = Object.keys(lifecycle?.states ?? {}).join('、') || '（没有状态）'
  throw new Refusal(problems['unknown-state']({ label, state, known }))
}

interface Drafting {
  readonly state: string | undefined
  readonly found: Problem[]
  readonly id: string
  readonly by: 'person' | 'system'
  readonly row?: number
}

function draftOf(
  writing: Writing,
  register: Register,
  raw: Values,
  { state, found, id, by, row }: Drafting,
): Draft {
  const { values, errors, remarks } = validateValues(register, withNames(register, raw), state, by)
  found.push(...errors.map((problem) => inRow(problem, row)))
  writing.remarks.push(...remarks.map((problem) => inRow(problem, row)))
  const { rule, problem } = judgingRule(writing, register, values)
  if (problem) found.push(inRow(problem, row))
  return {
    id,
    version: 1,
    values,
    ...(state === undefined ? {} : { state }),
    ...(rule === undefined ? {} : { rule: rule.version }),
    ...(row === undefined ? {} : { row }),
  }
}
