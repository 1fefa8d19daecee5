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

/** A number filled in by hand: the mark 手, and its source on a click. */
export function ManualNumber(props: { record: RecordAsked | undefined; children: ReactNode }) {
  const words = useWords(figureWords)
  const mark = (
    <span className="figure-hand" role="img" aria-label={words.legendManual}>
      {words.manual}
    </span>
  )
  if (!props.record)
    return (
      <span title={words.manualHelp}>
        {props.children}
        {mark}
      </span>
    )
  return (
    <Link to="." search={withRecord(props.record)} className="figure-manual" title={words.manualHelp}>
      {props.children}
      {mark}
    </Link>
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
