import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { onlyUnit, withRecord } from '../address/app-search.ts'
import { registerQuery } from '../client/register.ts'
import { EmptyState } from '../control/empty-state.tsx'
import { Failure } from '../control/failure.tsx'
import { StateTag } from '../control/state-tag.tsx'
import { Waiting } from '../control/waiting.tsx'
import { PageHead } from '../frame/page-head.tsx'
import { useUnit } from '../frame/unit.tsx'
import { DataTable } from '../table/data-table.tsx'
import { useWords } from '../words/language.tsx'
import { countText } from '../words/moment.ts'
import { type GroupBuyShown, groupBuysQuery } from './client/group-buy.ts'
import { GroupBuyCard } from './group-buy-card.tsx'
import { JoinDialog } from './join-dialog.tsx'
import { instrumentWords } from './words/instruments.ts'

const register = 'instruments.groupBuys'

/** 团购: what can be joined, how far each is, and those that are closed. */
export function GroupBuyPage() {
  const words = useWords(instrumentWords)
  const unit = useUnit()
  const groupBuys = useQuery(groupBuysQuery(unit.id))
  const [joining, setJoining] = useState<GroupBuyShown>()
  const create = (
    <Link to="/registers/$register/new" params={{ register }} search={onlyUnit} className="button-link">
      {words.createGroup}
    </Link>
  )
  return (
    <div className="page">
      <PageHead
        trail={[{ label: words.catalogue, to: '/instruments' }]}
        title={words.groupBuys}
        about={words.groupAbout}
        actions={(groupBuys.data?.open.length ?? 0) > 0 && create}
      />
      {groupBuys.isError ? (
        <Failure error={groupBuys.error} retry={() => void groupBuys.refetch()} />
      ) : groupBuys.data ? (
        <>
          <section className="queue">
            <h2>
              {words.openGroups}（{groupBuys.data.open.length}）
            </h2>
            {groupBuys.data.open.length === 0 ? (
              <div className="card">
                <EmptyState says={words.noOpenGroups} action={create} />
              </div>
            ) : (
              <div className="group-buys">
                {groupBuys.data.open.map((one) => (
                  <GroupBuyCard key={one.record.id} groupBuy={one} onJoin={() => setJoining(one)} />
                ))}
              </div>
            )}
          </section>
          <Closed groupBuys={groupBuys.data.closed} />
        </>
      ) : (
        <Waiting lines={10} />
      )}
      {joining && <JoinDialog groupBuy={joining} onClose={() => setJoining(undefined)} />}
    </div>
  )
}

function Closed({ groupBuys }: { groupBuys: readonly GroupBuyShown[] }) {
  const words = useWords(instrumentWords)
  const described = useQuery(registerQuery(register))
  if (groupBuys.length === 0) return null
  return (
    <section className="queue">
      <h2>
        {words.closedGroups}（{groupBuys.length}）
      </h2>
      <DataTable
        label={words.closedGroups}
        rows={groupBuys}
        keyOf={({ record }) => record.id}
        empty=""
        columns={[
          {
            key: 'title',
            head: words.groupBuys,
            width: 240,
            cell: ({ record }) => (
              <Link to="." search={withRecord({ register, id: record.id })}>
                {record.title}
              </Link>
            ),
          },
          { key: 'provider', head: words.provider, cell: ({ record }) => record.shown.providerName },
          { key: 'heldOn', head: words.heldOn, width: 112, cell: ({ record }) => record.shown.heldOn },
          {
            key: 'joined',
            head: words.bodies,
            width: 130,
            isNumber: true,
            cell: ({ joined }) => countText(joined),
          },
          {
            key: 'quantity',
            head: words.quantity,
            width: 110,
            isNumber: true,
            cell: ({ quantity }) => countText(quantity),
          },
          {
            key: 'listPrice',
            head: words.listPrice,
            width: 130,
            isNumber: true,
            cell: ({ record }) => record.shown.listPrice,
          },
          {
            key: 'price',
            head: words.finalPrice,
            width: 160,
            isNumber: true,
            cell: ({ record }) => record.shown.price,
          },
          {
            key: 'state',
            head: words.state,
            width: 110,
            cell: ({ record }) => <StateTag state={record.state} states={described.data?.states ?? []} />,
          },
        ]}
      />
    </section>
  )
}
