import { CheckCircleFilled, CloseCircleFilled, MinusCircleOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import {
  type FigureAsked,
  figureRelationsQuery,
  type MeasureRelation,
  type TiedFigure,
} from '../client/figure.ts'
import { Failure } from '../control/failure.tsx'
import { ProblemLine } from '../control/problem-list.tsx'
import { FigureNumber } from '../figure/figure-number.tsx'
import { useUnit } from '../frame/unit.tsx'
import { useWords } from '../words/language.tsx'
import { measureWords } from '../words/measure.ts'

/** What must hold between this measure and others, with the values of the moment, and whether it does. */
export function Relations({ asked }: { asked: FigureAsked }) {
  const words = useWords(measureWords)
  const unit = useUnit()
  const relations = useQuery(figureRelationsQuery(unit.id, asked))
  if (relations.isError) return <Failure error={relations.error} retry={() => void relations.refetch()} />
  if (!relations.data || relations.data.length === 0) return null
  return (
    <section>
      <h2>{words.relations}</h2>
      <ul className="relations">
        {relations.data.map((relation) => (
          <li key={[...relation.parts, relation.whole].map(({ measure }) => measure).join(' ')}>
            <Relation relation={relation} asked={asked} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Relation({ relation, asked }: { relation: MeasureRelation; asked: FigureAsked }) {
  const words = useWords(measureWords)
  const { kind, parts, whole, says, overlap, sum, holds, problem } = relation
  const signs = kind === 'part' ? [''] : parts.map((_, index) => (index === 0 ? '' : '+'))
  return (
    <>
      <div className="relation-head">
        <HoldsMark holds={holds} />
        {says && <span>{says}</span>}
      </div>
      <ul className="parts">
        {parts.map((part, index) => (
          <Tied key={part.measure} tied={part} sign={signs[index] ?? ''} asked={asked} />
        ))}
        {sum !== undefined && (
          <li>
            <span>{words.sumOf}</span>
            <span className="number-text">{sum}</span>
          </li>
        )}
        <Tied tied={whole} sign={signOf(relation)} asked={asked} />
      </ul>
      {overlap && <p className="quiet">{words.overlap(overlap)}</p>}
      {problem && <ProblemLine problem={problem} />}
    </>
  )
}

/** What should stand between the parts and the whole. */
function signOf({ kind, overlap }: MeasureRelation): string {
  if (kind === 'part') return '≤'
  return overlap ? '≥' : '='
}

function Tied({ tied, sign, asked }: { tied: TiedFigure; sign: string; asked: FigureAsked }) {
  const { measure, label, shown } = tied
  return (
    <li>
      <span>
        {sign && <span className="relation-sign">{sign}</span>}
        {label}
      </span>
      <FigureNumber asked={{ ...asked, measure }}>{shown}</FigureNumber>
    </li>
  )
}

function HoldsMark({ holds }: { holds: boolean | null }) {
  const words = useWords(measureWords)
  if (holds === null)
    return (
      <span className="verdict">
        <MinusCircleOutlined aria-hidden /> {words.holdsUnknown}
      </span>
    )
  return holds ? (
    <span className="verdict verdict-met">
      <CheckCircleFilled aria-hidden /> {words.holds}
    </span>
  ) : (
    <span className="verdict verdict-missed">
      <CloseCircleFilled aria-hidden /> {words.holdsNot}
    </span>
  )
}
