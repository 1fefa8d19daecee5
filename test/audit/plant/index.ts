import type { Plant } from './plant.ts'
import { tablePlants } from './table-plants.ts'
import { textPlants } from './text-plants.ts'

export { chanceOf, type Plant, spoil } from './plant.ts'

/** Every kind of defect that can be planted in a clean document. */
export const plants: readonly Plant[] = [...textPlants, ...tablePlants]
