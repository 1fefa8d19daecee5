import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { type Listening, listen } from '#api'
import { unwrap } from '#lib'
import { type SampleHouse, sampleHouse } from '../sample.ts'

/** What came back, whatever was sent. */
export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
  /** Milliseconds from the first byte sent to the last received. */
  readonly took: number
}

export interface Sent {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** The sample center behind its own port, as somebody with bad intentions or a bad client meets it. */
export interface OpenServer {
  readonly house: SampleHouse
  readonly url: string
  /** Sends the path as it is: nothing is encoded, joined or made shorter on the way. */
  send(path: string, sent?: Sent): Promise<Answer>
  close(): Promise<void>
}

export async function openServer(): Promise<OpenServer> {
  const house = await sampleHouse()
  const listening: Listening = unwrap(await listen(house.app, { host: '127.0.0.1', port: 0 }))
  const agent = new Agent({ keepAlive: true, maxSockets: 4 })
  const { port } = new URL(listening.url)
  return {
    house,
    url: listening.url,
    send: (path, { method = 'GET', headers = {}, body } = {}) =>
      new Promise((done, failed) => {
        const begun = performance.now()
        const isWhole = body !== undefined && headers['transfer-encoding'] === undefined
        const length = isWhole ? { 'content-length': String(Buffer.byteLength(body)) } : {}
        const all = { ...length, ...headers }
        const asked = request({ agent, host: '127.0.0.1', port, path, method, headers: all }, (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('error', failed)
          response.on('end', () =>
            done({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text: Buffer.concat(chunks).toString('utf8'),
              took: performance.now() - begun,
            }),
          )
        })
        asked.on('error', failed)
        asked.end(body)
      }),
    close: async () => {
      agent.destroy()
      await listening.close()
      await house.close()
    },
  }
}

export function json(method: string, value: unknown): Sent {
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) }
}

/** Whether an answer is Problem details (RFC 9457) that say something. */
export function saysWhatIsWrong({ status, headers, text }: Answer): boolean {
  if (!headers['content-type']?.startsWith('application/problem+json') || text === '') return false
  const details = JSON.parse(text) as { title?: string; status?: number; problems?: readonly unknown[] }
  return details.status === status && !!details.title && (details.problems?.length ?? 0) > 0
}
