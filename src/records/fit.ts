import { joinLabels, type Problem } from '#lib'
import { compileCondition, type Fit, type Register, type Values } from '#registers'
import { stateLabel, titleOf } from './amend.ts'
import type { Draft } from './draft.ts'
import { problems } from './problems.ts'
import type { RecordVersion } from './record.ts'
import { findCurrent } from './store.ts'
import { getRegister, inRow, type Writing } from './writing.ts'

type ById = ReadonlyMap<string, Pick<RecordVersion, 'id' | 'state' | 'values'>>

/** Of drafts that come to refer to what does not fit them: why each does not. */
export async function checkFits(
  writing: Writing,
  register: Register,
  drafts: readonly Draft[],
): Promise<Problem[]> {
  const { fits = [] } = register
  if (fits.length === 0) return []
  const standing = drafts.flatMap(({ id, version }) => (version > 1 ? [id] : []))
  const before = await recordsOf(writing, register, standing)
  const found: Problem[] = []
  for (const fit of fits) {
    const asked = drafts.filter((draft) => begins(register, fit, draft, before.get(draft.id)))
    if (asked.length > 0) found.push(...(await checkOne(writing, register, fit, asked)))
  }
  return found
}

type Standing = Pick<RecordVersion, 'state' | 'values'>

/** Whether a draft is bound, and was not bound to the same before. */
function begins(register: Register, fit: Fit, draft: Draft, before: Standing | undefined): boolean {
  const binds = ({ values, state }: { readonly values: Values; readonly state?: string }) =>
    values[fit.of] !== undefined && (!fit.when || compileCondition(fit.when, register.fields)(values, state))
  if (!binds(draft)) return false
  if (!before || !binds(before)) return true
  const ours = Object.values(fit.same ?? {}).map((path) => path.split('.')[0] ?? path)
  return [fit.of, ...ours].some((field) => before.values[field] !== draft.values[field])
}

async function checkOne(
  writing: Writing,
  register: Register,
  fit: Fit,
  drafts: readonly Draft[],
): Promise<Problem[]> {
  const target = targetOf(writing, register, fit.of)
  const referred = await recordsOf(writing, target, idsIn(drafts, fit.of))
  const beyond = new Map<string, ById>()
  for (const path of Object.values(fit.same ?? {})) {
    const [via = '', inner] = path.split('.')
    if (inner !== undefined && !beyond.has(via))
      beyond.set(via, await recordsOf(writing, targetOf(writing, register, via), idsIn(drafts, via)))
  }
  const oursOf = ({ values }: Draft, path: string) => {
    const [via = '', inner] = path.split('.')
    return inner === undefined ? values[via] : beyond.get(via)?.get(String(values[via]))?.values[inner]
  }
  return drafts.flatMap((draft) => {
    const other = referred.get(String(draft.values[fit.of]))
    // A reference of the same batch, or one that leads nowhere, is told elsewhere.
    if (!other) return []
    const at = { field: fit.of }
    const named = { label: register.fields[fit.of]?.label ?? fit.of, title: titleOf(target, other) }
    const found: Problem[] = []
    if (fit.in && !fit.in.includes(other.state ?? '')) {
      const states = joinLabels(fit.in.map((state) => stateLabel(target, state)))
      found.push(problems['unfit-state']({ ...named, state: stateLabel(target, other.state), states }, at))
    }
    for (const [theirs, ours] of Object.entries(fit.same ?? {}))
      if (other.values[theirs] !== oursOf(draft, ours))
        found.push(
          problems['unfit-elsewhere']({ ...named, field: target.fields[theirs]?.label ?? theirs }, at),
        )
    return found.map((problem) => inRow(problem, draft.row))
  })
}

function targetOf(writing: Writing, register: Register, name: string): Register {
  const field = register.fields[name]
  if (field?.kind !== 'reference') throw new Error(`${register.name}: ${name} refers to nothing`)
  return getRegister(writing, field.register)
}

function idsIn(drafts: readonly Draft[], field: string): readonly string[] {
  return [
    ...new Set(
      drafts.flatMap(({ values }) => {
        const id = values[field]
        return typeof id === 'string' ? [id] : []
      }),
    ),
  ]
}

async function recordsOf(
  { session, unit }: Writing,
  register: Register,
  ids: readonly string[],
): Promise<ById> {
  if (ids.length === 0) return new Map()
  const records = await findCurrent(session, unit, register, ids)
  return new Map(records.map((record) => [record.id, record]))
}
