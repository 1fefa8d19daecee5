import { amountVariations } from './amount.ts'
import { headVariations } from './head.ts'
import { layoutVariations } from './layout.ts'
import type { Variation } from './variation.ts'
import { wordings } from './wording.ts'

export { compareFindings, type Difference } from './compare.ts'
export type { Variation } from './variation.ts'

/** The same document written otherwise, in every way that should make no difference. */
export const variations: readonly Variation[] = [
  ...wordings,
  ...amountVariations,
  ...layoutVariations,
  ...headVariations,
]
