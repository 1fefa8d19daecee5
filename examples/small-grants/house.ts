import { houseOf } from '#app'
import { systems } from '#systems'
import { grantsSystem } from './index.ts'

/** A house that holds it beside the other systems. */
export const house = houseOf([...systems, grantsSystem], import.meta.url)
