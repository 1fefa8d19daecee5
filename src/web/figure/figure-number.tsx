import { LockFilled } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { withFigure, withRecord } from '../address/app-search.ts'
import type { RecordAsked } from '../address/record-address.ts'
import type { FigureAsked } from '../client/figure.ts'
import { figureWords } from '../words/figure.ts'
import { useWords } from '../words/language.tsx'

/** A computed number: a dotted underline, and its panel on a click or Enter. A frozen one wears a lock. */
export function FigureNumber(props: { asked: FigureAsked; isFrozen?: boolean; children: ReactNode }) {
  const words = useWords(figureWords)
  return (
    <Link to="." search={withFigure(props.asked)} className="figure" title={words.computed}>
      {props.children}
      {props.isFrozen && <LockFilled className="figure-lock" aria-label={words.frozen} role="img" />}
    </Link>
  )
}

interface ManualProps {
  /** Its record; where that must be looked up first, `onOpen` does. */
  readonly record?: RecordAsked
  readonly onOpen?: () => void
  readonly children: ReactNode
}

/** A number filled in by hand: the mark 手, and its source on a click. */
export function ManualNumber({ record, onOpen, children }: ManualProps) {
  const words = useWords(figureWords)
  const marked = (
    <>
      {children}
      <span className="figure-hand" role="img" aria-label={words.legendManual}>
        {words.manual}
      </span>
    </>
  )
  if (record)
    return (
      <Link to="." search={withRecord(record)} className="figure-manual" title={words.manualHelp}>
        {marked}
      </Link>
    )
  return (
    <button type="button" className="figure-manual" title={words.manualHelp} onClick={onOpen}>
      {marked}
    </button>
  )
}

/** What the marks mean, under a table of numbers. */
export function FigureLegend() {
  const words = useWords(figureWords)
  return (
    <p className="legend quiet">
      <span className="figure figure-sample">123</span> {words.legendComputed}
      <span className="figure-hand" aria-hidden>
        {words.manual}
      </span>
      {words.legendManual}
      <LockFilled aria-hidden /> {words.legendFrozen}
    </p>
  )
}
