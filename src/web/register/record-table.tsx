import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Input } from 'antd'
import { useMemo, useState } from 'react'
import { onlyUnit, useAppSearch, useChangeSearch, withRecord } from '../address/app-search.ts'
import { formatFilters } from '../address/filter-address.ts'
import { parseRecordAddress } from '../address/record-address.ts'
import { type RecordRow, recordsQuery } from '../client/record.ts'
import type { RegisterDescription } from '../client/register.ts'
import { PageAsOf } from '../control/as-of-bar.tsx'
import { EmptyState } from '../control/empty-state.tsx'
import { Failure } from '../control/failure.tsx'
import { StateTag } from '../control/state-tag.tsx'
import { fieldColumn, titleFields } from '../record/record-column.tsx'
import { type Column, DataTable } from '../table/data-table.tsx'
import { Pager } from '../table/pager.tsx'
import { useWords } from '../words/language.tsx'
import { momentText } from '../words/moment.ts'
import { registerWords } from '../words/register.ts'
import { type BulkAsked, BulkButton, BulkDialog } from './bulk-moves.tsx'
import { ColumnChoice, chosenColumns } from './column-choice.tsx'
import { FilterBuilder } from './filter-builder.tsx'
import { FilterChips } from './filter-chips.tsx'
import { nextSort, parseSort } from './sort.ts'
import { StateChoice } from './state-choice.tsx'
import { useListed } from './use-listed.ts'

const sizes = [50, 100, 200, 500] as const

function sizeOf(text: string | undefined): number {
  return sizes.find((size) => String(size) === text) ?? sizes[0]
}

/** The records of a register: searched, filtered, sorted and paged by what the address says. */
export function RecordTable({ register }: { register: RegisterDescription }) {
  const words = useWords(registerWords)
  const search = useAppSearch()
  const change = useChangeSearch()
  const limit = sizeOf(search.size)
  const offset = (Math.max(1, Number(search.page ?? 1) || 1) - 1) * limit
  const sort = parseSort(search.sort)
  const names = chosenColumns(register, search.columns)
  const { filters, isNarrowed, listed: chosen } = useListed(register)
  const listed = { ...chosen, sort: search.sort }
  const records = useQuery(recordsQuery(register.name, { ...listed, fields: names, offset, limit }))
  const [first] = records.data?.rows ?? []
  const [bulk, setBulk] = useState<BulkAsked>()
  const total = records.data?.total ?? 0
  const columns = useMemo(
    () => columnsOf(register, names, records.data?.rows, search.asOf, words),
    [register, names, records.data?.rows, search.asOf, words],
  )
  return (
    <>
      <div className="toolbar">
        <Input.Search
          key={search.q ?? ''}
          className="toolbar-search"
          allowClear
          defaultValue={search.q ?? ''}
          placeholder={words.search}
          aria-label={words.searchLabel}
          onSearch={(typed) => change({ q: typed.trim() || undefined, page: undefined })}
        />
        <FilterBuilder
          fields={register.fields}
          onAdd={(filter) => change({ filter: formatFilters([...filters, filter]), page: undefined })}
        />
        <PageAsOf />
        <span className="toolbar-gap" />
        {search.state !== undefined && search.asOf === undefined && first && total > 1 && (
          <BulkButton
            key={search.state}
            register={register}
            search={listed}
            total={total}
            first={first}
            onAsk={setBulk}
          />
        )}
        <ColumnChoice
          register={register}
          chosen={names}
          onChange={(chosen) => change({ columns: chosen?.join(',') }, { replace: true })}
        />
      </div>
      <StateChoice
        register={register}
        counts={records.data?.states}
        chosen={search.state}
        onChange={(state) => change({ state, page: undefined })}
      />
      <FilterChips
        filters={filters}
        fields={register.fields}
        onChange={(left) => change({ filter: formatFilters(left) || undefined, page: undefined })}
      />
      {records.isError ? (
        <Failure error={records.error} retry={() => void records.refetch()} />
      ) : (
        <DataTable
          label={register.label}
          columns={columns}
          rows={records.data?.rows}
          keyOf={(row) => row.id}
          selected={parseRecordAddress(search.record)?.id}
          sort={sort}
          onSort={(key) => change({ sort: nextSort(sort, key), page: undefined })}
          empty={<NoRecords register={register} isNarrowed={isNarrowed} />}
        />
      )}
      {bulk && <BulkDialog register={register} asked={bulk} onClose={() => setBulk(undefined)} />}
      <Pager
        offset={offset}
        limit={limit}
        total={total}
        onPage={(page) => change({ page: page === 1 ? undefined : String(page) })}
        sizes={sizes}
        onSize={(size) => change({ size: size === sizes[0] ? undefined : String(size), page: undefined })}
      />
    </>
  )
}

type Words = (typeof registerWords)['zh']

function columnsOf(
  register: RegisterDescription,
  names: readonly string[],
  rows: readonly RecordRow[] | undefined,
  asOf: string | undefined,
  words: Words,
): Column<RecordRow>[] {
  const [named = 'title'] = titleFields(register)
  const title: Column<RecordRow> = {
    key: named,
    head: words.title,
    width: 280,
    isSortable: named !== 'title',
    cell: (row) => (
      <Link to="." search={withRecord({ register: register.name, id: row.id, asOf })} title={row.title}>
        {row.title}
      </Link>
    ),
  }
  const state: Column<RecordRow> = {
    key: 'state',
    head: words.state,
    width: 132,
    isSortable: true,
    cell: (row) => <StateTag state={row.state} states={register.states} />,
  }
  const recorded: Column<RecordRow> = {
    key: 'knownFrom',
    head: words.recordedAt,
    width: 150,
    cell: (row) => momentText(row.knownFrom),
  }
  const fields = names.flatMap((name) => {
    const field = register.fields.find((one) => one.name === name)
    return field ? [fieldColumn(field, rows)] : []
  })
  return [title, ...(register.states.length > 0 ? [state] : []), ...fields, recorded]
}

function NoRecords({ register, isNarrowed }: { register: RegisterDescription; isNarrowed: boolean }) {
  const words = useWords(registerWords)
  const change = useChangeSearch()
  const { asOf } = useAppSearch()
  if (isNarrowed)
    return (
      <EmptyState
        says={words.emptyFilter}
        action={
          <button
            type="button"
            className="button-link"
            onClick={() => change({ q: undefined, filter: undefined, state: undefined, page: undefined })}
          >
            {words.clearFilters}
          </button>
        }
      />
    )
  if (asOf) return <EmptyState says={words.emptyRegisterPast} />
  return (
    <EmptyState
      says={words.emptyRegister}
      action={
        <Link
          to="/registers/$register/import"
          params={{ register: register.name }}
          search={onlyUnit}
          className="button-link button-link-primary"
        >
          {words.import}
        </Link>
      }
    />
  )
}
