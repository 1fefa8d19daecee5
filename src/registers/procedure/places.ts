import { type Limit, placesWithin } from '../limit.ts'
import type { Register } from '../register.ts'
import { need, needMove, needRegister, needStates } from './need.ts'

/** 名额与候补: places that one record has and others take, and the line of those who wait for one. */
export interface Places {
  /** The register of those who take places, and its field that refers to what has them. */
  readonly register: string
  readonly of: string
  /** How many there are: an integer of what has them. Where it is empty there is a place for everybody. */
  readonly number: string
  /** The states in which somebody has a place, and the one in which somebody waits. */
  readonly holding: readonly string[]
  readonly waiting: string
  /** Their integer field with the turn in the line, set by the system. */
  readonly turn: string
  /** Their move by which who waits gets a place. */
  readonly moveUp: string
}

/**
 * 录取或候补: sets the turn of who finds no place that is not waited for already, and clears it for who does. The move
 * says where each goes: `to: 'enrolled', unless: [{ when: isSet('turn'), to: 'waiting' }]`.
 */
export interface TakePlace {
  readonly word: 'takePlace'
  readonly places: Places
}
export const takePlace = (places: Places): TakePlace => ({ word: 'takePlace', places })

/** 候补递补: those who wait move up in their turns, as far as there are places. It follows whatever frees or adds places. */
export interface FillPlaces {
  readonly word: 'fillPlaces'
  readonly places: Places
}
export const fillPlaces = (places: Places): FillPlaces => ({ word: 'fillPlaces', places })

/** There are never more who have a place than there are places: a limit of the register of those who take them. */
export const placesLimit = ({ of, number, holding }: Places): Limit =>
  placesWithin(`${of}-places`, of, number, ...holding)

export function provePlaces(
  { word, places }: TakePlace | FillPlaces,
  register: Register,
  others: ReadonlyMap<string, Register>,
  where: string,
): void {
  const takers = needRegister(others, places.register, where)
  const field = need(takers, places.of, where, 'reference')
  const holder = needRegister(others, field.kind === 'reference' ? field.register : '', where)
  need(holder, places.number, where, 'integer')
  need(takers, places.turn, where, 'integer')
  needStates(takers, [...places.holding, places.waiting], where)
  needMove(takers, places.moveUp, where)
  if (!takers.limits?.some(({ of, total }) => of === places.of && total === places.number))
    throw new Error(`${where}: ${takers.name} has no limit on ${places.number} (placesLimit)`)
  if (register.name !== takers.name && (word === 'takePlace' || register.name !== holder.name))
    throw new Error(`${where}: ${register.name} neither has nor takes these places`)
}
