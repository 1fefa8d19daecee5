import { ok, unwrap } from '#lib'
import { and, type FillPlaces, inState, is, type Places, type TakePlace } from '#registers'
import type { Behaviour } from '../behaviour.ts'
import { findRegister } from '../catalogue.ts'
import type { RecordVersion } from '../record.ts'
import type { Performing } from './perform.ts'

/** Who waits, in their turns, and how many places nobody has. */
interface Line {
  readonly free: number
  readonly waiting: readonly RecordVersion[]
}

/** Writers of the unit stand in line: no two find the same place free. */
export async function performTakePlace({ places }: TakePlace, performing: Performing): ReturnType<Behaviour> {
  const { record, set } = performing.cause
  const { free, waiting } = await lineOf(places, String(record.values[places.of]), performing)
  if (free > waiting.length) return set({ [places.turn]: undefined })
  return set({ [places.turn]: turnOf(places, waiting.at(-1)) + 1 })
}

/** Problems: those of the move of who moves up. */
export async function performFillPlaces(
  { places }: FillPlaces,
  performing: Performing,
): ReturnType<Behaviour> {
  const { record, writer } = performing.cause
  const holder = places.register === record.register ? record.values[places.of] : record.id
  if (typeof holder !== 'string') return ok({})
  const { free, waiting } = await lineOf(places, holder, performing)
  for (const { id, version } of waiting.slice(0, Math.max(free, 0)))
    await writer.move(places.register, id, version, places.moveUp)
  return ok({})
}

async function lineOf(
  places: Places,
  holder: string,
  { cause: { writer }, catalogue }: Performing,
): Promise<Line> {
  const takers = unwrap(findRegister(catalogue, places.register))
  const field = takers.fields[places.of]
  const { values } = await writer.get(field?.kind === 'reference' ? field.register : '', holder)
  const here = is(places.of, holder)
  const held = await writer.list(takers.name, and(here, inState(...places.holding)))
  const waiting = await writer.list(takers.name, and(here, inState(places.waiting)))
  const number = values[places.number]
  return {
    free: typeof number === 'number' ? number - held.length : Number.POSITIVE_INFINITY,
    waiting: waiting.toSorted((a, b) => turnOf(places, a) - turnOf(places, b) || (a.id < b.id ? -1 : 1)),
  }
}

const turnOf = ({ turn }: Places, record: RecordVersion | undefined) => Number(record?.values[turn] ?? 0)
