import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { onlyUnit } from '../address/app-search.ts'
import { systemsQuery } from '../client/system.ts'
import { Failure } from '../control/failure.tsx'
import { Waiting } from '../control/waiting.tsx'
import { PageHead } from '../frame/page-head.tsx'
import { useUnit } from '../frame/unit.tsx'
import { LedgerCard } from '../ledger/ledger-card.tsx'
import { WorkList } from '../system/work-list.tsx'
import { homeWords } from '../words/home.ts'
import { useWords } from '../words/language.tsx'
import { systemWords } from '../words/system.ts'
import { EvaluationCard } from './evaluation-card.tsx'

/** What stands and what to do next. */
export function HomePage() {
  const words = useWords(homeWords)
  const unit = useUnit()
  const system = useWords(systemWords)
  const systems = useQuery(systemsQuery(unit.id))
  return (
    <div className="page">
      <PageHead title={unit.name} about={words.about} />
      <div className="home-columns">
        <div>
          <EvaluationCard />
        </div>
        <div>
          <section className="card">
            <h2>{system.work}</h2>
            {systems.isError && <Failure error={systems.error} retry={() => void systems.refetch()} />}
            {systems.isPending && <Waiting />}
            {systems.data && <WorkList registers={systems.data.flatMap(({ registers }) => registers)} />}
            <p>
              <Link to="/registers" search={onlyUnit}>
                {words.registers}
              </Link>
            </p>
          </section>
          <LedgerCard />
        </div>
      </div>
    </div>
  )
}
