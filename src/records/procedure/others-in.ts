import { fail, ok } from '#lib'
import { and, inState, is, type OthersIn, printText } from '#registers'
import type { Behaviour } from '../behaviour.ts'
import type { Performing } from './perform.ts'
import { problems } from './problems.ts'

/** Problems: procedure/stands-in-the-way. */
export async function performOthersIn(
  { word, of, by, in: states, says, at }: OthersIn,
  { cause: { record, writer }, register: { fields } }: Performing,
): ReturnType<Behaviour> {
  const held = Object.entries(by).map(([theirs, ours]) => is(theirs, String(record.values[ours])))
  const found = await writer.list(of, and(inState(...states), ...held), 2)
  const others = found.filter(({ id }) => id !== record.id)
  if (others.length > 0 === (word === 'someIn')) return ok({})
  const told = {
    zh: printText(says.zh, fields, record.values),
    en: printText(says.en, fields, record.values, 'en'),
  }
  return fail(problems['stands-in-the-way']({ told }, at === undefined ? {} : { field: at }))
}
