import type { Actor } from '#access'
import { fail, ok, type Result } from '#lib'
import type { App } from './open.ts'
import { appProblems } from './problems.ts'

/**
 * The unit that a question is about: the one named, or the only budget unit that the actor sees.
 * Problems: app/unknown-unit, app/no-unit, app/which-unit.
 */
export async function unitOf(app: App, actor: Actor, named: string | undefined): Promise<Result<string>> {
  const seen = (await app.units()).filter((unit) => actor.units.includes(unit.id))
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
