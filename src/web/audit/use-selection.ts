import { useCallback, useEffect, useState } from 'react'
import { useAppSearch, useChangeSearch } from '../address/app-search.ts'
import type { FindingShown } from '../client/audit.ts'
import { findingId } from './finding-list.tsx'
import { markId, type Selected } from './marked-text.tsx'

/** Where the reader chose from; the other side is what has to come into sight. */
type ChosenFrom = 'list' | 'document' | 'keys'

interface Choice extends Selected {
  readonly from: ChosenFrom
}

export interface Selection {
  readonly selected: Selected | undefined
  readonly choose: (finding: number, place: number, from: ChosenFrom) => void
}

/** The finding that is looked at, by its number in the address, and the place of it that was chosen. */
export function useSelection(findings: readonly FindingShown[]): Selection {
  const { finding } = useAppSearch()
  const change = useChangeSearch()
  const [choice, setChoice] = useState<Choice>()
  const named = Number(finding ?? 0) - 1
  const isThere = findings[named] !== undefined
  const selected = isThere ? (choice?.finding === named ? choice : firstPlace(named, findings)) : undefined
  const choose = useCallback(
    (chosen: number, place: number, from: ChosenFrom) => {
      setChoice({ finding: chosen, place, from })
      change({ finding: `${chosen + 1}` }, { replace: true })
    },
    [change],
  )
  // A choice that comes with the address brings both sides into sight.
  const at = selected?.finding
  const place = selected?.place
  useEffect(() => {
    if (at === undefined || place === undefined) return
    const from = choice?.finding === at ? choice.from : 'keys'
    return bringIntoSight({ finding: at, place, from })
  }, [at, place, choice])
  return { selected, choose }
}

function firstPlace(finding: number, findings: readonly FindingShown[]): Selected {
  const place = findings[finding]?.at.findIndex(({ spot }) => spot !== undefined) ?? 0
  return { finding, place: Math.max(place, 0) }
}

/** So many frames are waited for what is above a mark to take its real height, which moves the mark. */
const mostFrames = 30

function bringIntoSight({ finding, place, from }: Choice): () => void {
  const item = document.getElementById(findingId(finding))
  if (from === 'document') item?.focus({ preventScroll: true })
  const sought = [
    ...(from === 'list' ? [] : [{ id: findingId(finding), block: 'nearest' as const }]),
    ...(from === 'document' ? [] : [{ id: markId(finding, place), block: 'center' as const }]),
  ]
  const look = () =>
    sought.map(({ id, block }) => {
      const element = document.getElementById(id)
      element?.scrollIntoView({ block })
      return element?.getBoundingClientRect().top
    })
  let frame = 0
  const settle = (before: readonly unknown[], left: number) => {
    frame = requestAnimationFrame(() => {
      const now = look()
      const isStill = now.every((top, index) => top !== undefined && top === before[index])
      if (!isStill && left > 0) settle(now, left - 1)
    })
  }
  settle(look(), mostFrames)
  return () => cancelAnimationFrame(frame)
}
