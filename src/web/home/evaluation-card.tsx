import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type AppSearch, onlyUnit } from '../address/app-search.ts'
import {
  type Evaluation,
  type EvaluationSummary,
  evaluationQuery,
  evaluationsQuery,
} from '../client/evaluation.ts'
import { Failure } from '../control/failure.tsx'
import { Waiting } from '../control/waiting.tsx'
import { FirstSteps } from '../evaluation/first-steps.tsx'
import { ReadinessList } from '../evaluation/readiness-list.tsx'
import { useUnit } from '../frame/unit.tsx'
import { homeWords } from '../words/home.ts'
import { useWords } from '../words/language.tsx'
import { KeyFigures } from './key-figures.tsx'

/** The latest evaluation: how far it is, what needs attention. */
export function EvaluationCard() {
  const unit = useUnit()
  const evaluations = useQuery(evaluationsQuery(unit.id))
  if (evaluations.isError)
    return <Failure error={evaluations.error} retry={() => void evaluations.refetch()} />
  if (!evaluations.data) return <Waiting />
  const [latest] = [...evaluations.data].sort((a, b) => b.year - a.year)
  if (latest) return <Latest summary={latest} />
  return (
    <section className="card">
      <FirstSteps />
    </section>
  )
}

function Latest({ summary }: { summary: EvaluationSummary }) {
  const words = useWords(homeWords)
  const { unit, year } = summary
  const evaluation = useQuery(evaluationQuery({ unit, year }))
  const to = { to: '/evaluation/$unit/$year', params: { unit, year: String(year) } } as const
  return (
    <>
      <section className="card">
        <h2>{words.evaluation(year)}</h2>
        {evaluation.isError && <Failure error={evaluation.error} retry={() => void evaluation.refetch()} />}
        {evaluation.isPending && <Waiting />}
        {evaluation.data && (
          <>
            <Standing evaluation={evaluation.data} />
            <ReadinessList asked={{ unit, year }} />
          </>
        )}
        <div className="form-actions">
          <Link {...to} search={onlyUnit} className="button-link button-link-primary">
            {words.openEvaluation}
          </Link>
          <Link
            {...to}
            search={(before: AppSearch) => ({ ...onlyUnit(before), tab: 'report' })}
            className="button-link"
          >
            {words.openReport}
          </Link>
        </div>
      </section>
      {evaluation.data && <KeyFigures evaluation={evaluation.data} />}
    </>
  )
}

function Standing({ evaluation }: { evaluation: Evaluation }) {
  const words = useWords(homeWords)
  const { indicators, budget } = evaluation
  const count = (met: boolean | null) => indicators.filter((indicator) => indicator.met === met).length
  const total = budget[0]
  return (
    <ul className="standing">
      <li>{words.indicators(indicators.length)}</li>
      <li className="verdict-met">{words.met(count(true))}</li>
      <li className={count(false) > 0 ? 'verdict-missed' : undefined}>{words.missed(count(false))}</li>
      {count(null) > 0 && <li className="verdict-stated">{words.stated(count(null))}</li>}
      {total && total.rate !== '' && <li>{words.budgetRate(total.rate)}</li>}
    </ul>
  )
}
