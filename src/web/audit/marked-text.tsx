import { Fragment, type ReactNode } from 'react'
import type { NumberShown } from '../client/audit.ts'
import { auditWords } from '../words/audit.ts'
import { useWords } from '../words/language.tsx'
import { cutText, type Mark, markMeant, type Segment } from './mark.ts'
import { severitySigns } from './severity.ts'

/** What a marked text asks of the view that it stands in. */
export interface Marking {
  readonly select: (mark: Mark) => void
  /** What a mark says, for those who point at it. */
  readonly says: (finding: number) => string
  /** A number that opens its grounds. */
  readonly number: (number: NumberShown, text: string) => ReactNode
}

export interface Selected {
  readonly finding: number
  readonly place: number
}

interface Props {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly numbers: readonly NumberShown[]
  readonly marking: Marking
  readonly selected: Selected | undefined
}

/** The place of a mark on the page, to scroll to. */
export const markId = (finding: number, place: number) => `mark-${finding}-${place}`

/** A text with its marks: each in the colour and line of its severity, with a sign and the finding's number. */
export function MarkedText({ text, marks, numbers, marking, selected }: Props) {
  if (marks.length === 0 && numbers.length === 0) return text
  return cutText(text, marks, numbers).map((segment) => (
    <Fragment key={segment.from}>
      {segment.marks.length === 0 ? (
        <Plain segment={segment} marking={marking} />
      ) : (
        <Marked segment={segment} marking={marking} selected={selected} />
      )}
    </Fragment>
  ))
}

function Plain({ segment, marking }: { segment: Segment; marking: Marking }) {
  return segment.number ? marking.number(segment.number, segment.text) : segment.text
}

function Marked(props: { segment: Segment; marking: Marking; selected: Selected | undefined }) {
  const words = useWords(auditWords)
  const { segment, marking, selected } = props
  const { marks, begins } = segment
  const meant = markMeant(marks, selected?.finding) ?? marks[0]
  if (!meant) return segment.text
  const gravest = marks[0] ?? meant
  const isSelected = marks.some(({ finding }) => finding === selected?.finding)
  const isLookedAt = marks.some(
    ({ finding, place }) => finding === selected?.finding && place === selected.place,
  )
  const classes = [
    'mark',
    `mark-${gravest.severity}`,
    isSelected && 'mark-selected',
    isLookedAt && 'mark-here',
  ]
  const signs = begins.map(({ finding, place, severity }) => (
    <sup key={`${finding} ${place}`} id={markId(finding, place)} className={`mark-sign sign-${severity}`}>
      <span className="heard">{words.mark(words.severities[severity], finding + 1)}</span>
      <span aria-hidden>
        {severitySigns[severity]}
        {finding + 1}
      </span>
    </sup>
  ))
  const link = {
    href: `#finding-${meant.finding + 1}`,
    title: marking.says(meant.finding),
    onClick: (event: React.MouseEvent) => {
      event.preventDefault()
      marking.select(meant)
    },
  }
  const shown = segment.text === '' ? <span className="quiet">{words.emptyCell}</span> : segment.text
  if (segment.number)
    return (
      <span className={classes.filter(Boolean).join(' ')}>
        {begins.length > 0 && <a {...link}>{signs}</a>}
        {marking.number(segment.number, segment.text)}
      </span>
    )
  return (
    <a {...link} className={classes.filter(Boolean).join(' ')}>
      {signs}
      {shown}
    </a>
  )
}
