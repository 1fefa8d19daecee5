import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Checkbox, Select } from 'antd'
import { useMemo } from 'react'
import { onlyUnit, useAppSearch, useChangeSearch } from '../address/app-search.ts'
import { type Filter, formatFilters, parseFilters } from '../address/filter-address.ts'
import { Failure } from '../control/failure.tsx'
import { PageHead } from '../frame/page-head.tsx'
import { useUnit } from '../frame/unit.tsx'
import { Pager } from '../table/pager.tsx'
import { useWords } from '../words/language.tsx'
import { countText } from '../words/moment.ts'
import { CatalogueChips, NothingFound } from './catalogue-chips.tsx'
import { CatalogueFacets } from './catalogue-facets.tsx'
import { bookable, chosenOf, isBookable, withChoice } from './catalogue-filter.ts'
import { CatalogueTable } from './catalogue-table.tsx'
import { catalogueQuery } from './client/instrument.ts'
import { SearchTyped } from './search-typed.tsx'
import { instrumentWords } from './words/instruments.ts'

const size = 50
const sorts = ['dearest', 'cheapest', 'newest'] as const

/** 仪器目录: searched while one types, narrowed by facets; all of it in the address. */
export function CataloguePage() {
  const words = useWords(instrumentWords)
  const unit = useUnit()
  const search = useAppSearch()
  const change = useChangeSearch()
  const filters = useMemo(() => parseFilters(search.filter), [search.filter])
  const sort = sorts.find((one) => one === search.sort) ?? 'dearest'
  const offset = (Math.max(1, Number(search.page ?? 1) || 1) - 1) * size
  const page = useQuery(
    catalogueQuery({
      unit: unit.id,
      search: search.q,
      sort,
      bookable: isBookable(filters) ? 'true' : undefined,
      chosen: chosenOf(filters),
      offset,
      limit: size,
    }),
  )
  const narrow = (left: readonly Filter[]) =>
    change({ filter: formatFilters(left) || undefined, page: undefined })
  return (
    <div className="page page-filling">
      <PageHead
        title={words.catalogue}
        about={words.catalogueAbout}
        actions={
          <Link to="/group-buys" search={onlyUnit} className="button-link">
            {words.groupBuys}
          </Link>
        }
      />
      <div className="toolbar">
        <SearchTyped
          typed={search.q}
          onTyped={(q) => change({ q, page: undefined }, { replace: true })}
          placeholder={words.search}
          label={words.searchLabel}
        />
        <Checkbox
          checked={isBookable(filters)}
          onChange={() => narrow(withChoice(filters, bookable.field, 'true'))}
        >
          {words.bookableOnly(page.data ? countText(page.data.bookable) : '…')}
        </Checkbox>
        <span className="toolbar-gap" />
        <span role="status" className="number-text">
          {page.data && words.found(countText(page.data.total))}
        </span>
        <Select<(typeof sorts)[number]>
          aria-label={words.sort}
          value={sort}
          onChange={(chosen) => change({ sort: chosen === 'dearest' ? undefined : chosen, page: undefined })}
          options={sorts.map((value) => ({ value, label: words.sorts[value] }))}
        />
      </div>
      {page.data && page.data.searchedToo.length > 0 && (
        <p className="quiet">{words.searchedToo(page.data.searchedToo)}</p>
      )}
      <CatalogueChips filters={filters} page={page.data} onChange={narrow} />
      {page.isError ? (
        <Failure error={page.error} retry={() => void page.refetch()} />
      ) : (
        <div className="catalogue">
          <CatalogueFacets
            facets={page.data?.facets}
            chosen={chosenOf(filters)}
            onChoose={(facet, value) => narrow(withChoice(filters, facet, value))}
          />
          <CatalogueTable
            page={page.data}
            sort={sort}
            onSort={() => change({ sort: sort === 'dearest' ? 'cheapest' : undefined, page: undefined })}
            empty={<NothingFound filters={filters} page={page.data} onChange={narrow} />}
          />
        </div>
      )}
      <Pager
        offset={offset}
        limit={size}
        total={page.data?.total ?? 0}
        onPage={(chosen) => change({ page: chosen === 1 ? undefined : String(chosen) })}
      />
    </div>
  )
}
