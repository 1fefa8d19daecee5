import { useQuery } from '@tanstack/react-query'
import { ledgerQuery } from '../client/ledger.ts'
import { Failure } from '../control/failure.tsx'
import { PageHead } from '../frame/page-head.tsx'
import { useUnit } from '../frame/unit.tsx'
import { DataTable } from '../table/data-table.tsx'
import { useWords } from '../words/language.tsx'
import { ledgerWords } from '../words/ledger.ts'
import { countText, momentText } from '../words/moment.ts'
import { VerifyLedger } from './verify-ledger.tsx'

/** The unit's ledger, the newest entry first, and its verification. */
export function LedgerPage() {
  const words = useWords(ledgerWords)
  const unit = useUnit()
  const ledger = useQuery(ledgerQuery(unit.id))
  return (
    <div className="page page-filling">
      <PageHead title={words.ledger} about={words.about} />
      <VerifyLedger withHead />
      {ledger.isError ? (
        <Failure error={ledger.error} retry={() => void ledger.refetch()} />
      ) : (
        <DataTable
          label={words.ledger}
          rows={ledger.data?.entries}
          keyOf={({ seq }) => String(seq)}
          empty={words.empty}
          columns={[
            { key: 'seq', head: words.seq, width: 90, cell: ({ seq }) => countText(seq) },
            { key: 'at', head: words.at, width: 160, cell: ({ at }) => momentText(at) },
            { key: 'actor', head: words.actor, width: 140, cell: ({ by }) => by },
            { key: 'action', head: words.action, width: 280, cell: ({ says }) => says },
            {
              key: 'rows',
              head: words.rows,
              width: 110,
              isNumber: true,
              cell: ({ rows }) => countText(rows),
            },
            {
              key: 'hash',
              head: words.hash,
              width: 260,
              cell: ({ hash }) => (
                <code className="digest" title={hash}>
                  {hash.slice(0, 24)}…
                </code>
              ),
            },
          ]}
        />
      )}
    </div>
  )
}
