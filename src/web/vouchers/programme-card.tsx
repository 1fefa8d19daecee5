import { ThunderboltOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { type AppSearch, withRecord } from '../address/app-search.ts'
import { formatFilters } from '../address/filter-address.ts'
import { useWords } from '../words/language.tsx'
import { countText } from '../words/moment.ts'
import { AutomaticDrawer } from './automatic-drawer.tsx'
import type { Programme } from './client.ts'
import { voucherWords } from './words.ts'

/** A programme: its budget as a bar whose parts are written out, and the claims that wait. */
export function ProgrammeCard({ programme }: { programme: Programme }) {
  const words = useWords(voucherWords)
  const { id, title, state, register, budget, parts, states, flagged, coupons } = programme
  const [isAutomatic, setAutomatic] = useState(false)
  const waiting = states.filter(({ state }) => state in words.todo)
  const count = states.reduce((total, one) => total + one.count, 0)
  const listOf = (state?: string) => (before: AppSearch) => ({
    unit: before.unit,
    filter: formatFilters([{ field: 'programme', test: 'is', values: [id] }]),
    ...(state === undefined ? {} : { state }),
  })
  return (
    <section className="card" aria-label={title}>
      <h2>
        <Link to="." search={withRecord({ register: 'vouchers.programmes', id })}>
          {title}
        </Link>
      </h2>
      <p>{words.budget(budget)}</p>
      <div className="budget-bar" aria-hidden>
        {parts.map(({ part, share }) => (
          <span key={part} className={`budget-${part}`} style={{ width: `${share}%` }} />
        ))}
      </div>
      <dl className="budget-parts">
        {parts.map(({ part, shown }) => (
          <div key={part}>
            <dt>
              <span className={`budget-sign budget-${part}`} aria-hidden /> {words.parts[part]}
            </dt>
            <dd className="number-text">{shown}</dd>
          </div>
        ))}
      </dl>
      <h3>{words.toDo}</h3>
      {waiting.length === 0 && flagged === 0 ? (
        <p className="quiet">{words.nothingToDo}</p>
      ) : (
        <ul className="to-do">
          {flagged > 0 && (
            <li>
              <Link
                to="/registers/$register"
                params={{ register }}
                search={(before: AppSearch) => ({
                  unit: before.unit,
                  filter: formatFilters([
                    { field: 'programme', test: 'is', values: [id] },
                    { field: 'flag', test: 'set', values: [] },
                  ]),
                })}
              >
                {words.flagged(countText(flagged))}
              </Link>
            </li>
          )}
          {waiting.map(({ state, count: many }) => (
            <li key={state}>
              <Link to="/registers/$register" params={{ register }} search={listOf(state)}>
                {words.todo[state]}
              </Link>{' '}
              <span className="number-text">{countText(many)}</span>
            </li>
          ))}
        </ul>
      )}
      <Link to="/registers/$register" params={{ register }} search={listOf()}>
        {words.all(countText(count))}
      </Link>
      {coupons && <Coupons coupons={coupons} searchOf={listOf} />}
      {state === 'open' && (
        <p>
          <Button icon={<ThunderboltOutlined />} onClick={() => setAutomatic(true)}>
            {words.automaticLink}
          </Button>
        </p>
      )}
      {isAutomatic && <AutomaticDrawer programme={programme} onClose={() => setAutomatic(false)} />}
    </section>
  )
}

/** Vouchers that were issued beforehand: those that still have a step to take, and those that ran out. */
function Coupons({
  coupons: { states, expired },
  searchOf,
}: {
  coupons: NonNullable<Programme['coupons']>
  searchOf: (state?: string) => (before: AppSearch) => AppSearch
}) {
  const words = useWords(voucherWords)
  return (
    <>
      <h3>{words.coupons}</h3>
      <ul className="to-do">
        {states.map(({ state, label, count }) => (
          <li key={state}>
            <Link
              to="/registers/$register"
              params={{ register: 'vouchers.coupons' }}
              search={searchOf(state)}
            >
              {words.couponTodo[state] ?? label}
            </Link>{' '}
            <span className="number-text">{countText(count)}</span>
          </li>
        ))}
      </ul>
      {expired > 0 && <p>{words.couponsExpired(countText(expired))}</p>}
    </>
  )
}
