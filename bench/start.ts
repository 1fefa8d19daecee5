import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { migrations, openApp } from '#app'
import { migrate, openDatabase } from '#db'
import { unwrap } from '#lib'
import { tableOf } from '#records'
import { type CopiedRows, copyOut, timeBareCopy } from './bare-copy.ts'
import { type Measurement, seconds, time } from './benchmark.ts'
import { inFolder } from './house.ts'
import { megabytes, memoryOf, memoryOfBareNode, startServer } from './program.ts'

/** Milliseconds after the first page until the server counts as being at rest. */
const settling = 5_000

/** From the command to a served page: the first time, with database and sample to make, and the second. */
export function measureStart(progress: (text: string) => void): Promise<readonly Measurement[]> {
  return inFolder(async (folder) => {
    const data = join(folder, 'data')
    progress('第一次启动')
    const first = await startToPage(data)
    progress('第二次启动')
    const second = await startToPage(data)
    progress('基准：裸库')
    const opening = await time(async () => (await openDatabase({ data })).close())
    const bare = await timeBareSample(join(folder, 'bare'), await rowsOf(data))
    const bareNode = await memoryOfBareNode()
    return [
      {
        what: 'npm start 到页面：第一次（建库、示例）',
        measured: seconds(first.time),
        baseline: `建库并裸 COPY ${seconds(bare)}`,
        ratio: first.time / bare,
        wanted: '< 60 s',
      },
      {
        what: 'npm start 到页面：第二次',
        measured: seconds(second.time),
        baseline: `启停裸库 ${seconds(opening)}`,
        ratio: second.time / opening,
        wanted: '< 5 s',
      },
      ...[first, second].map(({ memory }, index) => ({
        what: `服务进程静止时的内存：第${index === 0 ? '一' : '二'}次启动`,
        measured: megabytes(memory),
        baseline: `空 Node ${megabytes(bareNode)}`,
        ...(memory && bareNode ? { ratio: memory / bareNode } : {}),
        wanted: '< 300 MB',
      })),
    ]
  })
}

async function startToPage(data: string) {
  const began = performance.now()
  const server = await startServer(['start', '--data', data])
  try {
    const page = await fetch(server.url)
    if (!page.ok || !(await page.text()).includes('<html')) throw new Error(`no page at ${server.url}`)
    const took = performance.now() - began
    await pause(settling)
    return { time: took, memory: await memoryOf(server.pid) }
  } finally {
    await server.stop()
  }
}

async function rowsOf(data: string): Promise<readonly CopiedRows[]> {
  const app = unwrap(await openApp({ data }))
  try {
    const tables = ['ledger', ...[...app.catalogue.registers.values()].map(tableOf)]
    const rows: CopiedRows[] = []
    for (const table of tables) rows.push(await copyOut(app.database, table))
    return rows
  } finally {
    await app.close()
  }
}

/** A cluster and its tables made, and the sample's rows copied in as they are. */
async function timeBareSample(data: string, rows: readonly CopiedRows[]): Promise<number> {
  const began = performance.now()
  const database = await openDatabase({ data })
  try {
    await migrate(database, migrations)
    const made = performance.now() - began
    let copied = 0
    for (const each of rows) copied += await timeBareCopy(database, each)
    return made + copied
  } finally {
    await database.close()
  }
}
