import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useChangeSearch } from '../address/app-search.ts'
import { type AuditShown, uploadQuery } from '../client/audit.ts'
import { ApiError } from '../client/http.ts'
import { useProblemsOf } from '../control/failure.tsx'
import { ProblemList } from '../control/problem-list.tsx'
import { Waiting } from '../control/waiting.tsx'
import { PageHead } from '../frame/page-head.tsx'
import { useUnit } from '../frame/unit.tsx'
import { auditWords } from '../words/audit.ts'
import { controlWords } from '../words/control.ts'
import { useWords } from '../words/language.tsx'
import { AuditDrop } from './audit-drop.tsx'
import { AuditHelp } from './audit-help.tsx'
import { AuditView } from './audit-view.tsx'
import { type HeldFile, holdFile, useHeldFile } from './held-file.ts'

/** Any document, dropped and audited; nothing of it is kept. */
export function AuditPage() {
  const words = useWords(auditWords)
  const held = useHeldFile()
  const change = useChangeSearch()
  const [year, setYear] = useState<number>()
  const take = (file: File | undefined) => {
    change({ show: undefined, finding: undefined })
    holdFile(file)
  }
  if (held) return <Taken key={held.id} held={held} year={year} onYear={setYear} onFile={take} />
  return (
    <div className="page">
      <PageHead title={words.audit} about={words.about} />
      <AuditDrop year={year} onYear={setYear} onFile={take} />
      <AuditHelp />
    </div>
  )
}

interface TakenProps {
  readonly held: HeldFile
  readonly year: number | undefined
  readonly onYear: (year: number | undefined) => void
  readonly onFile: (file: File | undefined) => void
}

/** A document on its way, refused, or audited. */
function Taken({ held, year, onYear, onFile }: TakenProps) {
  const words = useWords(auditWords)
  const unit = useUnit()
  const client = useQueryClient()
  const query = uploadQuery({ ...held, unit: unit.id, year })
  const audit = useQuery(query)
  const stop = () => {
    void client.cancelQueries(query)
    onFile(undefined)
  }
  if (audit.data)
    return (
      <div className="page page-filling">
        <PageHead
          title={words.audit}
          about={aboutOf(audit.data)}
          actions={
            <Button type="primary" onClick={() => onFile(undefined)}>
              {words.another}
            </Button>
          }
        />
        <AuditView audit={audit.data} />
      </div>
    )
  if (audit.isError)
    return (
      <div className="page">
        <PageHead title={words.audit} about={words.about} />
        <Refused error={audit.error} onRetry={() => void audit.refetch()} />
        <AuditDrop year={year} onYear={onYear} onFile={onFile} />
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

/** Why the document was not audited, and what to do. What the API refuses it would refuse again. */
function Refused({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const words = useWords(auditWords)
  const control = useWords(controlWords)
  const problems = useProblemsOf(error)
  const isFinal = error instanceof ApiError && error.status < 500
  return (
    <section className="callout callout-bad">
      <h2>{words.refused}</h2>
      <ProblemList problems={problems} />
      {!isFinal && <Button onClick={onRetry}>{control.retry}</Button>}
    </section>
  )
}

function aboutOf({ file, document: { unit, year, kind, title } }: AuditShown): string {
  const parts = [file, kind, unit, year, title]
  return [...new Set(parts)].filter(Boolean).join(' · ')
}
