import { randomUUID } from 'node:crypto'
import { addDays, dayOf, momentAt } from '#lib'

/** What a client knows of one thing that it asked for. */
export interface Sent {
  readonly kind: 'propose' | 'amend' | 'move' | 'import' | 'upload' | 'attach' | 'book'
  /** By which it is found again. */
  readonly key: string
  /** Undefined: no answer came, so it is done whole or not at all. */
  readonly acknowledged: boolean | undefined
}

export const importRows = 40
const year = 2031

interface Answer {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the route's
  readonly body: any
}

/** A client that keeps a log of what it sent and of what was acknowledged. */
export class Client {
  readonly log: Sent[] = []
  readonly #url: string
  #isStopped = false

  constructor(url: string) {
    this.#url = url
  }

  stop(): void {
    this.#isStopped = true
  }

  /** Writes of every kind at once until it is stopped, or until nobody answers any more. */
  async write(amended: { readonly id: string; version: number }, instrument: string): Promise<void> {
    const forever = async (work: (serial: number) => Promise<void>) => {
      for (let serial = 0; !this.#isStopped; serial++) await work(serial)
    }
    const loops = [
      () => forever(() => this.#propose()),
      () => forever(() => this.#amend(amended)),
      () => forever(() => this.#import()),
      () => forever(() => this.#attach()),
      () => forever((serial) => this.#book(instrument, serial)),
    ]
    await Promise.all(loops.map((loop) => loop().catch(() => undefined)))
  }

  async #ask(path: string, body?: unknown, method = body === undefined ? 'GET' : 'POST'): Promise<Answer> {
    const isText = typeof body === 'string'
    const response = await fetch(`${this.#url}/api${path}`, {
      method,
      headers: { 'content-type': isText ? 'application/octet-stream' : 'application/json' },
      ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
    })
    return { status: response.status, body: JSON.parse((await response.text()) || 'null') }
  }

  /** Sends something that writes; an answer says that it was done, or that it was not. */
  async #send(kind: Sent['kind'], key: string, work: () => Promise<Answer>): Promise<Answer> {
    try {
      const answer = await work()
      // 503 and 500 say that it is not known to be done.
      const acknowledged = answer.status < 300 ? true : answer.status < 500 ? false : undefined
      this.log.push({ kind, key, acknowledged })
      return answer
    } catch (error) {
      this.log.push({ kind, key, acknowledged: undefined })
      throw error
    }
  }

  async #propose(): Promise<void> {
    const name = `登记 ${randomUUID()}`
    await this.#send('propose', name, () =>
      this.#ask('/records/evaluation.tasks', { values: { year, duty: '职责', name, position: 1 } }),
    )
  }

  async #amend(record: { readonly id: string; version: number }): Promise<void> {
    const completion = `更正 ${randomUUID()}`
    const path = `/records/evaluation.tasks/${record.id}`
    const change = { version: record.version, changes: { completion } }
    const { status, body } = await this.#send('amend', completion, () => this.#ask(path, change, 'PUT'))
    if (status === 200) record.version = body.record.version
    else record.version = (await this.#ask(path)).body.record.version
  }

  async #import(): Promise<void> {
    const key = `导入 ${randomUUID()}`
    const rows = Array.from({ length: importRows }, (_, place) => `${year},职责,${key} ${place},${place + 1}`)
    const csv = ['年度,对应部门主要职责,任务名称,顺序', ...rows].join('\n')
    const { body } = await this.#ask('/registers/evaluation.tasks/imports?mode=add&name=tasks.csv', csv)
    const path = `/imports/${body.job}`
    const until = async (phases: readonly string[]): Promise<Answer> => {
      for (;;) {
        const answer = await this.#ask(path)
        if (answer.status >= 300 || phases.includes(answer.body.phase)) return answer
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
    }
    await until(['previewed', 'failed'])
    await this.#send('import', key, async () => {
      const begun = await this.#ask(`${path}/apply`, {})
      // The database may be gone as it is told to begin: then nothing begins, and there is no end to wait for.
      if (begun.status >= 300) return begun
      const answer = await until(['done', 'failed', 'cancelled'])
      // A failure of the database while it writes is no refusal.
      return answer.body.phase === 'done' ? answer : { ...answer, status: 503 }
    })
  }

  async #attach(): Promise<void> {
    const content = `附件 ${randomUUID()}`
    const uploaded = await this.#send('upload', content, () => this.#ask('/files?name=a.txt', content))
    if (uploaded.status !== 201) return
    const name = `manual.kill.k${randomUUID().replaceAll('-', '')}`
    const values = { year, name, label: content, value: '1', source: '试验', evidence: uploaded.body }
    await this.#send('attach', name, () => this.#ask('/records/evaluation.manual', { values }))
  }

  async #book(instrument: string, serial: number): Promise<void> {
    const personName = `预约 ${randomUUID()}`
    const day = addDays(dayOf(new Date().toISOString()), 1 + (serial % 25))
    const hour = 9 + (Math.floor(serial / 25) % 8)
    const values = {
      ...{ person: personName.slice(3), personName, organisation: '91320506MA1ABCDE2X' },
      ...{ organisationName: '示例市甲研发有限公司', purpose: '断口分析' },
      ...{ from: momentAt(day, clock(hour)), to: momentAt(day, clock(hour + 1)) },
    }
    const path = `/instruments/${instrument}/bookings`
    const { status, body } = await this.#send('book', personName, () => this.#ask(path, { values }))
    if (status !== 201) return
    const { id, version } = body.record
    const step = { version, move: 'cancel', given: { cancelReason: '改期' } }
    await this.#send('move', personName, () => this.#ask(`/records/instruments.bookings/${id}/moves`, step))
  }
}

const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`
