import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { useRef } from 'react'
import type { AppSearch } from '../address/app-search.ts'
import { formatFilters } from '../address/filter-address.ts'
import { Failure } from '../control/failure.tsx'
import { LongRunProgress, useLongRun } from '../control/long-run.tsx'
import { Waiting } from '../control/waiting.tsx'
import { useUnit } from '../frame/unit.tsx'
import { DataTable } from '../table/data-table.tsx'
import { useWords } from '../words/language.tsx'
import { countText } from '../words/moment.ts'
import { type Automatic, automaticQuery, buildAutomatic, type Programme } from './client.ts'
import { voucherWords } from './words.ts'

/** So many are built in one step, which is whole or not done at all; between steps it can be stopped. */
const stepSize = 25

/** 免申即享: what can be built without an application, for how much, and why the rest is not; one button builds it. */
export function AutomaticDrawer({ programme, onClose }: { programme: Programme; onClose: () => void }) {
  const words = useWords(voucherWords)
  const unit = useUnit()
  const query = useQuery(automaticQuery(unit.id, programme.id))
  const { run, start, stop } = useLongRun()
  const gone = useRef(0)
  async function* build(names: readonly string[]): AsyncGenerator<number> {
    gone.current = 0
    for (let at = 0; at < names.length; at += stepSize) {
      const step = names.slice(at, at + stepSize)
      gone.current += (await buildAutomatic(unit.id, programme.id, step)).gone
      yield step.length
    }
  }
  return (
    <Drawer
      open
      onClose={onClose}
      size={900}
      destroyOnHidden
      className="panel"
      title={words.automaticTitle(programme.title)}
      closable={!run?.isRunning}
      mask={{ closable: !run?.isRunning }}
    >
      <div className="automatic">
        <p className="quiet">{words.automaticAbout}</p>
        {query.isError && <Failure error={query.error} retry={() => void query.refetch()} />}
        {query.isPending && <Waiting lines={10} />}
        {run && <LongRunProgress run={run} onStop={stop} />}
        {run && !run.isRunning && (
          <Built count={run.done - gone.current} gone={gone.current} programme={programme} />
        )}
        {query.data && !run?.isRunning && (
          <Candidates automatic={query.data} onBuild={(names) => start(names.length, build(names))} />
        )}
      </div>
    </Drawer>
  )
}

interface BuiltProps {
  readonly count: number
  readonly gone: number
  readonly programme: Programme
}

function Built({ count, gone, programme }: BuiltProps) {
  const words = useWords(voucherWords)
  return (
    <div className="callout" role="status">
      <p>
        <strong>{words.built(countText(count))}</strong>
        {gone > 0 && <> · {words.builtGone(countText(gone))}</>}
      </p>
      <Link
        to="/registers/$register"
        params={{ register: programme.register }}
        search={(before: AppSearch) => ({
          unit: before.unit,
          state: 'submitted',
          filter: formatFilters([
            { field: 'programme', test: 'is', values: [programme.id] },
            { field: 'automatic', test: 'is', values: ['true'] },
          ]),
        })}
      >
        {words.seeBuilt}
      </Link>
    </div>
  )
}

interface CandidatesProps {
  readonly automatic: Automatic
  readonly onBuild: (names: readonly string[]) => void
}

function Candidates({ automatic, onBuild }: CandidatesProps) {
  const words = useWords(voucherWords)
  const { candidates, shown, passedOver, isOpen, opensOn, closesOn } = automatic
  const count = countText(candidates.length)
  return (
    <>
      {!isOpen && <p className="callout">{words.notOpen(opensOn, closesOn)}</p>}
      {candidates.length > 0 && (
        <p className="automatic-sum">
          <strong>{words.automaticSum(count, shown)}</strong>
          {isOpen && (
            <Button type="primary" onClick={() => onBuild(candidates.map(({ name }) => name))}>
              {words.build(count)}
            </Button>
          )}
        </p>
      )}
      {passedOver.length > 0 && (
        <details>
          <summary>{words.passedOver}</summary>
          <ul>
            {passedOver.map((one) => (
              <li key={one.reason}>{words.passedOverCount(one.label, countText(one.count))}</li>
            ))}
          </ul>
        </details>
      )}
      <DataTable
        label={words.automatic}
        rows={candidates}
        keyOf={({ name }) => name}
        empty={words.automaticNone}
        columns={[
          { key: 'applicant', head: words.applicant, cell: ({ applicantName }) => applicantName },
          { key: 'what', head: words.what, cell: ({ title }) => title },
          { key: 'paidOn', head: words.paidOn, width: 110, cell: ({ paidOn }) => paidOn },
          { key: 'paid', head: words.paid, width: 120, isNumber: true, cell: ({ base }) => base },
          { key: 'gives', head: words.gives, width: 130, isNumber: true, cell: ({ amount }) => amount },
        ]}
      />
    </>
  )
}
