import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { onlyUnit, withRecord } from '../address/app-search.ts'
import { EmptyState } from '../control/empty-state.tsx'
import { Failure } from '../control/failure.tsx'
import { useUnit } from '../frame/unit.tsx'
import { DataTable } from '../table/data-table.tsx'
import { useWords } from '../words/language.tsx'
import { type BatchDue, batchesQuery } from './client.ts'
import { hightechWords } from './words.ts'

const register = 'hightech.batches'

/** The batches of applications of a year: how long until the next deadline, and what still waits for it. */
export function BatchList({ year }: { year: string }) {
  const words = useWords(hightechWords)
  const unit = useUnit()
  const batches = useQuery(batchesQuery({ unit: unit.id, year: Number(year) }))
  if (batches.isError) return <Failure error={batches.error} retry={() => void batches.refetch()} />
  return (
    <section className="queue">
      <div className="queue-head">
        <h2>{words.batches(year)}</h2>
        <span className="quiet">{words.batchAbout}</span>
      </div>
      <DataTable<BatchDue>
        label={words.batches(year)}
        rows={batches.data}
        keyOf={({ record }) => record.id}
        empty={
          <EmptyState
            says={words.noBatches(year)}
            action={
              <Link to="/registers/$register/new" params={{ register }} search={onlyUnit}>
                {words.newBatch}
              </Link>
            }
          />
        }
        columns={[
          {
            key: 'name',
            head: words.batch,
            cell: ({ record }) => (
              <Link to="." search={withRecord({ register, id: record.id })}>
                {record.title}
              </Link>
            ),
          },
          { key: 'next', head: words.nextDeadline, width: 300, cell: ({ next }) => words.dueIn(next) },
          { key: 'opensOn', head: words.opensOn, width: 112, cell: ({ record }) => record.shown.opensOn },
          { key: 'closesOn', head: words.closesOn, width: 112, cell: ({ record }) => record.shown.closesOn },
          {
            key: 'recommendsBy',
            head: words.recommendsBy,
            width: 130,
            cell: ({ record }) => record.shown.recommendsBy,
          },
          ...(['toAccept', 'toRecommend', 'recommended'] as const).map((stage) => ({
            key: stage,
            head: words.stages[stage],
            width: 100,
            isNumber: true,
            cell: (batch: BatchDue) => batch[stage].toLocaleString('en'),
          })),
        ]}
      />
    </section>
  )
}
