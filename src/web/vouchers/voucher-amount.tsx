import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Values } from '#registers'
import { withRecord } from '../address/app-search.ts'
import type { RecordAsked } from '../address/record-address.ts'
import { type RecordOpened, recordsQuery } from '../client/record.ts'
import { Failure } from '../control/failure.tsx'
import { useUnit } from '../frame/unit.tsx'
import { ReferenceLink } from '../record/reference-link.tsx'
import { DataTable } from '../table/data-table.tsx'
import { useWords } from '../words/language.tsx'
import { voucherWords } from './words.ts'

/** Registers of claims, each with the field by which evidence names its records. */
const members: Readonly<Record<string, string>> = { 'vouchers.claims': 'claim', 'vouchers.items': 'item' }

/** How a claim's amount came about: each step with the one that decides, contract by contract, and the evidence. */
export function VoucherAmount({ asked, opened }: { asked: RecordAsked; opened: RecordOpened }) {
  const words = useWords(voucherWords)
  const { shown, lists, record } = opened
  const steps = lists.steps ?? []
  const values = (record.values.steps ?? []) as readonly Values[]
  const decides = values.findIndex((step) => step.decides === true)
  const deciding = steps[decides]
  const worked = lists.worked ?? []
  return (
    <div className="score">
      {steps.length === 0 ? (
        <p className="quiet">{words.notWorked}</p>
      ) : (
        <>
          <div className="callout">
            <p>
              <strong>{words.result(shown.amount ?? '—')}</strong>
              {deciding && <> · {words.decidedBy(deciding.step ?? '')}</>}
              {record.rule && <span className="quiet"> · {words.byRule(record.rule)}</span>}
            </p>
          </div>
          <DataTable
            label={words.amount}
            rows={steps.map(({ step, note, amount }, index) => ({ step, note, amount, index }))}
            keyOf={({ index }) => String(index)}
            empty="—"
            isWrapping
            rowClass={({ index }) => (index === decides ? 'row-decides' : undefined)}
            columns={[
              {
                key: 'step',
                head: words.step,
                width: 170,
                cell: ({ step, index }) =>
                  index === decides ? (
                    <>
                      {step} <strong>{words.decides}</strong>
                    </>
                  ) : (
                    step
                  ),
              },
              { key: 'note', head: words.note, cell: ({ note }) => note ?? '' },
              { key: 'amount', head: words.sum, width: 140, isNumber: true, cell: ({ amount }) => amount },
            ]}
          />
        </>
      )}
      {worked.length > 0 && (
        <section>
          <h3>{words.byContract}</h3>
          <DataTable
            label={words.byContract}
            rows={worked}
            keyOf={({ contract }) => contract ?? ''}
            empty="—"
            columns={[
              {
                key: 'contract',
                head: words.contract,
                cell: ({ contract }) => <ReferenceLink register="contracts" id={contract ?? ''} />,
              },
              { key: 'base', head: words.base, width: 150, isNumber: true, cell: ({ base }) => base },
              {
                key: 'amount',
                head: words.computed,
                width: 150,
                isNumber: true,
                cell: ({ amount }) => amount,
              },
            ]}
          />
        </section>
      )}
      <EvidenceOf asked={asked} />
    </div>
  )
}

function EvidenceOf({ asked: { register, id, asOf } }: { asked: RecordAsked }) {
  const words = useWords(voucherWords)
  const unit = useUnit()
  const evidence = useQuery(
    recordsQuery('vouchers.evidence', {
      ...{ unit: unit.id, asOf, offset: 0, limit: 200, sort: 'kind,number' },
      where: { compare: 'eq', left: { field: members[register] ?? '' }, right: { value: id } },
    }),
  )
  if (evidence.isError) return <Failure error={evidence.error} retry={() => void evidence.refetch()} />
  return (
    <section>
      <h3>{words.evidence}</h3>
      <DataTable
        label={words.evidence}
        rows={evidence.data?.rows}
        keyOf={(row) => row.id}
        empty={words.noEvidence}
        columns={[
          { key: 'kind', head: words.kind, width: 110, cell: ({ shown }) => shown.kind },
          {
            key: 'number',
            head: words.number,
            cell: (row) => (
              <Link to="." search={withRecord({ register: 'vouchers.evidence', id: row.id })}>
                {row.shown.number}
              </Link>
            ),
          },
          { key: 'issuedOn', head: words.issuedOn, width: 120, cell: ({ shown }) => shown.issuedOn },
          { key: 'amount', head: words.sum, width: 140, isNumber: true, cell: ({ shown }) => shown.amount },
        ]}
      />
    </section>
  )
}
