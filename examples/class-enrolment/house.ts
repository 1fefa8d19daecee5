import { houseOf } from '#app'
import { systems } from '#systems'
import { lecturesSystem } from './index.ts'

/** A house that holds it beside the other systems. */
export const house = houseOf([...systems, lecturesSystem], import.meta.url)
