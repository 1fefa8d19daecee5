import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Steps } from 'antd'
import { useAppSearch, useChangeSearch } from '../address/app-search.ts'
import { ApiError } from '../client/http.ts'
import { type ImportJob, importQuery } from '../client/import.ts'
import { registerQuery } from '../client/register.ts'
import { EmptyState } from '../control/empty-state.tsx'
import { Failure } from '../control/failure.tsx'
import { Waiting } from '../control/waiting.tsx'
import { PageHead } from '../frame/page-head.tsx'
import { importWords } from '../words/import.ts'
import { useWords } from '../words/language.tsx'
import { registerWords } from '../words/register.ts'
import { ImportFile } from './import-file.tsx'
import { ImportOutcome } from './import-outcome.tsx'
import { ImportPreviewStep } from './import-preview.tsx'
import { ImportProgress } from './import-progress.tsx'

/** An import in three steps: file, what would change, done. The job is in the address, so a reload loses nothing. */
export function ImportPage() {
  const { register: name } = useParams({ from: '/registers/$register/import' })
  const words = useWords(importWords)
  const registers = useWords(registerWords)
  const { job } = useAppSearch()
  const register = useQuery(registerQuery(name))
  const state = useQuery({ ...importQuery(job ?? ''), enabled: job !== undefined })
  if (register.isError) return <Failure error={register.error} retry={() => void register.refetch()} />
  if (!register.data) return <Waiting lines={8} />
  return (
    <div className="page">
      <PageHead
        trail={[
          { label: registers.registers, to: '/registers' },
          { label: register.data.label, to: '/registers/$register', params: { register: name } },
        ]}
        title={words.title(register.data.label)}
        about={words.about}
      />
      <Steps
        className="import-steps"
        size="small"
        current={stepOf(state.data)}
        items={words.steps.map((title) => ({ title }))}
      />
      {job === undefined ? <ImportFile register={name} /> : <JobStep register={name} state={state} />}
    </div>
  )
}

function stepOf(job: ImportJob | undefined): number {
  if (!job) return 0
  return job.phase === 'done' ? 2 : 1
}

function JobStep(props: {
  register: string
  state: { data: ImportJob | undefined; error: Error | null; refetch: () => unknown }
}) {
  const words = useWords(importWords)
  const change = useChangeSearch()
  const { data: job, error } = props.state
  const startOver = () => change({ job: undefined })
  const anew = (says: string) => (
    <EmptyState
      says={says}
      action={
        <button type="button" className="button-link button-link-primary" onClick={startOver}>
          {words.anotherFile}
        </button>
      }
    />
  )
  if (error instanceof ApiError && error.status === 404) return anew(words.gone)
  if (error) return <Failure error={error} retry={() => void props.state.refetch()} />
  if (!job) return <Waiting />
  if (job.phase === 'cancelled') return anew(words.stopped)
  if (job.phase === 'done') return <ImportOutcome job={job} register={props.register} onAgain={startOver} />
  if (job.phase === 'reading' || job.phase === 'writing')
    return <ImportProgress job={job} onStopped={startOver} />
  return <ImportPreviewStep job={job} onAgain={startOver} />
}
