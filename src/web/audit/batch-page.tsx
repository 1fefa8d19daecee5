import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useAppSearch, useChangeSearch } from '../address/app-search.ts'
import { type AuditKept, batchQuery, stands, uploadQuery } from '../client/audit.ts'
import { Failure } from '../control/failure.tsx'
import { LongRunProgress } from '../control/long-run.tsx'
import { Waiting } from '../control/waiting.tsx'
import { PageHead } from '../frame/page-head.tsx'
import { auditWords } from '../words/audit.ts'
import { auditBatchWords } from '../words/audit-batch.ts'
import { useWords } from '../words/language.tsx'
import { AuditRefused, aboutOf } from './audit-refused.tsx'
import { AuditView } from './audit-view.tsx'
import { BatchView } from './batch-view.tsx'
import { type BatchFile, goOn, type HeldBatch, stopBatch } from './held-batch.ts'
import { useReviewed } from './use-reviewed.ts'

interface Props {
  readonly batch: HeldBatch
  readonly onAnother: () => void
}

/** Many documents: how far the audit of them has come, what it comes to, and each of them opened. */
export function BatchPage({ batch, onAnother }: Props) {
  const words = useWords(auditWords)
  const of = useWords(auditBatchWords)
  const { file } = useAppSearch()
  const { files, isRunning, leftOut } = batch
  const opened = files.find(({ id }) => String(id) === file)
  const audits = files.flatMap(({ audit }) => audit ?? [])
  const refused = files.filter(({ error }) => error !== undefined).length
  const left = files.length - audits.length - refused
  const summary = useQuery({ ...batchQuery(batch.id, audits), enabled: !isRunning && audits.length > 0 })
  if (opened) return <OpenedFile key={opened.id} opened={opened} batch={batch} />
  const notes = [
    audits.length > 0 && of.sum(audits.length, countsOf(audits)),
    refused > 0 && of.refused(refused),
    leftOut.length > 0 && of.leftOut(leftOut.length),
    !isRunning && left > 0 && of.stopped(left),
  ].filter(Boolean)
  return (
    <div className="page page-filling">
      <PageHead
        title={words.audit}
        about={of.about(files.length)}
        actions={
          <>
            {!isRunning && left > 0 && <Button onClick={() => void goOn()}>{of.goOn}</Button>}
            <Button type="primary" onClick={onAnother}>
              {of.another}
            </Button>
          </>
        }
      />
      {isRunning && (
        <LongRunProgress
          run={{ all: files.length, done: files.length - left, isRunning }}
          onStop={stopBatch}
        />
      )}
      {notes.length > 0 && <p title={leftOut.join('\n')}>{notes.join('；')}。</p>}
      {summary.isError && <Failure error={summary.error} retry={() => void summary.refetch()} />}
      <BatchView files={files} summary={summary.data} />
    </div>
  )
}

function countsOf(audits: readonly AuditKept[]) {
  const counts = { error: 0, warning: 0, question: 0 }
  for (const { findings } of audits) for (const { severity } of findings.filter(stands)) counts[severity] += 1
  return counts
}

/** One document of the batch, read again to be shown: its text was not kept. */
function OpenedFile({ opened, batch }: { opened: BatchFile; batch: HeldBatch }) {
  const words = useWords(auditWords)
  const of = useWords(auditBatchWords)
  const change = useChangeSearch()
  const { unit, year } = batch
  const query = uploadQuery({ id: opened.id, file: opened.file, unit, year })
  const audit = useQuery(query)
  const reviewed = useReviewed(opened.id, query)
  const back = (
    <Button onClick={() => change({ file: undefined, finding: undefined, show: undefined })}>
      {of.back}
    </Button>
  )
  if (audit.data)
    return (
      <div className="page page-filling">
        <PageHead title={words.audit} about={aboutOf({ ...audit.data, file: opened.path })} actions={back} />
        <AuditView audit={audit.data} reviewed={reviewed} />
      </div>
    )
  return (
    <div className="page">
      <PageHead title={words.audit} about={opened.path} actions={back} />
      {audit.isError && <AuditRefused error={audit.error} onRetry={() => void audit.refetch()} />}
      {!audit.isError && <Waiting lines={10} />}
    </div>
  )
}
