import { fail, joinLabels, ok, type Problem, unwrap } from '#lib'
import type { MoveMembers, Values } from '#registers'
import { stateLabel, titleOf } from '../amend.ts'
import type { Behaviour } from '../behaviour.ts'
import { findRegister } from '../catalogue.ts'
import type { RecordVersion } from '../record.ts'
import type { Performing } from './perform.ts'
import { problems } from './problems.ts'
import { referred } from './referred.ts'

/**
 * Problems: procedure/member-none, procedure/member-twice, procedure/member-in-state, procedure/member-differs,
 * procedure/member-flagged, and those of the members' move.
 */
export async function performMoveMembers(word: MoveMembers, performing: Performing): ReturnType<Behaviour> {
  const { cause, register } = performing
  const rows = cause.record.values[word.list]
  const list = register.fields[word.list]?.label ?? word.list
  if (!Array.isArray(rows) || rows.length === 0)
    return fail(problems['member-none']({ list }, { field: word.list }))
  const members = await membersIn(rows, word, performing)
  if (word.others === 'left') return moveFit(members, word, performing)
  const seen = new Set<string>()
  const found: Problem[] = []
  for (const [index, member] of members.entries()) {
    const unfit = seen.has(member.id)
      ? twice(member, index, word, performing)
      : judge(member, index, word, performing)
    if (unfit) found.push(unfit)
    seen.add(member.id)
  }
  if (found.length > 0) return fail(...found)
  if (word.move !== undefined)
    for (const { register: of, id, version } of members) await cause.writer.move(of, id, version, word.move)
  return ok({})
}

/** Moves the members that fit. */
async function moveFit(
  members: readonly RecordVersion[],
  word: MoveMembers,
  performing: Performing,
): ReturnType<Behaviour> {
  for (const [index, { register, id, version }] of members.entries()) {
    const member = members[index]
    if (member && word.move !== undefined && !judge(member, index, word, performing))
      await performing.cause.writer.move(register, id, version, word.move)
  }
  return ok({})
}

/** The members in the order of the rows. */
export function membersIn(
  rows: readonly Values[],
  { list, of }: Pick<MoveMembers, 'list' | 'of'>,
  { cause: { writer }, register, catalogue }: Performing,
): Promise<readonly RecordVersion[]> {
  const field = register.fields[list]
  const by = of.flatMap((name) => {
    const reference = field?.kind === 'list' ? field.fields[name] : undefined
    return reference?.kind === 'reference'
      ? [[name, unwrap(findRegister(catalogue, reference.register))] as const]
      : []
  })
  return referred(writer, rows, Object.fromEntries(by))
}

function place({ list }: MoveMembers, index: number) {
  return { field: list, item: index + 1 }
}

function twice(member: RecordVersion, index: number, word: MoveMembers, { catalogue }: Performing): Problem {
  const title = titleOf(unwrap(findRegister(catalogue, member.register)), member)
  return problems['member-twice']({ item: index + 1, title }, place(word, index))
}

/** Why a member does not fit, the first reason that there is. */
function judge(
  member: RecordVersion,
  index: number,
  word: MoveMembers,
  { cause, catalogue }: Performing,
): Problem | undefined {
  const register = unwrap(findRegister(catalogue, member.register))
  const named = { item: index + 1, title: titleOf(register, member) }
  const at = place(word, index)
  for (const [theirs, ours] of Object.entries(word.same ?? {}))
    if (member.values[theirs] !== cause.record.values[ours])
      return problems['member-differs']({ ...named, field: register.fields[theirs]?.label ?? theirs }, at)
  if (word.in && !word.in.includes(member.state ?? '')) {
    const states = joinLabels(word.in.map((state) => stateLabel(register, state)))
    return problems['member-in-state']({ ...named, state: stateLabel(register, member.state), states }, at)
  }
  const flag = word.flag === undefined ? undefined : member.values[word.flag]
  return flag === undefined ? undefined : problems['member-flagged']({ ...named, flag: String(flag) }, at)
}
