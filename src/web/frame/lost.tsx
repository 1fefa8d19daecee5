import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import { onlyUnit } from '../address/app-search.ts'
import { frameWords } from '../words/frame.ts'
import { useWords } from '../words/language.tsx'
import { PageHead } from './page-head.tsx'

/** An address that leads nowhere. */
export function NotFound() {
  const words = useWords(frameWords)
  return (
    <div className="page">
      <PageHead title={words.notFound} about={words.notFoundTodo} />
      <p>
        <Link to="/" search={onlyUnit}>
          {words.backHome}
        </Link>
      </p>
    </div>
  )
}

/** A page that threw: a bug of ours, said plainly. */
export function Broken({ error }: ErrorComponentProps) {
  const words = useWords(frameWords)
  return (
    <div className="page" role="alert">
      <h1>{words.broken}</h1>
      <p>{words.brokenTodo}</p>
      <pre className="quiet">{error instanceof Error ? error.message : String(error)}</pre>
    </div>
  )
}
