import { CheckCircleFilled, CloseCircleFilled, DownloadOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import {
  applyImport,
  type ImportJob,
  type ImportPreview,
  type ImportRow,
  importQuery,
  refusedUrl,
} from '../client/import.ts'
import { useProblemsOf } from '../control/failure.tsx'
import { ProblemLine, ProblemList } from '../control/problem-list.tsx'
import { Changes } from '../record/record-history.tsx'
import { type Column, DataTable } from '../table/data-table.tsx'
import { controlWords } from '../words/control.ts'
import { importWords } from '../words/import.ts'
import { useWords } from '../words/language.tsx'
import { countText } from '../words/moment.ts'

interface Props {
  readonly job: ImportJob
  readonly onAgain: () => void
}

/** The second step: what would change, what is refused and why, and what to do next. */
export function ImportPreviewStep({ job, onAgain }: Props) {
  const words = useWords(importWords)
  const { preview } = job
  return (
    <div className="import-preview">
      <ProblemList problems={job.problems ?? []} />
      {preview && <Counts preview={preview} />}
      {preview && preview.refused > 0 ? (
        <Refused job={job} preview={preview} />
      ) : (
        preview && job.phase === 'previewed' && <Ready job={job} preview={preview} />
      )}
      <div className="form-actions">
        <Button onClick={onAgain}>{words.anotherFile}</Button>
      </div>
      {preview && preview.rows.length > 0 && <PreviewRows preview={preview} />}
    </div>
  )
}

const kinds = ['added', 'updated', 'unchanged', 'refused'] as const

function Counts({ preview }: { preview: ImportPreview }) {
  const words = useWords(importWords)
  return (
    <dl className="import-counts">
      {kinds.map((kind) => (
        <div key={kind} className={kind === 'refused' && preview.refused > 0 ? 'count count-bad' : 'count'}>
          <dt>{words.kinds[kind]}</dt>
          <dd>{countText(preview[kind])}</dd>
        </div>
      ))}
    </dl>
  )
}

function useApply(job: ImportJob) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (leaveOutRefused: boolean) => applyImport(job.job, leaveOutRefused),
    onSettled: () => client.invalidateQueries(importQuery(job.job)),
  })
}

function Refused({ job, preview }: { job: ImportJob; preview: ImportPreview }) {
  const words = useWords(importWords)
  const control = useWords(controlWords)
  const apply = useApply(job)
  const problems = useProblemsOf(apply.error)
  const others = preview.added + preview.updated
  return (
    <div className="callout callout-bad">
      <ProblemList problems={problems} />
      <p role="alert">
        <CloseCircleFilled aria-hidden /> {words.refusedHead(countText(preview.refused))}
      </p>
      <p>{job.phase === 'previewed' ? words.refusedNext : words.refusedOver}</p>
      <div className="form-actions">
        <a className="button-link button-link-primary" href={refusedUrl(job.job)} download>
          <DownloadOutlined aria-hidden /> {words.downloadRefused}
        </a>
        {others > 0 && job.phase === 'previewed' && (
          <Popconfirm
            title={words.leaveOutSure(countText(preview.refused))}
            okText={words.apply(countText(others))}
            cancelText={control.cancel}
            onConfirm={() => apply.mutate(true)}
          >
            <Button loading={apply.isPending}>{words.leaveOut(countText(others))}</Button>
          </Popconfirm>
        )}
      </div>
    </div>
  )
}

function Ready({ job, preview }: { job: ImportJob; preview: ImportPreview }) {
  const words = useWords(importWords)
  const apply = useApply(job)
  const problems = useProblemsOf(apply.error)
  const writes = preview.added + preview.updated
  return (
    <div className="callout callout-good">
      <ProblemList problems={problems} />
      <p>
        <CheckCircleFilled aria-hidden /> {writes > 0 ? words.ready : words.nothing}
      </p>
      {writes > 0 && (
        <Button type="primary" loading={apply.isPending} onClick={() => apply.mutate(false)}>
          {words.apply(countText(writes))}
        </Button>
      )}
    </div>
  )
}

function PreviewRows({ preview }: { preview: ImportPreview }) {
  const words = useWords(importWords)
  const columns: Column<ImportRow>[] = [
    { key: 'row', head: words.row, width: 64, isNumber: true, cell: ({ row }) => String(row) },
    {
      key: 'kind',
      head: words.kind,
      width: 80,
      cell: ({ kind }) => <span className={`import-kind import-kind-${kind}`}>{words.kinds[kind]}</span>,
    },
    { key: 'title', head: words.record, width: 240, cell: ({ title }) => title },
    {
      key: 'what',
      head: words.what,
      cell: ({ problems, changes }) =>
        problems.length > 0 ? (
          problems.map((problem) => (
            <ProblemLine
              key={`${problem.code} ${problem.message}`}
              problem={problem}
              where={problem.at?.column ? words.column(problem.at.column) : ''}
            />
          ))
        ) : (
          <Changes changes={changes} />
        ),
    },
  ]
  const listed = preview.rows.length
  const all = kinds.reduce((sum, kind) => sum + preview[kind], 0)
  return (
    <>
      {listed < all && <p className="quiet">{words.firstRows(countText(listed))}</p>}
      <DataTable
        label={words.what}
        columns={columns}
        rows={preview.rows}
        keyOf={({ row, kind }) => `${kind} ${row}`}
        empty="—"
        isWrapping
      />
    </>
  )
}
