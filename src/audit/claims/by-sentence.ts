import type { Claim } from './claim.ts'

/** Claims by the sentence that they stand in, each sentence's in their order. */
export function bySentence(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  return [...Map.groupBy(claims, ({ passage, sentence }) => `${passage}/${sentence}`).values()]
}
