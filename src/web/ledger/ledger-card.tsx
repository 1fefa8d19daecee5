import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { onlyUnit } from '../address/app-search.ts'
import { ledgerQuery } from '../client/ledger.ts'
import { Failure } from '../control/failure.tsx'
import { Waiting } from '../control/waiting.tsx'
import { useUnit } from '../frame/unit.tsx'
import { homeWords } from '../words/home.ts'
import { useWords } from '../words/language.tsx'
import { countText, momentText } from '../words/moment.ts'
import { VerifyLedger } from './verify-ledger.tsx'

/** The ledger in short: how many entries, when the last, whether it verifies. */
export function LedgerCard() {
  const words = useWords(homeWords)
  const unit = useUnit()
  const ledger = useQuery(ledgerQuery(unit.id))
  const head = ledger.data?.head
  return (
    <section className="card">
      <h2>{words.ledger}</h2>
      {ledger.isError && <Failure error={ledger.error} retry={() => void ledger.refetch()} />}
      {ledger.isPending && <Waiting lines={1} />}
      {ledger.data && (
        <p>
          {head ? words.ledgerHead(countText(head.seq), momentText(head.at)) : words.ledgerEmpty}{' '}
          <Link to="/ledger" search={onlyUnit}>
            {words.openLedger}
          </Link>
        </p>
      )}
      <VerifyLedger />
    </section>
  )
}
