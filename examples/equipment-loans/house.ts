import { houseOf } from '#app'
import { systems } from '#systems'
import { loansSystem } from './index.ts'

/** A house that holds it beside the other systems. */
export const house = houseOf([...systems, loansSystem], import.meta.url)
