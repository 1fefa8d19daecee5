import { fail, ok, round, sum, unwrap } from '#lib'
import {
  and,
  inState,
  is,
  isSet,
  type MemberSum,
  not,
  type Register,
  type SumMembers,
  type TakeMembers,
  type Values,
} from '#registers'
import type { Behaviour } from '../behaviour.ts'
import { findRegister } from '../catalogue.ts'
import type { RecordVersion } from '../record.ts'
import { membersIn } from './members.ts'
import type { Performing } from './perform.ts'
import { problems } from './problems.ts'

/** Problems: procedure/none-to-take, and those of the members' move. */
export async function performTakeMembers(word: TakeMembers, performing: Performing): ReturnType<Behaviour> {
  const { cause } = performing
  const same = Object.entries(word.same).map(([theirs, ours]) =>
    is(theirs, String(cause.record.values[ours])),
  )
  const fit = and(inState(...word.in), ...same, ...(word.flag === undefined ? [] : [not(isSet(word.flag))]))
  const rows: Values[] = []
  for (const [name, register] of referredBy(word, performing))
    for (const member of await cause.writer.list(register.name, fit)) {
      rows.push(rowOf(name, member, word.sums))
      if (word.move !== undefined)
        await cause.writer.move(register.name, member.id, member.version, word.move)
    }
  if (rows.length === 0 && word.orElse) return fail(problems['none-to-take']({ told: word.orElse }))
  return cause.set({ [word.list]: rows, ...totalsOf(rows, word.sums) })
}

/** Sets what the list tells anew. */
export async function performSumMembers(word: SumMembers, performing: Performing): ReturnType<Behaviour> {
  const { cause } = performing
  const listed = cause.record.values[word.list]
  if (!Array.isArray(listed)) return ok({})
  const by = new Map(referredBy(word, performing).map(([name, register]) => [register.name, name]))
  const members = await membersIn(listed, word, performing)
  const rows = members.map((member) => rowOf(by.get(member.register) ?? '', member, word.sums))
  return cause.set({ [word.list]: rows, ...totalsOf(rows, word.sums) })
}

function referredBy(
  { list, of }: Pick<TakeMembers, 'list' | 'of'>,
  { register, catalogue }: Performing,
): readonly (readonly [name: string, register: Register])[] {
  const field = register.fields[list]
  return of.flatMap((name) => {
    const reference = field?.kind === 'list' ? field.fields[name] : undefined
    if (reference?.kind !== 'reference') return []
    return [[name, unwrap(findRegister(catalogue, reference.register))] as const]
  })
}

function rowOf(name: string, { id, values }: RecordVersion, { amount, from }: MemberSum): Values {
  return { [name]: id, [amount]: values[from] ?? '0' }
}

function totalsOf(rows: readonly Values[], { amount, count, total }: MemberSum): Values {
  return { [count]: rows.length, [total]: round(sum(rows.map((row) => String(row[amount]))), 2) }
}
