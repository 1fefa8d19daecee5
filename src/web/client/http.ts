import type { ProblemDetails, WordedProblem } from '#api'
import { keyFor } from './action-key.ts'

/** A problem as the API words it. */
export type ProblemShown = WordedProblem

/** An answer that is not a success, with the problems that it carries (RFC 9457). */
export class ApiError extends Error {
  readonly status: number
  readonly problems: readonly ProblemShown[]
  constructor(status: number, title: string, problems: readonly ProblemShown[]) {
    super(title)
    this.name = 'ApiError'
    this.status = status
    this.problems = problems
  }
}

/** The server could not be reached at all. */
export class Unreachable extends Error {
  constructor() {
    super('unreachable')
    this.name = 'Unreachable'
  }
}

export type Query = { readonly [name: string]: string | number | undefined }

/** An address under `/api`; parameters that are absent or empty are left out. */
export function apiUrl(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') search.set(name, String(value))
  const text = search.toString()
  return `/api${path}${text ? `?${text}` : ''}`
}

interface Send {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly query?: Query
  /** Sent as JSON, or as it is when it is a file. */
  readonly body?: unknown
  readonly signal?: AbortSignal
}

/** In which language the API is to word what it says. */
export function languageHeader(): Record<string, string> {
  return { 'accept-language': document.documentElement.lang }
}

function bodyOf(send: Send): { body?: BodyInit; headers: Record<string, string> } {
  const headers: Record<string, string> = { accept: 'application/json', ...languageHeader() }
  if (send.body === undefined) return { headers }
  if (send.body instanceof Blob)
    return { body: send.body, headers: { ...headers, 'content-type': 'application/octet-stream' } }
  return { body: JSON.stringify(send.body), headers: { ...headers, 'content-type': 'application/json' } }
}

async function detailsOf(response: Response): Promise<Partial<ProblemDetails>> {
  try {
    return (await response.json()) as ProblemDetails
  } catch {
    return {}
  }
}

/** Throws ApiError with the problems it refused with, or Unreachable where no server answered. */
async function ask(path: string, send: Send): Promise<Response> {
  const { method = 'GET', signal } = send
  const { body, headers } = bodyOf(send)
  const url = apiUrl(path, send.query)
  // A file is kept by its hash, and an import begins anew: they need no key.
  const isKeyed = method !== 'GET' && !(send.body instanceof Blob)
  const action = isKeyed ? keyFor(`${method} ${url} ${body ?? ''}`) : undefined
  if (action) headers['idempotency-key'] = action.key
  let response: Response
  try {
    response = await fetch(url, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      ...(signal ? { signal } : {}),
    })
    action?.answered(response.status)
  } catch (error) {
    if (send.signal?.aborted) throw error
    throw new Unreachable()
  }
  if (response.ok) return response
  const details = await detailsOf(response)
  throw new ApiError(response.status, details.title ?? response.statusText, details.problems ?? [])
}

/**
 * Asks the API and gives its JSON.
 * Throws ApiError with the problems it refused with, or Unreachable where no server answered.
 */
export async function request<T>(path: string, send: Send = {}): Promise<T> {
  const response = await ask(path, send)
  return (response.status === 204 ? undefined : await response.json()) as T
}

/** Asks the API for a file. Throws what `request` throws. */
export async function requestFile(path: string, send: Send = {}): Promise<Blob> {
  return (await ask(path, send)).blob()
}
