import { CalendarOutlined, StarFilled } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { onlyUnit } from '../address/app-search.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { useWords } from '../words/language.tsx'
import type { CataloguePage, CatalogueRow } from './client/instrument.ts'
import { instrumentWords } from './words/instruments.ts'

interface Props {
  readonly page: CataloguePage | undefined
  readonly sort: 'dearest' | 'cheapest' | 'newest'
  readonly onSort: () => void
  readonly empty: ReactNode
}

type Words = (typeof instrumentWords)['zh']

export function CatalogueTable({ page, sort, onSort, empty }: Props) {
  const words = useWords(instrumentWords)
  return (
    <DataTable
      label={words.catalogue}
      rows={page?.rows}
      keyOf={({ id }) => id}
      empty={empty}
      sort={sort === 'newest' ? undefined : { key: 'value', descending: sort === 'dearest' }}
      onSort={onSort}
      columns={columnsOf(words)}
    />
  )
}

function columnsOf(words: Words): Column<CatalogueRow>[] {
  return [
    {
      key: 'name',
      head: words.name,
      width: 196,
      cell: ({ id, values, shown, bookable }) => (
        <Link
          to="/instruments/$instrument"
          params={{ instrument: id }}
          search={onlyUnit}
          title={`${String(values.name)}（${shown.number}）`}
        >
          {bookable && <CalendarOutlined role="img" aria-label={words.booksHere} title={words.booksHere} />}{' '}
          {String(values.name)}
        </Link>
      ),
    },
    { key: 'model', head: words.model, width: 92, cell: ({ shown }) => shown.model },
    { key: 'owner', head: words.owner, width: 164, cell: ({ shown }) => shown.ownerName },
    { key: 'region', head: words.region, width: 84, cell: ({ shown }) => shown.region },
    {
      key: 'value',
      head: words.value,
      width: 122,
      isNumber: true,
      isSortable: true,
      cell: ({ shown }) => shown.originalValue,
    },
    {
      key: 'price',
      head: <span title={words.priceHelp}>{words.price}</span>,
      width: 118,
      isNumber: true,
      cell: ({ priceFrom }) => priceFrom,
    },
    { key: 'sharing', head: words.sharing, width: 84, cell: ({ shown }) => shown.sharing },
    {
      key: 'stars',
      head: words.stars,
      width: 74,
      isNumber: true,
      cell: ({ stars, reviewed }) =>
        stars && (
          <span title={words.starsOf(stars, reviewed)}>
            {stars} <StarFilled className="star" aria-hidden />
          </span>
        ),
    },
  ]
}
