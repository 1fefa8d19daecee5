import { Refusal } from '#lib'
import { connectionTrouble } from './connection-trouble.ts'
import { problems } from './problems.ts'

/**
 * An error of the driver as the Problem that it is: db/unavailable, db/busy, db/disk-full, db/conflict. Everything
 * else is a bug or another stage's business and comes back as it was.
 */
export function worded(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Refusal) return error
  const code = (error as Error & { code?: unknown }).code
  const reason = error.message || String(code)
  if (code === '53300') return refusal(problems.busy(), error)
  if (code === '53100' || code === 'ENOSPC') return refusal(problems['disk-full']({ reason }), error)
  if (code === '40001' || code === '40P01') return refusal(problems.conflict(), error)
  if (connectionTrouble(error)) return refusal(problems.unavailable({ reason }), error)
  return error
}

function refusal(problem: ReturnType<typeof problems.busy>, cause: Error): Refusal {
  const made = new Refusal(problem)
  made.cause = cause
  return made
}
