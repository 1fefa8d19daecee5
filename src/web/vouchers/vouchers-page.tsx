import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type AppSearch, onlyUnit } from '../address/app-search.ts'
import { EmptyState } from '../control/empty-state.tsx'
import { Failure } from '../control/failure.tsx'
import { Waiting } from '../control/waiting.tsx'
import { PageHead } from '../frame/page-head.tsx'
import { useUnit } from '../frame/unit.tsx'
import { usePeriod, YearChoice } from '../measure/year-choice.tsx'
import { useWords } from '../words/language.tsx'
import { countText } from '../words/moment.ts'
import { vouchersQuery } from './client.ts'
import { ProgrammeCard } from './programme-card.tsx'
import { RoleTable } from './role-table.tsx'
import { voucherWords } from './words.ts'

const programmes = { register: 'vouchers.programmes' }

/** 科技创新券: what waits, where the money is, and what the roles add up to. */
export function VouchersPage() {
  const words = useWords(voucherWords)
  const unit = useUnit()
  const period = usePeriod()
  const query = useQuery(vouchersQuery(unit.id))
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />
  if (!query.data || !period) return <Waiting lines={12} />
  const { recoveries } = query.data
  const year = period.slice(0, 4)
  return (
    <div className="page">
      <PageHead title={words.title} about={words.about} actions={<YearChoice period={period} />} />
      {recoveries.map(({ state, label, count }) => (
        <p key={state}>
          <Link
            to="/registers/$register"
            params={{ register: 'vouchers.recoveries' }}
            search={(before: AppSearch) => ({ unit: before.unit, state })}
          >
            {words.recoveries(label, countText(count))}
          </Link>
        </p>
      ))}
      {query.data.programmes.length === 0 ? (
        <EmptyState
          says={words.none}
          action={
            <Link to="/registers/$register/new" params={programmes} search={onlyUnit}>
              {words.addProgramme}
            </Link>
          }
        />
      ) : (
        <div className="programmes">
          {query.data.programmes.map((programme) => (
            <ProgrammeCard key={programme.id} programme={programme} />
          ))}
        </div>
      )}
      <RoleTable year={year} />
    </div>
  )
}
