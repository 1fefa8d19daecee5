import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { withRecord } from '../address/app-search.ts'
import { figureQuery } from '../client/figure.ts'
import { FigureNumber } from '../figure/figure-number.tsx'
import { useUnit } from '../frame/unit.tsx'
import { DataTable } from '../table/data-table.tsx'
import { useWords } from '../words/language.tsx'
import { countText } from '../words/moment.ts'
import { overlapQuery } from './client.ts'
import { voucherWords } from './words.ts'

const roles = ['receivers', 'suppliers', 'agencies', 'brokers', 'platforms'] as const

/** Each row with the measures behind its two numbers. */
const rows = [
  ...roles.map((role) => ({
    name: role,
    organisations: `vouchers.transfer.${role}`,
    contracts: `vouchers.transfer.${role}.contracts`,
  })),
  { name: 'sumOfRoles', organisations: 'vouchers.transfer.claims', contracts: undefined },
  {
    name: 'distinct',
    organisations: 'vouchers.transfer.organisations',
    contracts: 'vouchers.transfer.contracts',
  },
] as const
const measures = rows.flatMap(({ organisations, contracts }) =>
  contracts === undefined ? [organisations] : [organisations, contracts],
)

/** Without the unit, which the column's head says. */
const bare = (shown: string | undefined) => (shown ?? '').replace(/ ?\p{Script=Han}+$/u, '')

/** Organisations role by role beside each once, and those that make the difference. */
export function RoleTable({ year }: { year: string }) {
  const words = useWords(voucherWords)
  const unit = useUnit()
  const figures = useQueries({
    queries: measures.map((measure) => figureQuery(unit.id, { measure, period: year })),
  })
  const shownOf = (measure: string) => figures[measures.indexOf(measure as never)]?.data
  const number = (measure: string | undefined) => {
    const figure = measure === undefined ? undefined : shownOf(measure)
    if (measure === undefined || !figure) return '—'
    return <FigureNumber asked={{ measure, period: year }}>{bare(figure.shown)}</FigureNumber>
  }
  const isEmpty = (measure: string) => shownOf(measure)?.figure.value === '0'
  const label = (name: (typeof rows)[number]['name']) =>
    name === 'sumOfRoles' || name === 'distinct' ? <strong>{words[name]}</strong> : words.roleNames[name]
  return (
    <section className="queue">
      <h2>{words.roles(year)}</h2>
      <div className="coverage">
        <DataTable
          label={words.roles(year)}
          rows={rows.filter(({ organisations }) => !isEmpty(organisations))}
          keyOf={({ name }) => name}
          empty="—"
          columns={[
            { key: 'role', head: words.role, cell: ({ name }) => label(name) },
            {
              key: 'organisations',
              head: words.organisations,
              width: 130,
              isNumber: true,
              cell: ({ organisations }) => number(organisations),
            },
            {
              key: 'contracts',
              head: words.contracts,
              width: 150,
              isNumber: true,
              cell: ({ contracts }) => number(contracts),
            },
          ]}
        />
        <Overlap year={year} />
      </div>
    </section>
  )
}

function Overlap({ year }: { year: string }) {
  const words = useWords(voucherWords)
  const unit = useUnit()
  const overlap = useQuery(overlapQuery(unit.id, year))
  if (!overlap.data) return null
  if (overlap.data.length === 0) return <p className="quiet">{words.noOverlap}</p>
  return (
    <div>
      <p>{words.overlap(countText(overlap.data.length))}</p>
      <ul className="overlap">
        {overlap.data.map(({ organisation, name, claims }) => (
          <li key={organisation}>
            {name}{' '}
            {claims.map(({ id, title, role }) => (
              <Link
                key={id}
                to="."
                search={withRecord({ register: 'vouchers.claims', id })}
                title={title}
                className="overlap-role"
              >
                {role}
              </Link>
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}
