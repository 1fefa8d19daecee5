/**
 * What a failed connection says: `absent` nobody listens; `passing` the server starts, stops, or broke the
 * connection off; undefined where the trouble is another one (a wrong password, a mistake of ours).
 */
export type ConnectionTrouble = 'absent' | 'passing'

const absentCodes = new Set([
  'ECONNREFUSED',
  'ENOENT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
])
// Socket errors, and PostgreSQL's classes for a broken connection and for an administrator's intervention.
const passingCodes = /^(ECONNRESET|EPIPE|ETIMEDOUT|ECONNABORTED|08\w{3}|57P0[1-5])$/
const passingWords =
  /connection terminated|timeout exceeded when trying to connect|connection (?:ended|closed)|client has encountered a connection error|client was closed/i

export function connectionTrouble(error: unknown): ConnectionTrouble | undefined {
  if (!(error instanceof Error)) return undefined
  if (error instanceof AggregateError) return error.errors.map(connectionTrouble).find((t) => t !== undefined)
  const { code, syscall } = error as Error & { code?: unknown; syscall?: unknown }
  // The same codes from the file system are no trouble with a connection.
  const isConnecting = syscall === 'connect' || syscall === 'getaddrinfo'
  if (typeof code === 'string' && absentCodes.has(code)) return isConnecting ? 'absent' : undefined
  if (typeof code === 'string' && passingCodes.test(code)) return 'passing'
  return passingWords.test(error.message) ? 'passing' : undefined
}
