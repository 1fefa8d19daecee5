import { DownloadOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useAppSearch, useChangeSearch } from '../address/app-search.ts'
import type { BatchShown } from '../client/audit.ts'
import { auditWords } from '../words/audit.ts'
import { auditBatchWords } from '../words/audit-batch.ts'
import { useWords } from '../words/language.tsx'
import { BatchFiles, BatchFindings } from './batch-list.tsx'
import { BatchChecks, BatchShared, BatchUnits } from './batch-summary.tsx'
import { download } from './download.ts'
import { batchCsv } from './findings-csv.ts'
import type { BatchFile } from './held-batch.ts'

const views = ['units', 'checks', 'shared', 'files', 'findings'] as const

interface Props {
  readonly files: readonly BatchFile[]
  /** Absent until all is audited, or it was stopped. */
  readonly summary: BatchShown | undefined
}

/** A batch by unit, by kind of mistake, by what units share, by file and finding by finding; every row leads on. */
export function BatchView({ files, summary }: Props) {
  const words = useWords(auditWords)
  const of = useWords(auditBatchWords)
  const { tab } = useAppSearch()
  const change = useChangeSearch()
  const chosen = views.find((one) => one === tab) ?? 'units'
  // What is not summed up yet is seen file by file.
  const shown = summary || chosen === 'findings' ? chosen : 'files'
  const save = () => {
    const told = files.flatMap(({ path, audit }) =>
      audit ? [{ lead: [audit.document.unit, audit.document.year, path], findings: audit.findings }] : [],
    )
    const content = new Blob([batchCsv(told, [of.unit, of.year, of.file], words)], { type: 'text/csv' })
    download(content, `${of.listName}.csv`)
  }
  return (
    <>
      <div className="toolbar">
        <Segmented
          aria-label={of.view}
          value={shown}
          onChange={(view) => change({ tab: view, filter: undefined })}
          options={views.map((value) => ({
            value,
            label: of.views[value],
            disabled: !summary && value !== 'files' && value !== 'findings',
          }))}
        />
        <span className="toolbar-gap" />
        {files.some(({ audit }) => audit && audit.findings.length > 0) && (
          <Button icon={<DownloadOutlined />} onClick={save}>
            {of.download}
          </Button>
        )}
      </div>
      {shown === 'units' && summary && <BatchUnits summary={summary} files={files} />}
      {shown === 'checks' && summary && <BatchChecks summary={summary} />}
      {shown === 'shared' && summary && <BatchShared summary={summary} files={files} />}
      {shown === 'files' && <BatchFiles files={files} />}
      {shown === 'findings' && <BatchFindings files={files} />}
    </>
  )
}
