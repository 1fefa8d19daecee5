import { Button } from 'antd'
import { useMemo } from 'react'
import { useAppSearch, useChangeSearch } from '../address/app-search.ts'
import type { FindingShown } from '../client/audit.ts'
import { ApiError } from '../client/http.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { auditWords } from '../words/audit.ts'
import { auditBatchWords } from '../words/audit-batch.ts'
import { useWords } from '../words/language.tsx'
import { FileLink } from './batch-link.tsx'
import type { BatchFile } from './held-batch.ts'
import { severities, severityIcons } from './severity.ts'

/** Every file in its order: what it is, what was found, or why it was not audited. */
export function BatchFiles({ files }: { files: readonly BatchFile[] }) {
  const words = useWords(auditWords)
  const of = useWords(auditBatchWords)
  const stateOf = ({ audit, error }: BatchFile) => {
    if (error instanceof ApiError) return error.problems.map(({ message }) => message).join('；')
    if (error !== undefined) return of.state.refused
    if (!audit) return of.state.waiting
    if (audit.findings.length === 0 && audit.problems.length === 0) return of.state.none
    return audit.problems.length > 0 ? of.state.partly : ''
  }
  const columns: readonly Column<BatchFile>[] = [
    { key: 'file', head: of.file, cell: ({ id, path }) => <FileLink file={id}>{path}</FileLink> },
    { key: 'unit', head: of.unit, width: 220, cell: ({ audit }) => audit?.document.unit },
    { key: 'year', head: of.year, width: 64, cell: ({ audit }) => audit?.document.year },
    ...severities.map((severity) => ({
      key: severity,
      head: words.severities[severity],
      width: 64,
      isNumber: true as const,
      cell: ({ audit }: BatchFile) =>
        audit?.findings.filter((finding) => finding.severity === severity).length,
    })),
    { key: 'state', head: '', width: 240, cell: stateOf },
  ]
  return (
    <DataTable
      label={of.views.files}
      columns={columns}
      rows={files}
      keyOf={({ id }) => String(id)}
      empty={of.noFindings}
    />
  )
}

interface FindingRow {
  readonly file: BatchFile
  readonly index: number
  readonly finding: FindingShown
}

/** All findings, or those of one unit or kind. */
export function BatchFindings({ files }: { files: readonly BatchFile[] }) {
  const words = useWords(auditWords)
  const of = useWords(auditBatchWords)
  const change = useChangeSearch()
  const { filter = '' } = useAppSearch()
  const rows = useMemo(() => rowsOf(files, filter), [files, filter])
  const columns: readonly Column<FindingRow>[] = [
    {
      key: 'message',
      head: of.message,
      cell: ({ file, index, finding }) => (
        <FileLink file={file.id} finding={index}>
          {finding.message}
        </FileLink>
      ),
    },
    {
      key: 'severity',
      head: of.severity,
      width: 80,
      cell: ({ finding: { severity } }) => {
        const Icon = severityIcons[severity]
        return (
          <span className={`sign-${severity}`}>
            <Icon aria-hidden /> {words.severities[severity]}
          </span>
        )
      },
    },
    { key: 'check', head: of.check, width: 170, cell: ({ finding }) => finding.label },
    { key: 'unit', head: of.unit, width: 200, cell: ({ file }) => file.audit?.document.unit },
    { key: 'file', head: of.file, width: 200, cell: ({ file }) => file.path },
  ]
  const named = rows[0]
  return (
    <>
      {filter && (
        <p className="filter-line">
          {of.only(filter.startsWith('check:') ? (named?.finding.label ?? '') : filter.slice('unit:'.length))}{' '}
          <Button size="small" onClick={() => change({ filter: undefined })}>
            {of.all}
          </Button>
        </p>
      )}
      <DataTable
        label={of.views.findings}
        columns={columns}
        rows={rows}
        keyOf={({ file, index }) => `${file.id} ${index}`}
        empty={of.noFindings}
        isWrapping={rows.length <= mostWrapped}
      />
    </>
  )
}

/** Longer lists are drawn only as far as they are seen, which takes rows of one height. */
const mostWrapped = 200

function rowsOf(files: readonly BatchFile[], filter: string): readonly FindingRow[] {
  const order = new Map(severities.map((severity, at) => [severity, at]))
  return files
    .flatMap((file) => (file.audit?.findings ?? []).map((finding, index) => ({ file, finding, index })))
    .filter(({ file, finding }) => {
      if (filter.startsWith('check:')) return finding.check === filter.slice('check:'.length)
      if (!filter.startsWith('unit:')) return true
      return (file.audit?.document.unit || file.path) === filter.slice('unit:'.length)
    })
    .toSorted((a, b) => (order.get(a.finding.severity) ?? 0) - (order.get(b.finding.severity) ?? 0))
}
