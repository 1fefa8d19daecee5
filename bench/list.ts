import { Agent, get } from 'node:http'
import { sampleUnit } from '#sample'
import { type Measurement, milliseconds, percentile, time } from './benchmark.ts'
import { ask, inHouse } from './house.ts'
import { megabytes, memoryOf, memoryOfBareNode, startServer } from './program.ts'

/** A page that somebody opens, and the SQL that somebody would write for it. */
interface Page {
  readonly query: string
  readonly sql: string
}

const limit = 50
const requests = { alone: 400, together: 2400, searches: 100 }
const clients = 8

/** The columns that the page shows at first. */
const fields = ['type', 'sellerName', 'dealAmount', 'techAmount', 'registeredAt']
const columns =
  'r.id, r.version, r.state, r.known_from, r.reg_no, r.title, r.type, r.seller_name, r.deal_amount, r.tech_amount, r.registered_at'
const current = `from rec_contracts as r where r.unit_id = '${sampleUnit}' and r.known_to = 'infinity'`
const states = `select r.state, count(*) ${current} group by r.state`
const registered = { compare: 'eq', left: { field: 'state' }, right: { value: 'registered' } }

/** What people do in turns: leaf on, sort by amount, narrow down to what is registered. */
function pageAt(number: number): Page {
  const offset = (number % 40) * limit
  const asked = [
    {
      query: '',
      sql: `select ${columns} ${current} order by r.accepted_at desc nulls last, r.id desc nulls last`,
    },
    {
      query: '&sort=dealAmount:desc',
      sql: `select ${columns} ${current} order by r.deal_amount desc nulls last, r.id desc nulls last`,
    },
    {
      query: `&filter=${encodeURIComponent(JSON.stringify(registered))}`,
      sql: `select ${columns} ${current} and r.state = 'registered' order by r.accepted_at desc nulls last, r.id desc nulls last`,
    },
  ] as const
  const { query, sql } = asked[number % asked.length] ?? asked[0]
  return { query: `&offset=${offset}${query}`, sql: `${sql} limit ${limit} offset ${offset}` }
}

const searched = ['检测', '工艺', '平台', '设备', '系统', '材料', '算法', '软件'] as const

function searchAt(number: number): Page {
  const word = searched[number % searched.length] ?? searched[0]
  return {
    query: `&search=${encodeURIComponent(word)}`,
    sql: `select ${columns} ${current} and (r.title ilike '%${word}%' or r.seller_name ilike '%${word}%')
      order by r.accepted_at desc nulls last, r.id desc nulls last limit ${limit}`,
  }
}

/** Pages of a register over HTTP from a server of its own, against the bare SQL of a page and of its tabs' counts. */
export function measureList(progress: (text: string) => void): Promise<readonly Measurement[]> {
  return inHouse(progress, async (house) => {
    const server = await startServer(['serve', '--data', house.data])
    try {
      const http = (page: Page) => fetchPage(server.url, page)
      const sql = (page: Page) => ask(house, [page.sql, states])
      await load(clients, requests.alone, pageAt, http)
      await load(clients, requests.alone / 4, pageAt, sql)
      progress('列表：1 个用户')
      const alone = [
        await load(1, requests.alone, pageAt, http),
        await load(1, requests.alone, pageAt, sql),
      ] as const
      progress(`列表：${clients} 个用户`)
      const together = [
        await load(clients, requests.together, pageAt, http),
        await load(clients, requests.together, pageAt, sql),
      ] as const
      progress('列表：查找')
      const search = [
        await load(1, requests.searches, searchAt, http),
        await load(1, requests.searches, searchAt, sql),
      ] as const
      const held = await memoryOf(server.pid)
      return [
        p95Row('列表页，1 个用户', alone, '< 30 ms'),
        rateRow(`列表页，${clients} 个用户`, together),
        p95Row('列表页带查找，1 个用户', search, '—'),
        await memoryRow(held),
      ]
    } finally {
      await server.stop()
    }
  })
}

interface Load {
  readonly p95: number
  /** A second. */
  readonly rate: number
}

/** Some clients, each asking again as soon as it is answered. */
async function load(
  atOnce: number,
  count: number,
  page: (number: number) => Page,
  work: (page: Page) => Promise<void>,
): Promise<Load> {
  const times: number[] = []
  let next = 0
  const client = async () => {
    while (next < count) {
      const asked = page(next++)
      times.push(await time(() => work(asked)))
    }
  }
  const whole = await time(() => Promise.all(Array.from({ length: atOnce }, client)))
  return { p95: percentile(times, 0.95), rate: (count / whole) * 1000 }
}

const agent = new Agent({ keepAlive: true, maxSockets: clients })

function fetchPage(url: string, { query }: Page): Promise<void> {
  const address = `${url}/api/records/contracts?unit=${sampleUnit}&limit=${limit}&fields=${fields.join(',')}${query}`
  return new Promise((done, failed) => {
    const request = get(address, { agent }, (response) => {
      response.resume()
      response.once('end', () =>
        response.statusCode === 200 ? done() : failed(new Error(`${response.statusCode} for ${address}`)),
      )
    })
    request.once('error', failed)
  })
}

function p95Row(what: string, [measured, baseline]: readonly [Load, Load], wanted: string): Measurement {
  return {
    what: `${what}：p95`,
    measured: milliseconds(measured.p95),
    baseline: `手写 SQL ${milliseconds(baseline.p95)}`,
    ratio: measured.p95 / baseline.p95,
    wanted,
  }
}

function rateRow(what: string, [measured, baseline]: readonly [Load, Load]): Measurement {
  return {
    what: `${what}：每秒请求`,
    measured: `${Math.round(measured.rate)}/s`,
    baseline: `手写 SQL ${Math.round(baseline.rate)}/s`,
    ratio: baseline.rate / measured.rate,
    wanted: '≥ 300/s',
  }
}

async function memoryRow(held: number | undefined): Promise<Measurement> {
  const bare = await memoryOfBareNode()
  return {
    what: '服务进程在这些请求之后的内存',
    measured: megabytes(held),
    baseline: `空 Node ${megabytes(bare)}`,
    ...(held && bare ? { ratio: held / bare } : {}),
    wanted: '—',
  }
}
