import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { onlyUnit } from '../address/app-search.ts'
import { evaluationsQuery } from '../client/evaluation.ts'
import { Failure } from '../control/failure.tsx'
import { Waiting } from '../control/waiting.tsx'
import { PageHead } from '../frame/page-head.tsx'
import { useUnit } from '../frame/unit.tsx'
import { evaluationWords } from '../words/evaluation.ts'
import { useWords } from '../words/language.tsx'
import { FirstSteps } from './first-steps.tsx'
import { OpenYear } from './open-year.tsx'

/** The unit's evaluations, the latest year first. */
export function EvaluationsPage() {
  const words = useWords(evaluationWords)
  const unit = useUnit()
  const evaluations = useQuery(evaluationsQuery(unit.id))
  const latestFirst = [...(evaluations.data ?? [])].sort((a, b) => b.year - a.year)
  const [latest] = latestFirst
  return (
    <div className="page">
      <PageHead
        title={words.evaluations}
        about={words.evaluationsAbout}
        actions={latest && <OpenYear key={latest.year} unit={unit.id} latest={latest.year} />}
      />
      {evaluations.isError && <Failure error={evaluations.error} retry={() => void evaluations.refetch()} />}
      {evaluations.isPending && <Waiting />}
      {evaluations.data && latestFirst.length === 0 && <FirstSteps />}
      <ul className="register-list">
        {latestFirst.map((evaluation) => (
          <li key={`${evaluation.unit} ${evaluation.year}`}>
            <Link
              to="/evaluation/$unit/$year"
              params={{ unit: evaluation.unit, year: String(evaluation.year) }}
              search={onlyUnit}
            >
              {words.title(evaluation.year)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
