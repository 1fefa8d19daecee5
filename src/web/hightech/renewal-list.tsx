import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useAppSearch, useChangeSearch, withRecord } from '../address/app-search.ts'
import { Failure } from '../control/failure.tsx'
import { useUnit } from '../frame/unit.tsx'
import { DataTable } from '../table/data-table.tsx'
import { Pager } from '../table/pager.tsx'
import { useWords } from '../words/language.tsx'
import { countText } from '../words/moment.ts'
import { type Renewal, renewalQuery } from './client.ts'
import { hightechWords } from './words.ts'

const size = 50

/** Who should file anew in the year, or might apply, and has not. */
export function RenewalList({ renewal, year }: { renewal: Renewal; year: string }) {
  const words = useWords(hightechWords)
  const unit = useUnit()
  const { page: at } = useAppSearch()
  const change = useChangeSearch()
  const page = Number(at ?? 1)
  const offset = (page - 1) * size
  const list = useQuery(renewalQuery(renewal, { unit: unit.id, year: Number(year), offset, limit: size }))
  if (list.isError) return <Failure error={list.error} retry={() => void list.refetch()} />
  const register = list.data?.register ?? ''
  return (
    <section className="queue">
      <div className="queue-head">
        <h2>{list.data && words.notAnew[renewal](countText(list.data.total), countText(list.data.turn))}</h2>
        <span className="quiet">{words.renewalAbout[renewal](year)}</span>
      </div>
      <DataTable
        label={words.tabs[renewal]}
        rows={list.data?.rows}
        keyOf={({ id }) => id}
        empty={words.allAnew}
        columns={[
          {
            key: 'firm',
            head: words.firm,
            cell: ({ id, title, values }) => (
              <Link to="." search={withRecord({ register, id })}>
                {String(values.name ?? title)}
              </Link>
            ),
          },
          { key: 'region', head: words.district, width: 140, cell: ({ shown }) => shown.region },
          { key: 'number', head: words.number, width: 200, cell: ({ shown }) => shown.number },
          renewal === 'candidate'
            ? {
                key: 'points',
                head: words.points,
                width: 80,
                isNumber: true,
                cell: ({ shown }) => shown.points,
              }
            : { key: 'validTo', head: words.validTo, width: 120, cell: ({ shown }) => shown.validTo },
        ]}
      />
      <Pager
        offset={offset}
        limit={size}
        total={list.data?.total ?? 0}
        onPage={(chosen) => change({ page: chosen === 1 ? undefined : String(chosen) })}
      />
    </section>
  )
}
