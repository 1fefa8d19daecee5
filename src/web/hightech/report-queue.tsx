import { BellOutlined, WarningFilled } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { withRecord } from '../address/app-search.ts'
import { formatFilters } from '../address/filter-address.ts'
import { type RecordRow, recordsQuery } from '../client/record.ts'
import { registerQuery } from '../client/register.ts'
import { Failure, useProblemsOf } from '../control/failure.tsx'
import { ProblemList } from '../control/problem-list.tsx'
import { StateTag } from '../control/state-tag.tsx'
import { useUnit } from '../frame/unit.tsx'
import { DataTable } from '../table/data-table.tsx'
import { useWords } from '../words/language.tsx'
import { remindAll } from './client.ts'
import { hightechWords } from './words.ts'

const register = 'hightech.reports'
const outstanding = ['due', 'filled', 'returned', 'missed']
const most = 500

/** Who has not reported, those that missed a year before first; one button records a reminder for all. */
export function ReportQueue({ year, asOf }: { year: number; asOf: string | undefined }) {
  const words = useWords(hightechWords)
  const unit = useUnit()
  const described = useQuery(registerQuery(register))
  const queue = useQuery(
    recordsQuery(register, {
      ...{ unit: unit.id, asOf, offset: 0, limit: most, sort: 'missedBefore:desc,region' },
      where: {
        and: [
          { compare: 'eq', left: { field: 'year' }, right: { value: year } },
          { in: outstanding, field: 'state' },
        ],
      },
    }),
  )
  if (queue.isError) return <Failure error={queue.error} retry={() => void queue.refetch()} />
  const states = described.data?.states ?? []
  const isRed = ({ values }: RecordRow) => Number(values.missedBefore ?? 0) > 0
  return (
    <section className="queue">
      <div className="queue-head">
        <h2>{words.queue(queue.data?.total ?? 0)}</h2>
        <span className="quiet">{words.queueAbout}</span>
        <Link
          to="/registers/$register"
          params={{ register }}
          search={(before) => ({
            unit: before.unit,
            filter: formatFilters([{ field: 'year', test: 'is', values: [String(year)] }]),
          })}
        >
          {words.openList}
        </Link>
        {asOf === undefined && <RemindAll year={year} count={queue.data?.total ?? 0} />}
      </div>
      <DataTable
        label={words.queue(queue.data?.total ?? 0)}
        rows={queue.data?.rows}
        keyOf={({ id }) => id}
        empty={words.nobody}
        rowClass={(row) => (isRed(row) ? 'row-red' : undefined)}
        columns={[
          {
            key: 'firm',
            head: words.firm,
            cell: ({ id, values }) => (
              <Link to="." search={withRecord({ register, id, asOf })}>
                {String(values.name)}
              </Link>
            ),
          },
          { key: 'region', head: words.district, width: 130, cell: ({ shown }) => shown.region },
          {
            key: 'state',
            head: words.state,
            width: 110,
            cell: ({ state }) => <StateTag state={state} states={states} />,
          },
          {
            key: 'missed',
            head: words.missedBefore,
            width: 220,
            cell: (row) =>
              isRed(row) ? (
                <span className="verdict verdict-missed">
                  <WarningFilled aria-hidden /> {words.missedYears(Number(row.values.missedBefore))} ·{' '}
                  {words.red}
                </span>
              ) : (
                words.missedYears(0)
              ),
          },
          {
            key: 'reminders',
            head: words.reminders,
            width: 90,
            isNumber: true,
            cell: ({ values }) => (values.reminders ? words.times(Number(values.reminders)) : '—'),
          },
          { key: 'remindedOn', head: words.remindedOn, width: 120, cell: ({ shown }) => shown.remindedOn },
        ]}
      />
    </section>
  )
}

function RemindAll({ year, count }: { year: number; count: number }) {
  const words = useWords(hightechWords)
  const unit = useUnit()
  const client = useQueryClient()
  const { message, modal } = App.useApp()
  const remind = useMutation({
    mutationFn: () => remindAll(unit.id, year),
    onSuccess: async ({ reminded }) => {
      void message.success(words.reminded(reminded))
      await client.invalidateQueries()
    },
  })
  const problems = useProblemsOf(remind.error)
  return (
    <>
      <Button
        type="primary"
        icon={<BellOutlined />}
        disabled={count === 0}
        loading={remind.isPending}
        onClick={() =>
          void modal.confirm({
            title: words.remindAll,
            content: words.remindSure(count),
            okText: words.remindAll,
            onOk: () => remind.mutate(),
          })
        }
      >
        {words.remindAll}
      </Button>
      <ProblemList problems={problems} />
    </>
  )
}
