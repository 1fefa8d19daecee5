import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useChangeSearch } from '../address/app-search.ts'
import { uploadQuery } from '../client/audit.ts'
import { Waiting } from '../control/waiting.tsx'
import { PageHead } from '../frame/page-head.tsx'
import { useUnit } from '../frame/unit.tsx'
import { auditWords } from '../words/audit.ts'
import { useWords } from '../words/language.tsx'
import { BadArchive } from './archive.ts'
import { AuditDrop } from './audit-drop.tsx'
import { AuditHelp } from './audit-help.tsx'
import { AuditRefused, aboutOf } from './audit-refused.tsx'
import { AuditView } from './audit-view.tsx'
import { BatchPage } from './batch-page.tsx'
import { sortFiles } from './dropped-files.ts'
import { dropBatch, type FoundFile, startBatch, useHeldBatch } from './held-batch.ts'
import { type HeldFile, holdFile, useHeldFile } from './held-file.ts'
import { useReviewed } from './use-reviewed.ts'

/** Any document, or many, dropped and audited; nothing of them is kept. */
export function AuditPage() {
  const words = useWords(auditWords)
  const unit = useUnit()
  const held = useHeldFile()
  const batch = useHeldBatch()
  const change = useChangeSearch()
  const [year, setYear] = useState<number>()
  const [opening, setOpening] = useState<'none' | 'opening' | OpeningFault>('none')
  const take = async (files: Promise<readonly FoundFile[]> | undefined) => {
    change({ show: undefined, finding: undefined, file: undefined, tab: undefined, filter: undefined })
    dropBatch()
    holdFile(undefined)
    if (!files) return
    setOpening('opening')
    const sorted = await files.then(sortFiles).catch(openingFault)
    setOpening(typeof sorted === 'string' ? sorted : sorted.found.length === 0 ? 'nothing' : 'none')
    if (typeof sorted === 'string') return
    const [only, ...others] = sorted.found
    if (only && others.length === 0) holdFile(only.file)
    if (others.length > 0) startBatch(sorted.found, { leftOut: sorted.leftOut, unit: unit.id, year })
  }
  const takeFiles = (files: Promise<readonly FoundFile[]> | undefined) => void take(files)
  if (batch) return <BatchPage batch={batch} onAnother={() => takeFiles(undefined)} />
  if (held) return <Taken key={held.id} held={held} year={year} onYear={setYear} onFiles={takeFiles} />
  return (
    <div className="page">
      <PageHead title={words.audit} about={words.about} />
      {opening === 'opening' && <p role="status">{words.opening}</p>}
      {opening !== 'none' && opening !== 'opening' && (
        <p className="callout callout-bad" role="alert">
          {opening === 'nothing' ? words.nothingInside : words.badArchive[opening]}
        </p>
      )}
      <AuditDrop year={year} onYear={setYear} onFiles={takeFiles} />
      <AuditHelp />
    </div>
  )
}

type OpeningFault = 'nothing' | BadArchive['reason']

function openingFault(error: unknown): OpeningFault {
  return error instanceof BadArchive ? error.reason : 'broken'
}

interface TakenProps {
  readonly held: HeldFile
  readonly year: number | undefined
  readonly onYear: (year: number | undefined) => void
  readonly onFiles: (files: Promise<readonly FoundFile[]> | undefined) => void
}

/** A document on its way, refused, or audited. */
function Taken({ held, year, onYear, onFiles }: TakenProps) {
  const words = useWords(auditWords)
  const unit = useUnit()
  const client = useQueryClient()
  const query = uploadQuery({ ...held, unit: unit.id, year })
  const audit = useQuery(query)
  const reviewed = useReviewed(held.id, query)
  const stop = () => {
    void client.cancelQueries(query)
    onFiles(undefined)
  }
  if (audit.data)
    return (
      <div className="page page-filling">
        <PageHead
          title={words.audit}
          about={aboutOf(audit.data)}
          actions={
            <Button type="primary" onClick={() => onFiles(undefined)}>
              {words.another}
            </Button>
          }
        />
        <AuditView audit={audit.data} reviewed={reviewed} />
      </div>
    )
  if (audit.isError)
    return (
      <div className="page">
        <PageHead title={words.audit} about={words.about} />
        <AuditRefused error={audit.error} onRetry={() => void audit.refetch()} />
        <AuditDrop year={year} onYear={onYear} onFiles={onFiles} />
      </div>
    )
  return (
    <div className="page">
      <PageHead title={words.audit} about={words.about} />
      <div className="audit-reading">
        <p>
          {words.reading(held.file.name)} <span className="quiet">{words.readingHelp}</span>
        </p>
        <Waiting lines={10} />
        <Button onClick={stop}>{words.stop}</Button>
      </div>
    </div>
  )
}
