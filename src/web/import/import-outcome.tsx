import { CheckCircleFilled } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect } from 'react'
import { onlyUnit } from '../address/app-search.ts'
import { type ImportJob, refusedUrl } from '../client/import.ts'
import { importWords } from '../words/import.ts'
import { useWords } from '../words/language.tsx'
import { countText } from '../words/moment.ts'

interface Props {
  readonly job: ImportJob
  readonly register: string
  readonly onAgain: () => void
}

/** The third step: what was written, and where to go from here. */
export function ImportOutcome({ job, register, onAgain }: Props) {
  const words = useWords(importWords)
  const client = useQueryClient()
  const { outcome } = job
  useEffect(() => {
    // Every list and figure may have changed; the job itself has not.
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'import' })
  }, [client])
  return (
    <div className="callout callout-good" role="status">
      <p>
        <CheckCircleFilled aria-hidden /> {outcome?.status === 'unchanged' ? words.nothing : words.applied}
      </p>
      {outcome && (
        <p>
          {words.outcome(countText(outcome.added), countText(outcome.updated), countText(outcome.unchanged))}
          {outcome.entry !== undefined && <span className="quiet">（{words.entry(outcome.entry)}）</span>}
        </p>
      )}
      {outcome && outcome.refused > 0 && (
        <p>
          {words.leftOut(countText(outcome.refused))}{' '}
          <a href={refusedUrl(job.job)}>{words.downloadRefused}</a>
        </p>
      )}
      <div className="form-actions">
        <Link
          to="/registers/$register"
          params={{ register }}
          search={onlyUnit}
          className="button-link button-link-primary"
        >
          {words.toRegister}
        </Link>
        <Button onClick={onAgain}>{words.again}</Button>
      </div>
    </div>
  )
}
