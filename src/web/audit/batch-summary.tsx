import { Button } from 'antd'
import { Fragment, useState } from 'react'
import type { BatchShown } from '../client/audit.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { auditWords } from '../words/audit.ts'
import { auditBatchWords } from '../words/audit-batch.ts'
import { reviewWords } from '../words/audit-review.ts'
import { useWords } from '../words/language.tsx'
import { FileLink, FindingsLink } from './batch-link.tsx'
import { useChosen } from './chosen-finding.ts'
import type { BatchFile } from './held-batch.ts'
import { OpinionDialog } from './opinion-dialog.tsx'
import { severities } from './severity.ts'

type UnitRow = BatchShown['units'][number]

/** The units, those with most errors first; a unit over its years. */
export function BatchUnits({ summary, files }: { summary: BatchShown; files: readonly BatchFile[] }) {
  const words = useWords(auditWords)
  const of = useWords(auditBatchWords)
  const review = useWords(reviewWords)
  const byPath = new Map(files.map((file) => [file.path, file]))
  const chosen = useChosen()
  const [writing, setWriting] = useState<UnitRow>()
  const documentsOf = ({ files: paths }: UnitRow) =>
    paths.flatMap((path) => {
      const { id = 0, audit } = byPath.get(path) ?? {}
      if (!audit) return []
      const findings = audit.findings.filter((finding, at) => chosen.has(id, at, finding))
      return [{ file: path, title: audit.document.title, findings, year: audit.document.year }]
    })
  const rank = new Map(summary.units.map((unit, at) => [unit, at + 1]))
  const columns: readonly Column<UnitRow>[] = [
    {
      key: 'unit',
      head: of.unit,
      cell: ({ unit, files: [first = ''] }) => (
        <FindingsLink by="unit" value={unit || first}>
          {unit || first}
        </FindingsLink>
      ),
    },
    { key: 'rank', head: of.rank, width: 64, isNumber: true, cell: (row) => rank.get(row) },
    ...severities.map((severity) => ({
      key: severity,
      head: words.severities[severity],
      width: 72,
      isNumber: true as const,
      cell: ({ counts }: UnitRow) => counts[severity],
    })),
    {
      key: 'files',
      head: of.file,
      width: 320,
      cell: ({ files: paths }) =>
        paths.map((path, at) => (
          <Fragment key={path}>
            {at > 0 && '、'}
            <FileLink file={byPath.get(path)?.id ?? 0}>{path.slice(path.lastIndexOf('/') + 1)}</FileLink>
          </Fragment>
        )),
    },
    {
      key: 'years',
      head: of.years,
      width: 260,
      cell: ({ years }) =>
        years
          .map(({ year, counts }) => `${year}：${severities.map((severity) => counts[severity]).join('/')}`)
          .join('　'),
    },
    {
      key: 'opinion',
      head: review.opinionOf,
      width: 120,
      cell: (row) => {
        const count = documentsOf(row).reduce((sum, { findings }) => sum + findings.length, 0)
        return (
          count > 0 && (
            <Button size="small" onClick={() => setWriting(row)}>
              {review.opinionOf} {count}
            </Button>
          )
        )
      },
    },
  ]
  const documents = writing ? documentsOf(writing) : []
  return (
    <>
      <DataTable
        label={of.views.units}
        columns={columns}
        rows={summary.units}
        keyOf={({ unit, files: paths }) => unit || paths.join()}
        empty={of.noFindings}
        isWrapping
      />
      {writing && (
        <OpinionDialog
          unit={writing.unit}
          year={[...new Set(documents.map(({ year }) => year))].filter(Boolean).join('、')}
          documents={documents}
          onClose={() => setWriting(undefined)}
        />
      )}
    </>
  )
}

/** The kinds of mistakes, the most frequent first. */
export function BatchChecks({ summary }: { summary: BatchShown }) {
  const of = useWords(auditBatchWords)
  const columns: readonly Column<BatchShown['checks'][number]>[] = [
    {
      key: 'check',
      head: of.check,
      cell: ({ check, label }) => (
        <FindingsLink by="check" value={check}>
          {label}
        </FindingsLink>
      ),
    },
    { key: 'findings', head: of.findings, width: 96, isNumber: true, cell: ({ findings }) => findings },
    { key: 'files', head: of.documents, width: 96, isNumber: true, cell: ({ files }) => files },
  ]
  return (
    <DataTable
      label={of.views.checks}
      columns={columns}
      rows={summary.checks}
      keyOf={({ check }) => check}
      empty={of.noFindings}
    />
  )
}

/** What stands wrong, word for word, in several units: each place is a click away. */
export function BatchShared({ summary, files }: { summary: BatchShown; files: readonly BatchFile[] }) {
  const of = useWords(auditBatchWords)
  const byPath = new Map(files.map((file) => [file.path, file]))
  const columns: readonly Column<BatchShown['shared'][number]>[] = [
    { key: 'quote', head: of.quote, cell: ({ quote }) => <span lang="zh">「{quote}」</span> },
    { key: 'check', head: of.check, width: 180, cell: ({ label }) => label },
    {
      key: 'units',
      head: of.units,
      width: 360,
      cell: ({ places }) =>
        places.map(({ file, finding }, at) => {
          const held = byPath.get(file)
          return (
            <Fragment key={`${file} ${finding}`}>
              {at > 0 && '、'}
              <FileLink file={held?.id ?? 0} finding={finding}>
                {held?.audit?.document.unit || file}
              </FileLink>
            </Fragment>
          )
        }),
    },
  ]
  return (
    <>
      <p className="quiet">{of.sharedHelp}</p>
      <DataTable
        label={of.views.shared}
        columns={columns}
        rows={summary.shared}
        keyOf={({ check, quote }) => `${check} ${quote}`}
        empty={of.noShared}
        isWrapping
      />
    </>
  )
}
