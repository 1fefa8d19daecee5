import { Button } from 'antd'
import { memo, useState } from 'react'
import { type FindingShown, stands } from '../client/audit.ts'
import { auditWords } from '../words/audit.ts'
import { useWords } from '../words/language.tsx'
import { type PlaceLine, placeLines, placeText } from './finding-place.ts'
import { FindingReview, type Review } from './finding-review.tsx'
import type { Selected } from './marked-text.tsx'
import { severityIcons } from './severity.ts'

interface Props {
  /** Those that are shown, each with its number among all, from 0. */
  readonly findings: readonly (readonly [number, FindingShown])[]
  readonly selected: Selected | undefined
  readonly onSelect: (finding: number, place: number) => void
  readonly review?: Review | undefined
}

export const findingId = (finding: number) => `finding-${finding + 1}`

/** The findings, the gravest first: what is wrong, what would be right, and the way to each place. */
export function FindingList({ findings, selected, onSelect, review }: Props) {
  return (
    <ol className="finding-list">
      {findings.map(([index, finding]) => (
        <FindingItem
          key={index}
          index={index}
          finding={finding}
          place={selected?.finding === index ? selected.place : undefined}
          onSelect={onSelect}
          review={review}
        />
      ))}
    </ol>
  )
}

interface ItemProps {
  readonly index: number
  readonly finding: FindingShown
  /** The place that is looked at, where it is one of this finding. */
  readonly place: number | undefined
  readonly onSelect: (finding: number, place: number) => void
  readonly review: Review | undefined
}

/** So many places stand open at first. */
const few = 4

const FindingItem = memo(function FindingItem({ index, finding, place, onSelect, review }: ItemProps) {
  const words = useWords(auditWords)
  const { severity, label, message, expected, found, at } = finding
  const Icon = severityIcons[severity]
  const isSelected = place !== undefined
  const firstPlace = Math.max(
    0,
    at.findIndex(({ spot }) => spot !== undefined),
  )
  return (
    <li
      id={findingId(index)}
      tabIndex={-1}
      className={[
        `finding finding-${severity}`,
        ...(isSelected ? ['finding-selected'] : []),
        ...(stands(finding) ? [] : ['finding-wrong']),
      ].join(' ')}
      {...(isSelected ? { 'aria-current': true } : {})}
    >
      <button type="button" className="finding-head" onClick={() => onSelect(index, firstPlace)}>
        <span className={`finding-kind sign-${severity}`}>
          <Icon aria-hidden /> {words.severities[severity]} {index + 1}
        </span>{' '}
        <span className="quiet">{label}</span>
        <span className="finding-message" lang="zh">
          {message}
        </span>
      </button>
      {(expected || found) && (
        <dl className="finding-values" lang="zh">
          {found && <Value label={words.found} text={found} />}
          {expected && <Value label={words.expected} text={expected} />}
        </dl>
      )}
      <Grounds finding={finding} />
      <Places finding={finding} place={place} onPlace={(chosen) => onSelect(index, chosen)} />
      {review && <FindingReview review={review} index={index} finding={finding} />}
    </li>
  )
})

/** The claims that were compared, how they were linked, and how sure that is. */
function Grounds({ finding: { sure, why, claims = [] } }: { finding: FindingShown }) {
  const words = useWords(auditWords)
  if (why === undefined) return null
  return (
    <details className="finding-grounds">
      <summary>{sure === undefined ? words.grounds : words.groundsSure(Math.round(sure * 100))}</summary>
      {claims.length > 0 && (
        <ul lang="zh">
          {claims.map((claim) => (
            <li key={`${claim.what} ${claim.value} ${claim.quote}`}>
              「{claim.what}」{words.roles[claim.role]} <strong>{claim.value}</strong>{' '}
              <span className="finding-where">{placeText(claim, words)}</span>
            </li>
          ))}
        </ul>
      )}
      <p lang="zh">{why}</p>
    </details>
  )
}

function Value({ label, text }: { label: string; text: string }) {
  return (
    <div className="finding-value">
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  )
}

interface PlacesProps {
  readonly finding: FindingShown
  readonly place: number | undefined
  readonly onPlace: (place: number) => void
}

function Places({ finding, place, onPlace }: PlacesProps) {
  const words = useWords(auditWords)
  const [isWhole, setIsWhole] = useState(false)
  const lines = placeLines(finding.at)
  const shown = isWhole ? lines : lines.slice(0, few)
  const looked = lines.findLastIndex((line) => place !== undefined && line.place <= place)
  return (
    <>
      <ul className="finding-places">
        {shown.map((line, at) => (
          <li key={line.place}>
            <PlaceLink line={line} isHere={at === looked} onPlace={onPlace} />
          </li>
        ))}
      </ul>
      {shown.length < lines.length && (
        <Button type="link" size="small" onClick={() => setIsWhole(true)}>
          {words.places(lines.length - shown.length)}
        </Button>
      )}
    </>
  )
}

function PlaceLink(props: { line: PlaceLine; isHere: boolean; onPlace: (place: number) => void }) {
  const words = useWords(auditWords)
  const { place, at, quotes } = props.line
  const where = placeText(at, words)
  const said = (
    <>
      <span className="finding-quote">{quotes.map((quote) => `「${quote}」`).join(' ')}</span>
      <span className="finding-where" title={where}>
        {where}
      </span>
    </>
  )
  // What stands nowhere in the text, word for word, has no place to go to.
  if (at.spot === undefined)
    return (
      <div className="finding-place finding-place-lost" lang="zh">
        {said}
      </div>
    )
  return (
    <button
      type="button"
      className={props.isHere ? 'finding-place finding-place-here' : 'finding-place'}
      lang="zh"
      onClick={() => props.onPlace(place)}
    >
      {said}
    </button>
  )
}
