import { type Actor, createUnit, isUnitId, type Unit, unitsOf } from '#access'
import { fail, ok, type Problem, type Result } from '#lib'
import type { App } from './open.ts'
import { appProblems } from './problems.ts'

/**
 * The unit that a question is about: the one named, or the only budget unit that the actor sees.
 * Problems: app/unknown-unit, app/no-unit, app/which-unit.
 */
export async function unitOf(app: App, actor: Actor, named: string | undefined): Promise<Result<string>> {
  const own = new Set(unitsOf(actor))
  const seen = (await app.units()).filter((unit) => own.has(unit.id))
  const known = seen.map((unit) => unit.id).join('、')
  if (named !== undefined && named !== '')
    return seen.some((unit) => unit.id === named)
      ? ok(named)
      : fail(seen.length > 0 ? appProblems['unknown-unit']({ unit: named, known }) : appProblems['no-unit']())
  const spending = seen.filter((unit) => unit.kind === 'unit')
  const [only, ...others] = spending
  if (!only) return fail(appProblems['no-unit']())
  if (others.length > 0)
    return fail(appProblems['which-unit']({ known: spending.map((u) => u.id).join('、') }))
  return ok(only.id)
}

export interface UnitAsked {
  /** The code that people type: lower-case letters, digits and hyphens. */
  readonly id: string
  readonly name: string
  /** The unit above; absent: it stands alone. */
  readonly parent?: string | undefined
}

/**
 * Sets up a unit that spends a budget, with empty registers.
 * Problems: app/unit-name, and those of `createUnit`; each at its field.
 */
export async function addUnit(app: App, actor: Actor, asked: UnitAsked): Promise<Result<Unit>> {
  const [id, name] = [asked.id.trim(), asked.name.trim()]
  const named: Problem[] = name === '' ? [appProblems['unit-name']({}, { field: 'name' })] : []
  if (named.length > 0 && isUnitId(id)) return fail(...named)
  const { parent } = asked
  const unit = { id, name, kind: 'unit', ...(parent === undefined ? {} : { parent }) } as const
  const made = await createUnit(app.database, actor, unit)
  app.unitsChanged()
  if (made.ok) return made
  const atFields = { 'access/bad-unit-id': 'id', 'access/unit-exists': 'id', 'access/no-such-unit': 'parent' }
  const problems = made.problems.map((problem) => {
    const field = atFields[problem.code as keyof typeof atFields]
    return field === undefined ? problem : { ...problem, at: { field } }
  })
  return fail(...named, ...problems)
}
