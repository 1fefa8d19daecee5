import { useMemo } from 'react'
import { type FindingShown, stands } from '../client/audit.ts'
import { Held, useHeld } from './held-file.ts'

/** What the reviewer took into the opinion or left out of it, by file and finding, where it is not as proposed. */
const held = new Held<ReadonlyMap<string, boolean>>(new Map())

const keyOf = (file: number, finding: number) => `${file} ${finding}`

/** Errors and warnings are proposed, unless they were judged wrong, which never go in. */
const isProposed = (finding: FindingShown) => finding.severity !== 'question'

export interface Chosen {
  has(file: number, index: number, finding: FindingShown): boolean
  set(file: number, index: number, isIn: boolean): void
}

export function useChosen(): Chosen {
  const choices = useHeld(held)
  return useMemo(
    () => ({
      has: (file, index, finding) =>
        stands(finding) && (choices.get(keyOf(file, index)) ?? isProposed(finding)),
      set: (file, index, isIn) => held.hold(new Map(choices).set(keyOf(file, index), isIn)),
    }),
    [choices],
  )
}
