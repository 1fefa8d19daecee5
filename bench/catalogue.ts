import { Agent, get } from 'node:http'
import { askCatalogue } from '#app'
import { unwrap } from '#lib'
import { listRecords, searchDocument, tableOf } from '#records'
import { is } from '#registers'
import { sampleUnit } from '#sample'
import { instruments } from '#systems'
import { type Measurement, milliseconds, percentile, time } from './benchmark.ts'
import { analyze, emptyUnits, type House, inHouse } from './house.ts'
import { type Served, startServer } from './program.ts'

const limit = 20
const searches = 200
const [tenfold] = emptyUnits
const table = tableOf(instruments)
const online = (unit: string) => `r.unit_id = '${unit}' and r.known_to = 'infinity' and r.state = 'online'`
const columns =
  'r.id, r.version, r.state, r.known_from, r.number, r.name, r.owner_name, r.manufacturer, r.model, r.class, r.subclass, r.original_value, r.region, r.functions, r.sharing, r.domestic, r.zone'

/** The catalogue searched by two characters, each pair once, so that no answer is a kept one; and its facets. */
export function measureCatalogue(progress: (text: string) => void): Promise<readonly Measurement[]> {
  return inHouse(progress, async (house) => {
    const pairs = await pairsOf(house)
    const server = await startServer(['serve', '--data', house.data])
    try {
      progress('目录：5.86 万台仪器')
      const sample = await measureUnit(house, server, sampleUnit, pairs)
      progress('目录：生成十倍的仪器')
      await copyTenfold(house)
      progress('目录：58.6 万台仪器')
      const large = await measureUnit(house, server, tenfold, pairs)
      return [
        ...rowsOf('5.86 万台', sample, ['< 20 ms', '< 50 ms', '< 100 ms', '< 100 ms', '< 100 ms']),
        ...rowsOf('58.6 万台', large, ['< 60 ms', '—', '—', '—', '—']),
      ]
    } finally {
      await server.stop()
    }
  })
}

/** Pairs of Chinese characters that the sample's instruments have in name, function or maker: rare ones and frequent ones. */
function pairsOf({ app }: House): Promise<readonly string[]> {
  return app.database.owner.read(async ({ client }) => {
    const { rows } = await client.query<{ pair: string }>(`
      select pair from (select distinct name, functions, manufacturer from ${table} where unit_id = '${sampleUnit}') as t,
        unnest(youju_bigrams(concat_ws(E'\\n', name, functions, manufacturer))) as pair
      where pair ~ '^[一-龥]{2}$' group by pair order by md5(pair) limit ${searches}`)
    return rows.map(({ pair }) => pair)
  })
}

