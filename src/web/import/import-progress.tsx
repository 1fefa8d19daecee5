import { useMutation } from '@tanstack/react-query'
import { Button, Progress } from 'antd'
import { cancelImport, type ImportJob } from '../client/import.ts'
import { importWords } from '../words/import.ts'
import { useWords } from '../words/language.tsx'
import { countText } from '../words/moment.ts'

/** How far reading or writing has come, with a way to stop it. */
export function ImportProgress({ job, onStopped }: { job: ImportJob; onStopped: () => void }) {
  const words = useWords(importWords)
  const stop = useMutation({ mutationFn: () => cancelImport(job.job), onSuccess: onStopped })
  const label = job.phase === 'writing' ? words.applying : words.reading
  const percent = job.total ? Math.min(100, Math.floor((job.done / job.total) * 100)) : undefined
  return (
    <div className="import-progress" role="status">
      <p>
        {label} <span className="quiet">{job.fileName}</span>
      </p>
      {percent !== undefined && <Progress percent={percent} aria-label={label} />}
      <p className="number-text">
        {words.progress(countText(job.done), job.total ? countText(job.total) : undefined)}
      </p>
      <Button onClick={() => stop.mutate()} loading={stop.isPending}>
        {words.cancel}
      </Button>
    </div>
  )
}
