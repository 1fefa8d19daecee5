import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { onlyUnit } from '../address/app-search.ts'
import { systemsQuery } from '../client/system.ts'
import { Failure } from '../control/failure.tsx'
import { Waiting } from '../control/waiting.tsx'
import { PageHead } from '../frame/page-head.tsx'
import { useUnit } from '../frame/unit.tsx'
import { useWords } from '../words/language.tsx'
import { systemWords } from '../words/system.ts'
import { WorkList } from './work-list.tsx'

/** Every business system with what waits in it. */
export function SystemsPage() {
  const words = useWords(systemWords)
  const unit = useUnit()
  const systems = useQuery(systemsQuery(unit.id))
  return (
    <div className="page">
      <PageHead title={words.systems} about={words.about} />
      {systems.isError && <Failure error={systems.error} retry={() => void systems.refetch()} />}
      {systems.isPending && <Waiting lines={8} />}
      <div className="system-cards">
        {systems.data?.map(({ name, label, registers }) => (
          <section key={name} className="card">
            <header>
              <h2>
                <Link to="/systems/$system" params={{ system: name }} search={onlyUnit}>
                  {label}
                </Link>
              </h2>
              <span className="quiet number-text">{words.holds(registers.length)}</span>
            </header>
            <WorkList registers={registers} />
          </section>
        ))}
      </div>
    </div>
  )
}
