import { useQuery } from '@tanstack/react-query'
import { registersQuery } from '../client/register.ts'
import { Failure } from '../control/failure.tsx'
import { PageHead } from '../frame/page-head.tsx'
import { useUnit } from '../frame/unit.tsx'
import { LedgerCard } from '../ledger/ledger-card.tsx'
import { RegisterList } from '../register/register-list.tsx'
import { homeWords } from '../words/home.ts'
import { useWords } from '../words/language.tsx'
import { EvaluationCard } from './evaluation-card.tsx'

/** What stands and what to do next. */
export function HomePage() {
  const words = useWords(homeWords)
  const unit = useUnit()
  const registers = useQuery(registersQuery(unit.id))
  return (
    <div className="page">
      <PageHead title={unit.name} about={words.about} />
      <div className="home-columns">
        <div>
          <EvaluationCard />
        </div>
        <div>
          <LedgerCard />
          <section className="card">
            <h2>{words.registers}</h2>
            {registers.isError ? (
              <Failure error={registers.error} retry={() => void registers.refetch()} />
            ) : (
              <RegisterList registers={registers.data} isBrief />
            )}
          </section>
        </div>
      </div>
    </div>
  )
}
