import { type RefObject, useLayoutEffect, useState } from 'react'

/** Rows are this high where only those in sight are drawn (px). */
export const rowHeight = 36
/** Longer tables draw only the rows in sight. */
export const drawnWhole = 200
const margin = 12

export interface RowWindow {
  readonly first: number
  /** One after the last. */
  readonly end: number
}

/** Which of `count` rows of one height are in sight of the scrolled element, with a margin on both sides. */
export function rowsInSight(scrolled: { top: number; height: number }, count: number): RowWindow {
  const first = Math.max(0, Math.floor(scrolled.top / rowHeight) - margin)
  const end = Math.min(count, Math.ceil((scrolled.top + scrolled.height) / rowHeight) + margin)
  return { first: Math.min(first, end), end }
}

/** Follows the scrolling of `ref`; every row where there are few. */
export function useRowWindow(ref: RefObject<HTMLElement | null>, count: number): RowWindow {
  const isLong = count > drawnWhole
  const [inSight, setInSight] = useState<RowWindow>({ first: 0, end: drawnWhole })
  useLayoutEffect(() => {
    const element = ref.current
    if (!isLong || !element) return
    const look = () => {
      const now = rowsInSight({ top: element.scrollTop, height: element.clientHeight }, count)
      setInSight((before) => (before.first === now.first && before.end === now.end ? before : now))
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      observer.disconnect()
    }
  }, [ref, count, isLong])
  return isLong ? inSight : { first: 0, end: count }
}
