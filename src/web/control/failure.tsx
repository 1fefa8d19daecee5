import { Button } from 'antd'
import { useMemo } from 'react'
import { ApiError, type ProblemShown, Unreachable } from '../client/http.ts'
import { controlWords } from '../words/control.ts'
import { useWords } from '../words/language.tsx'
import { ProblemList } from './problem-list.tsx'

type Words = (typeof controlWords)['zh']

function problemsOf(error: unknown, words: Words): readonly ProblemShown[] {
  if (error instanceof ApiError && error.problems.length > 0) return error.problems
  if (error instanceof Unreachable)
    return [
      { code: 'web/unreachable', severity: 'error', message: words.unreachable, todo: words.unreachableTodo },
    ]
  return [
    { code: 'web/unexpected', severity: 'error', message: words.unexpected, todo: words.unexpectedTodo },
  ]
}

/** What an error says: the API's own problems, or that no server answered. */
export function useProblemsOf(error: unknown): readonly ProblemShown[] {
  const words = useWords(controlWords)
  return useMemo(
    () => (error === null || error === undefined ? [] : problemsOf(error, words)),
    [error, words],
  )
}

/** Stands where something could not be read, with a way to try again. */
export function Failure(props: { error: unknown; retry?: () => void }) {
  const words = useWords(controlWords)
  const problems = useProblemsOf(props.error)
  return (
    <div className="failure">
      <ProblemList problems={problems} />
      {props.retry && <Button onClick={props.retry}>{words.retry}</Button>}
    </div>
  )
}
