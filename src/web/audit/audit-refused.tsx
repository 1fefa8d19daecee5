import { Button } from 'antd'
import type { AuditShown } from '../client/audit.ts'
import { ApiError } from '../client/http.ts'
import { useProblemsOf } from '../control/failure.tsx'
import { ProblemList } from '../control/problem-list.tsx'
import { auditWords } from '../words/audit.ts'
import { controlWords } from '../words/control.ts'
import { useWords } from '../words/language.tsx'

/** Why a document was not audited, and what to do. What the API refuses it would refuse again. */
export function AuditRefused({ error, onRetry }: { error: Error; onRetry: () => void }) {
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

/** What was audited, in a line. */
export function aboutOf({
  file,
  document: { unit, year, kind, title },
}: Pick<AuditShown, 'file' | 'document'>): string {
  const parts = [file, kind, unit, year, title]
  return [...new Set(parts)].filter(Boolean).join(' · ')
}
