import { type Actor, type Grant, inForce, readerFor, roleLabel } from '#access'
import { dayOf, fail, type Language, ok, type Result } from '#lib'
import { listRecords } from '#records'
import { is } from '#registers'
import { grants, people } from '#systems'
import { listAll } from './list-all.ts'
import type { App } from './open.ts'
import { appProblems } from './problems.ts'

/**
 * A person by the account, with the grants of every unit that are in force today: a grant that was taken back, or is
 * over, is none from the next request on. Problems: app/no-such-person, also for one without any grant.
 */
export async function personActing(app: App, account: string): Promise<Result<Actor>> {
  const today = dayOf(app.clock.now())
  const units = await app.units()
  const each = await Promise.all(units.map(({ id }) => actingIn(app, id, account)))
  const known = each.flatMap((one) => one ?? [])
  const inForceNow = known.flatMap(({ grants: all }) => all.filter((grant) => inForce(grant, today)))
  const [first] = known
  if (!first || inForceNow.length === 0) return fail(appProblems['no-such-person']({ account }))
  return ok(Object.freeze({ id: account, name: first.name, grants: Object.freeze(inForceNow) }))
}

async function actingIn(
  app: App,
  unit: string,
  account: string,
): Promise<{ readonly name: string; readonly grants: readonly Grant[] } | undefined> {
  const asked = { actor: readerFor(unit, 'acting'), unit }
  const found = await listRecords(app, {
    ...{ ...asked, register: people.name, where: is('account', account) },
    ...{ offset: 0, limit: 1, isCounted: true },
  })
  const [person] = found.rows
  if (!person) return undefined
  const rows = await listAll(app, { ...asked, register: grants.name, where: is('person', person.id) })
  return { name: String(person.values.name), grants: rows.map(({ values }) => grantOf(unit, values)) }
}

function grantOf(unit: string, values: Readonly<Record<string, unknown>>): Grant {
  const text = (field: string) => {
    const value = values[field]
    return typeof value === 'string' ? { [field]: value } : {}
  }
  return Object.freeze({
    ...{ unit, role: String(values.role) },
    ...{ ...text('organisation'), ...text('region'), ...text('system'), ...text('from'), ...text('to') },
  })
}

/** Somebody whom one may act as on the local machine, with what they may be. */
export interface PersonShown {
  readonly account: string
  readonly name: string
  readonly roles: readonly string[]
}

/** Who has grants that are in force, of every unit, by name. */
export async function listActing(app: App, language: Language): Promise<readonly PersonShown[]> {
  const today = dayOf(app.clock.now())
  const shown = new Map<string, { name: string; roles: Set<string> }>()
  for (const { id: unit } of await app.units()) {
    const asked = { actor: readerFor(unit, 'acting'), unit }
    const everyone = await listAll(app, { ...asked, register: people.name, where: { and: [] } })
    const granted = await listAll(app, { ...asked, register: grants.name, where: { and: [] } })
    const named = new Map(everyone.map(({ id, values }) => [id, values]))
    for (const { values } of granted) {
      const person = named.get(String(values.person))
      if (!person || !inForce(grantOf(unit, values), today)) continue
      const account = String(person.account)
      const one = shown.get(account) ?? { name: String(person.name), roles: new Set<string>() }
      one.roles.add(roleLabel(String(values.role))[language])
      shown.set(account, one)
    }
  }
  return [...shown]
    .map(([account, { name, roles }]) => ({ account, name, roles: [...roles] }))
    .sort((a, b) => (a.account < b.account ? -1 : 1))
}
