import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { onlyUnit } from '../address/app-search.ts'
import { tallyQuery } from '../client/audit.ts'
import { evaluationsQuery } from '../client/evaluation.ts'
import { useUnit } from '../frame/unit.tsx'
import { auditWords } from '../words/audit.ts'
import { reviewWords } from '../words/audit-review.ts'
import { useWords } from '../words/language.tsx'
import { severities, severityIcons } from './severity.ts'

/** Those with most judged wrong come first. */
const mostTold = 8

/** For who does it the first time: what happens, what the findings mean, and where our own evaluation is. */
export function AuditHelp() {
  const words = useWords(auditWords)
  const unit = useUnit()
  const evaluations = useQuery(evaluationsQuery(unit.id))
  const review = useWords(reviewWords)
  const judged = useQuery(tallyQuery(unit.id)).data?.checks.slice(0, mostTold) ?? []
  const [latest] = [...(evaluations.data ?? [])].sort((a, b) => b.year - a.year)
  return (
    <div className="audit-help">
      <section>
        <h2>{words.stepsTitle}</h2>
        <ol>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{words.meaningsTitle}</h2>
        <dl>
          {severities.map((severity) => {
            const Icon = severityIcons[severity]
            return (
              <div key={severity}>
                <dt className={`sign-${severity}`}>
                  <Icon aria-hidden /> {words.severities[severity]}
                </dt>
                <dd>{words.meanings[severity]}</dd>
              </div>
            )
          })}
        </dl>
        {judged.length > 0 && (
          <>
            <h2>{review.tally}</h2>
            <ul>
              {judged.map(({ check, label, right, wrong }) => (
                <li key={check}>{review.tallyLine(label, right, wrong)}</li>
              ))}
            </ul>
          </>
        )}
        {latest && (
          <p>
            <Link
              to="/evaluation/$unit/$year"
              params={{ unit: latest.unit, year: String(latest.year) }}
              search={(before) => ({ ...onlyUnit(before), tab: 'audit' })}
            >
              {words.own(latest.year)}
            </Link>
          </p>
        )}
      </section>
    </div>
  )
}
