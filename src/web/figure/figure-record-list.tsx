import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useState } from 'react'
import { useAppSearch, withRecord } from '../address/app-search.ts'
import { parseRecordAddress } from '../address/record-address.ts'
import { type FigureAsked, type FigureShown, figureRecordsQuery } from '../client/figure.ts'
import type { RecordRow } from '../client/record.ts'
import { registerQuery } from '../client/register.ts'
import { Failure } from '../control/failure.tsx'
import { useUnit } from '../frame/unit.tsx'
import { fieldColumn, titleFields } from '../record/record-column.tsx'
import { type Column, DataTable } from '../table/data-table.tsx'
import { Pager } from '../table/pager.tsx'
import { figureWords } from '../words/figure.ts'
import { useWords } from '../words/language.tsx'

const limit = 20

/** The records that a figure was taken from, page by page; of a ratio, those of a chosen part. */
export function FigureRecordList({ shown, asked }: { shown: FigureShown; asked: FigureAsked }) {
  const words = useWords(figureWords)
  const parts = shown.parts ?? []
  const [part, setPart] = useState(0)
  return (
    <section>
      <h3>{words.recordsBehind}</h3>
      {parts.length > 1 && (
        <Segmented
          value={part}
          onChange={(chosen) => setPart(Number(chosen))}
          options={parts.map((one, index) => ({
            value: index,
            label: `${one.measure.label} ${one.figure.period}`,
          }))}
        />
      )}
      <RecordPageList
        key={part}
        asked={asked}
        part={parts.length > 0 ? String(part) : undefined}
        count={(parts[part] ?? shown).figure.records}
      />
    </section>
  )
}

function RecordPageList(props: { asked: FigureAsked; part: string | undefined; count: number }) {
  const words = useWords(figureWords)
  const unit = useUnit()
  const { record } = useAppSearch()
  const [page, setPage] = useState(1)
  const offset = (page - 1) * limit
  const records = useQuery(figureRecordsQuery(unit.id, props.asked, { offset, limit, part: props.part }))
  const register = records.data?.register
  const description = useQuery({ ...registerQuery(register ?? ''), enabled: register !== undefined })
  if (records.isError) return <Failure error={records.error} retry={() => void records.refetch()} />
  const first: Column<RecordRow> = {
    key: 'title',
    head: description.data?.label ?? words.records,
    width: 240,
    cell: (row) => (
      <Link
        to="."
        search={withRecord({ register: register ?? '', id: row.id, asOf: props.asked.asOf })}
        title={row.title}
      >
        {row.title}
      </Link>
    ),
  }
  const told = description.data ? titleFields(description.data) : []
  const others = (description.data?.columns ?? []).flatMap((name) => {
    const field = description.data?.fields.find((one) => one.name === name)
    return field && field.kind !== 'list' && !told.includes(name)
      ? [fieldColumn(field, records.data?.rows)]
      : []
  })
  return (
    <>
      <DataTable
        label={words.recordsBehind}
        columns={[first, ...others]}
        rows={records.data?.rows}
        keyOf={(row) => row.id}
        selected={parseRecordAddress(record)?.id}
        empty={words.noRecords}
      />
      <Pager offset={offset} limit={limit} total={records.data?.total ?? 0} onPage={setPage} />
    </>
  )
}
