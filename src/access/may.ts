import { fail, joinLabels, type Label, ok, type Result } from '#lib'
import type { Actor } from './actor.ts'
import { problems } from './problems.ts'
import { roleLabel } from './role.ts'

/**
 * What is done, as far as permission goes: `read` data; `write` data (propose, amend, import); `move` a record
 * through its lifecycle; `administer` (make units, take over history, back up, restore).
 */
export type Action = 'read' | 'write' | 'move' | 'administer'

export interface Subject {
  /** Whose data it is; absent for what belongs to no unit. */
  readonly unit?: string
  /** The roles that may do it, where the thing itself says so: a lifecycle's move. */
  readonly roles?: readonly string[]
  /** What it is, in words that complete 「无权…」, such as 「受理合同」. */
  readonly what?: Label | string
}

/** Words for an action whose subject gives none. */
const words: Record<Action, Label> = {
  read: { zh: '查看', en: 'read' },
  write: { zh: '登记或修改', en: 'record or amend' },
  move: { zh: '办理', en: 'move records' },
  administer: { zh: '管理系统', en: 'administer' },
}

/** Who may do what where the subject names no roles; the administrator may do everything within the own units. */
const rolesFor: Record<Action, readonly string[] | 'anyone'> = {
  read: 'anyone',
  write: ['clerk', 'approver'],
  move: ['clerk', 'approver'],
  administer: [],
}

/**
 * Whether the actor may do it. Two rules, in this order: the unit is among the actor's; the actor has a role that may.
 * Problems, each naming its rule and whom to ask: access/not-your-unit, access/not-your-role.
 */
export function may(actor: Actor, action: Action, subject: Subject = {}): Result<Actor> {
  const { unit } = subject
  if (unit !== undefined && !actor.units.includes(unit))
    return fail(problems['not-your-unit']({ actor: actor.name, unit }))
  const allowed = subject.roles ?? rolesFor[action]
  if (allowed === 'anyone' || actor.roles.includes('administrator')) return ok(actor)
  if (actor.roles.some((role) => allowed.includes(role))) return ok(actor)
  const names = (allowed.length > 0 ? allowed : ['administrator']).map((role) => roleLabel(role))
  const what = subject.what ?? words[action]
  return fail(problems['not-your-role']({ actor: actor.name, what, roles: joinLabels(names) }))
}
