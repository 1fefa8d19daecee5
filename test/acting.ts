import type { Server } from '#api'

export interface Answer {
  readonly status: number
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: what a client reads, whatever it is
  readonly body: any
}

/** Asks the API as the person of an account, or as the administrator where none is named. */
export type Ask = (
  account: string | undefined,
  method: string,
  path: string,
  sent?: unknown,
) => Promise<Answer>

export function askingOf(server: Server): Ask {
  return async (account, method, path, sent) => {
    const headers: Record<string, string> = { 'content-type': 'application/json' }
    if (account !== undefined) headers['youju-acting-as'] = account
    const init = sent === undefined ? {} : { body: JSON.stringify(sent) }
    const response = await server.fetch(
      new Request(`http://127.0.0.1:8690/api${path}`, { method, headers, ...init }),
    )
    const text = await response.text()
    const isJson = (response.headers.get('content-type') ?? '').includes('json')
    return { status: response.status, text, body: isJson ? JSON.parse(text) : undefined }
  }
}

export interface Employed {
  readonly account: string
  readonly unit: string
  readonly name?: string
  readonly person?: Readonly<Record<string, string>>
  readonly grant: Readonly<Record<string, string>>
}

/** Puts a person on record in a unit, with a grant. */
export async function employ(ask: Ask, { account, unit, name, person, grant }: Employed): Promise<void> {
  const made = await ask(undefined, 'POST', `/records/people?unit=${unit}`, {
    values: { account, name: name ?? `人员${account}`, ...person },
  })
  if (made.status !== 201) throw new Error(made.text)
  const values = { person: made.body.record.id, from: '2020-01-01', ...grant }
  const granted = await ask(undefined, 'POST', `/records/people.grants?unit=${unit}`, { values })
  if (granted.status !== 201) throw new Error(granted.text)
}
