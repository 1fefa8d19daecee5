import { fail, joinLabels, type Label, ok, type Result } from '#lib'
import { type Actor, everywhere, grantsIn, unitsOf } from './actor.ts'
import { type Grant, isInside } from './grant.ts'
import { problems } from './problems.ts'
import { insideRoles, roleLabel } from './role.ts'

/**
 * What is done, as far as permission goes: `read` data as one of the unit's own people; `write` data (propose, amend,
 * import); `attach` (upload a file, for a record to refer to, of whatever system); `move` a record through its lifecycle; `administer` (make units, take over history, back up, restore).
 * What people from outside read of a register, and which records they move, is the register's to say.
 */
export type Action = 'read' | 'write' | 'attach' | 'move' | 'administer'

export interface Subject {
  /** Whose data it is; absent for what belongs to no unit. */
  readonly unit?: string
  /** The register that it is about; absent: the unit's data as a whole, which a grant for one system does not reach. */
  readonly register?: string
  /** The roles that may do it, where the thing itself says so: a lifecycle's move. */
  readonly roles?: readonly string[]
  /** Only for the unit's own people, although it names roles. */
  readonly inside?: true
  /** What it is, in words that complete 「无权…」, such as 「受理合同」. */
  readonly what?: Label | string
}

/** Words for an action whose subject gives none. */
const words: Record<Action, Label> = {
  read: { zh: '查看', en: 'read' },
  write: { zh: '登记或修改', en: 'record or amend' },
  attach: { zh: '上传附件', en: 'attach files' },
  move: { zh: '办理', en: 'move records' },
  administer: { zh: '管理系统', en: 'administer' },
}

/** Who may do what where the subject names no roles; the administrator may do everything in the own units. */
const rolesFor: Record<Action, readonly string[]> = {
  read: insideRoles,
  write: ['clerk', 'approver'],
  attach: ['clerk', 'approver'],
  move: ['clerk', 'approver'],
  administer: [],
}

/** Whether the actor may be anything at all in a unit. Problems: access/not-your-unit. */
export function actsIn(actor: Actor, unit: string): Result<Actor> {
  if (unitsOf(actor).includes(unit)) return ok(actor)
  return fail(problems['not-your-unit']({ actor: actor.name, unit }))
}

/**
 * Whether the actor may do it, by the grants that are in force: one of them is for the unit (or, where none is named, for
 * the house) and reaches the register, and its role may. Of the unit's data as a whole only its own people read.
 * Problems, each naming its rule and whom to ask: access/not-your-unit, access/not-your-role.
 */
export function may(actor: Actor, action: Action, subject: Subject = {}): Result<Actor> {
  const { unit, register, roles, inside } = subject
  const isFor = (grant: Grant) => grant.unit === (unit ?? everywhere)
  const grants =
    action === 'attach' ? actor.grants.filter(isFor) : grantsIn(actor, unit ?? everywhere, register)
  const there = unit === undefined ? ok(actor) : actsIn(actor, unit)
  if (!there.ok) return there
  const allowed = roles ?? rolesFor[action]
  const isAllowed = grants.some(
    (grant) =>
      (action === 'attach' && !isInside(grant)) ||
      (grant.role === 'administrator' && isInside(grant)) ||
      (allowed.includes(grant.role) && (roles === undefined || inside ? isInside(grant) : true)),
  )
  if (isAllowed) return ok(actor)
  const names = (allowed.length > 0 ? allowed : ['administrator']).map((role) => roleLabel(role))
  const what = subject.what ?? words[action]
  return fail(problems['not-your-role']({ actor: actor.name, what, roles: joinLabels(names) }))
}
