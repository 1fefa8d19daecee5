import { sampleUnit } from '#sample'
import { type Measurement, milliseconds, percentile, time } from './benchmark.ts'
import { inHouse } from './house.ts'
import { megabytes, memoryOf, startServer } from './program.ts'

/** Something that one person asks of the server, large or strange, while another goes on working. */
interface Burden {
  readonly what: string
  run(url: string): Promise<unknown>
}

/** How often the other asks, and at least how many times beside each burden. */
const pause = 20
const least = 25

const text = (length: number, piece: string) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

async function send(url: string, path: string, body: string | Uint8Array<ArrayBuffer>): Promise<Response> {
  const headers = { 'content-type': 'application/octet-stream' }
  return fetch(`${url}/api${path}`, { method: 'POST', headers, body })
}

/** A whole import, from the upload to the preview. */
async function preview(url: string, register: string, name: string, body: string): Promise<void> {
  const path = `/registers/${register}/imports?unit=${sampleUnit}&name=${encodeURIComponent(name)}`
  const begun = await send(url, path, body)
  if (!begun.ok) return
  const { job } = (await begun.json()) as { job: string }
  for (;;) {
    const shown = (await (await fetch(`${url}/api/imports/${job}`)).json()) as { phase: string }
    if (shown.phase !== 'reading') break
    await new Promise((done) => setTimeout(done, 100))
  }
  await fetch(`${url}/api/imports/${job}`, { method: 'DELETE' })
}

const organisations = () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, i) => `91320599MA7${String(i).padStart(7, '0')},甲${i},320506,企业`,
  )
  return ['统一社会信用代码,单位名称,所在地区,单位类别', ...rows].join('\n')
}

const burdens: readonly Burden[] = [
  { what: '空着', run: () => new Promise((done) => setTimeout(done, least * pause)) },
  { what: '导入 2 万行的预览', run: (url) => preview(url, 'organisations', 'many.csv', organisations()) },
  {
    what: '导入 200 万列的表头',
    run: (url) => preview(url, 'organisations', 'wide.csv', text(4_000_000, 'a,')),
  },
  { what: '审核 100 万个数字', run: (url) => send(url, '/audits?name=digits.txt', text(1_900_000, '12 ')) },
  { what: '审核 400 万个括号', run: (url) => send(url, '/audits?name=brackets.txt', text(4_000_000, '（')) },
  {
    what: '30 MB 的 JSON',
    run: (url) =>
      fetch(`${url}/api/records/organisations?unit=${sampleUnit}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ values: { name: text(30_000_000, '长') } }),
      }),
  },
  { what: '4000 个字的口径名', run: (url) => fetch(`${url}/api/figures/${text(4000, 'a')}/series`) },
]

/** What one person's large or strange requests cost another, who asks for the session meanwhile. */
export function measureBeside(progress: (text: string) => void): Promise<readonly Measurement[]> {
  return inHouse(progress, async ({ data }) => {
    const server = await startServer(['serve', '--data', data])
    const rows: Measurement[] = []
    try {
      let undisturbed = 0
      for (const { what, run } of burdens) {
        progress(what)
        let isOver = false
        const whole = time(() => run(server.url).catch(() => undefined)).finally(() => {
          isOver = true
        })
        const times: number[] = []
        let most = 0
        while (!isOver || times.length < least) {
          times.push(await time(async () => (await fetch(`${server.url}/api/session`)).arrayBuffer()))
          most = Math.max(most, (await memoryOf(server.pid)) ?? 0)
          await new Promise((done) => setTimeout(done, pause))
        }
        const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)]
        undisturbed ||= p95
        rows.push({
          what: `会话，旁边：${what}（共 ${milliseconds(await whole)}）`,
          measured: `p50 ${milliseconds(p50)}，p95 ${milliseconds(p95)}，内存至多 ${megabytes(most)}`,
          baseline: `空着 p95 ${milliseconds(undisturbed)}`,
          ratio: p95 / undisturbed,
          wanted: '< 100 ms，< 600 MB',
        })
      }
    } finally {
      await server.stop()
    }
    return rows
  })
}