/** The sample's instruments ten times over in a unit of their own, written past the ledger: this database is thrown away. */
async function copyTenfold({ app }: House): Promise<void> {
  await app.database.owner.write(async ({ client }) => {
    const { rows } = await client.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped order by attnum`,
    )
    const { rows: indexes } = await client.query<{ name: string; how: string }>(
      `select indexname as name, indexdef as how from pg_indexes where tablename = '${table}' and indexdef like '% using gin %'`,
    )
    const changed: { readonly [column: string]: string } = {
      unit_id: `'${tenfold}'`,
      id: `r.id || '-' || n`,
      number: `r.number || '-' || n`,
      asset_no: `r.asset_no || '-' || n`,
    }
    const names = rows.map(({ name }) => `"${name}"`).join(', ')
    const values = rows.map(({ name }) => changed[name] ?? `r."${name}"`).join(', ')
    // An index over texts is made in a fraction of the time that it takes to bring so many rows into it.
    for (const { name } of indexes) await client.query(`drop index ${name}`)
    await client.query(`insert into ${table} (${names})
      select ${values} from ${table} as r, generate_series(1, 10) as n where r.unit_id = '${sampleUnit}'`)
    await client.query(`set local maintenance_work_mem = '512MB'`)
    for (const { name, how } of indexes)
      await client.query(`${how}; alter index ${name} alter column 1 set statistics 0`)
  })
  await analyze(app)
}

interface Times {
  readonly search: Pair
  readonly page: Pair
  readonly open: Pair
  readonly facets: Pair
  readonly found: Pair
}
type Pair = readonly [measured: number, baseline: number]

async function measureUnit(
  { app, actor }: House,
  server: Served,
  unit: string,
  pairs: readonly string[],
): Promise<Times> {
  const sort = [{ field: 'originalValue', descending: true }]
  const list = (search: string) =>
    listRecords(app, {
      ...{ actor, unit, register: instruments.name, where: is('state', 'online'), search, sort },
      ...{ fields: shown, offset: 0, limit },
    })
  const catalogue = (asked: { readonly search?: string; readonly region?: string }) => {
    const { search, region } = asked
    const chosen = region === undefined ? {} : { region }
    return askCatalogue(app, actor, { unit, search, chosen, offset: 0, limit: 1, language: 'zh' }).then(
      unwrap,
    )
  }
  const sql = (query: string) => app.database.owner.read(({ client }) => client.query(query))
  const bySql = (pair: string) => sql(listSql(unit, pair))
  for (const pair of pairs.slice(0, 20)) await fetchPage(server.url, unit, `${pair}仪`)
  for (const pair of pairs.slice(0, 20)) await list(`${pair}仪`)
  return {
    search: [await p95(pairs, list), await p95(pairs, bySql)],
    page: [await p95(pairs, (pair) => fetchPage(server.url, unit, pair)), await p95(pairs, bySql)],
    // As everyone comes to the districts: from the whole catalogue, in which they were counted.
    open: [
      await p95([undefined], () => catalogue({})),
      await p95([undefined], () => sql(facetSql(online(unit)))),
    ],
    facets: [
      await p95(districts, (region) => catalogue({ region })),
      await p95(districts, (region) =>
        sql(facetSql(`${online(unit)} and r.region like '${region.replace(/0+$/, '')}%'`)),
      ),
    ],
    found: [
      await p95(pairs, (search) => catalogue({ search })),
      await p95(pairs, (pair) => sql(facetSql(`${online(unit)} and ${holds(pair)}`))),
    ],
  }
}

async function p95<T>(asked: readonly T[], work: (one: T) => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (const one of asked) times.push(await time(() => work(one)))
  return percentile(times, 0.95)
}

const shown = [
  ...['number', 'name', 'ownerName', 'manufacturer', 'model', 'class', 'subclass', 'originalValue', 'region'],
  ...['functions', 'sharing', 'domestic', 'zone'],
]

/** Past the wall, by the same index: a page and how many there are, from one look at what was found. */
function listSql(unit: string, pair: string): string {
  const order = 'r.original_value desc nulls last, r.id desc nulls last'
  return `with found as materialized (
      select r.id, r.original_value from ${table} as r where ${online(unit)} and ${holds(pair)})
    select ${columns}, (select count(*) from found) from ${table} as r
    where ${online(unit)} and r.id = any (array(select r.id from found as r order by ${order} limit ${limit}))
    order by ${order}`
}

function holds(pair: string): string {
  return `youju_bigrams(${searchDocument(instruments, 'r')}) @> array['${pair}']`
}

const facets = ['class', 'region', 'domestic', 'zone', 'sharing', 'owner'] as const
/** Narrowed to each of these: what is asked for the first time is counted. */
const districts = ['320500', '320505', '320506', '320507', '320508', '320509', '320581', '320582', '320583']

function facetSql(where: string): string {
  const band =
    'width_bucket(r.original_value, array[0, 10000000, 50000000, 100000000, 500000000]::bigint[]) as band'
  const names = [...facets, 'band']
  return `select ${names.join(', ')}, count(*) from (select ${facets.join(', ')}, ${band} from ${table} as r where ${where}) as c
    group by grouping sets (${names.map((name) => `(${name})`).join(', ')})`
}

const agent = new Agent({ keepAlive: true })

function fetchPage(url: string, unit: string, pair: string): Promise<void> {
  const address = `${url}/api/instruments?unit=${unit}&limit=${limit}&search=${encodeURIComponent(pair)}`
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

function rowsOf(size: string, times: Times, wanted: readonly string[]): Measurement[] {
  const named = [
    ['查两个字，一页和总数', times.search],
    ['查两个字的目录页（HTTP，含分面）', times.page],
    ['整个目录的分面', times.open],
    ['由此按地区收窄的分面', times.facets],
    ['查两个字的分面', times.found],
  ] as const
  return named.map(([what, [measured, baseline]], index) => ({
    what: `${size}仪器，${what}：p95`,
    measured: milliseconds(measured),
    baseline: `手写 SQL ${milliseconds(baseline)}`,
    ratio: measured / baseline,
    wanted: wanted[index] ?? '—',
  }))
}
