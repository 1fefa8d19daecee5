import { ok } from '#lib'
import {
  and,
  type Condition,
  type Fields,
  type FieldValue,
  type GivenOther,
  inState,
  is,
  type MoveOthers,
  printText,
  some,
} from '#registers'
import type { Behaviour, Cause } from '../behaviour.ts'
import type { Performing } from './perform.ts'

/** Problems: those of the others' move. */
export async function performMoveOthers(
  { of, by, in: states, move, gives = {} }: MoveOthers,
  { cause, register }: Performing,
): ReturnType<Behaviour> {
  const { record, writer } = cause
  const theirs: Condition[] = []
  for (const [field, ours] of Object.entries(by)) {
    const held = ours === 'id' ? record.id : record.values[ours]
    // What holds nothing here belongs to nothing there.
    if (typeof held !== 'string' && typeof held !== 'number') return ok({})
    const [list = '', inner] = field.split('.')
    theirs.push(inner === undefined ? is(list, held) : some(list, is(inner, held)))
  }
  const name = register.lifecycle?.moves[cause.move]?.label.zh ?? cause.move
  const given = Object.fromEntries(
    Object.entries(gives).map(([field, what]) => [
      field,
      givenValue(what, cause, { move: name, fields: register.fields }),
    ]),
  )
  for (const { id, version } of await writer.list(of, and(...theirs, inState(...states))))
    await writer.move(of, id, version, move, given)
  return ok({})
}

function givenValue(
  given: GivenOther,
  { record }: Cause,
  { move, fields }: { readonly move: string; readonly fields: Fields },
): FieldValue | null {
  if (given === 'id') return record.id
  if (given === 'nothing') return null
  if ('of' in given) return record.values[given.of] ?? null
  return 'text' in given ? printText(given.text.replace('{move}', move), fields, record.values) : given.value
}
