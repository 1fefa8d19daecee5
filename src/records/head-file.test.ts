import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Session } from '#db'
import { unwrap } from '#lib'
import type { Register } from '#registers'
import { tableOf } from './column.ts'
import { markOf } from './content.ts'
import { type HeadFile, headFileOf, listHeads, parseHeadFile, printHeadFile, verifyLedger } from './index.ts'
import { digestLine, entryHash } from './ledger.ts'
import { noteLine } from './ledger-note.ts'
import { dropGuards, foundAfter, writeHistory } from './test/history.ts'
import { administrator, catalogue, type Library, openLibrary, unit } from './test/library.ts'
import { entryColumns, entryOf } from './verify-chain.ts'
import { rowReader, textColumns } from './verify-row.ts'

let library: Library
/** The head after each entry: what somebody might have kept. */
let heads: HeadFile[]
const last = 11

beforeAll(async () => {
  library = await openLibrary()
  await writeHistory(library)
  await dropGuards(library)
  heads = await library.database.owner.read(async (session) => {
    const entries = (await cells(session, `select ${entryColumns} from ledger as l order by l.seq`)).map(
      entryOf,
    )
    return entries.map(({ unit, seq, at, hash }) => headFileOf([{ unit, seq, at, hash }], at))
  })
})
afterAll(() => library.close())

/** The registers in the order of a digest's lines. */
const registers = [...catalogue.registers.values()].sort((a, b) => (a.name < b.name ? -1 : 1))

/** Rows as verification reads them: cells in the order of the select list. */
async function cells(
  { client }: Session,
  text: string,
  values: readonly unknown[] = [],
): Promise<string[][]> {
  return (await client.query<string[]>({ text, values: [...values], rowMode: 'array' })).rows
}

function versionsOf(session: Session, register: Register, entry: number): Promise<string[][]> {
  const text = `select ${textColumns(register)} from ${tableOf(register)} as r
     where r.unit_id = $1 and r.entry = $2 order by r.id collate "C", r.version::text collate "C"`
  return cells(session, text, [unit, entry])
}

/** What a forger does who knows everything: marks, digests and hashes are made to agree again, from an entry on. */
async function makeConsistent(session: Session, from: number): Promise<void> {
  const { client } = session
  const rows = await cells(session, `select ${entryColumns} from ledger as l order by l.seq`)
  let previous = rows.map(entryOf).find(({ seq }) => seq === from - 1)?.hash ?? ''
  for (const entry of rows.map(entryOf).filter(({ seq }) => seq >= from)) {
    const digest = createHash('sha256')
    let count = 0
    const notes = await client.query<{ kind: string; key: string; content: string }>(
      `select kind, key, content from ledger_note where entry = $1 order by kind collate "C", key collate "C"`,
      [entry.seq],
    )
    for (const { kind, key, content } of notes.rows)
      digest.update(`${noteLine(kind, key, entry.seq, content)}\n`)
    for (const register of registers)
      for (const row of await versionsOf(session, register, entry.seq)) {
        const { id, version, hash } = rowReader(register)(row)
        const { mark1, mark2 } = markOf(hash)
        await client.query(
          `update ${tableOf(register)} set mark1 = $1, mark2 = $2 where unit_id = $3 and id = $4 and version = $5`,
          [...[mark1, mark2, unit, id, version]],
        )
        digest.update(`${digestLine(register.name, id, version, hash)}\n`)
        count++
      }
    const { hash: _, ...rest } = entry
    const forged = { ...rest, rows: count, digest: digest.digest('hex'), previous }
    previous = entryHash(forged)
    await client.query('update ledger set rows = $1, digest = $2, previous = $3, hash = $4 where seq = $5', [
      ...[forged.rows, forged.digest, forged.previous, previous, entry.seq],
    ])
  }
}

/** The last entries with all that they wrote, and what they replaced current again. */
async function cutFrom({ client }: Session, seq: number): Promise<void> {
  for (const register of registers) {
    const table = tableOf(register)
    await client.query(`delete from ${table} where entry >= $1`, [seq])
    await client.query(
      `update ${table} as r set known_to = 'infinity' where not exists (
         select from ${table} as n where n.unit_id = r.unit_id and n.id = r.id and n.version > r.version)`,
    )
  }
  await client.query('delete from ledger_note where entry >= $1', [seq])
  await client.query('delete from ledger where seq >= $1', [seq])
}

const headOf = (seq: number) => heads[seq - 1]?.heads ?? []

describe('without a head a history that agrees with itself passes; with one it does not', () => {
  test('the last entries cut off with their rows, wherever the cut is', async () => {
    for (let seq = 1; seq <= last; seq++) {
      const cut = (session: Session) => cutFrom(session, seq)
      expect(await foundAfter(library, cut)).toEqual([])
      expect(await foundAfter(library, cut, headOf(last))).toEqual([
        expect.stringMatching(/^ledger\/chain-cut 单位「library」的账目应有第 11 号/),
      ])
      // A head from before the cut proves nothing of what came after it.
      expect(await foundAfter(library, cut, headOf(seq - 1))).toEqual([])
    }
  })

  test('a chain that was written anew, consistently, from any entry on', async () => {
    const forgery = fc.record({ row: fc.nat(1000), noted: fc.integer({ min: 1, max: last }) })
    await fc.assert(
      fc.asyncProperty(forgery, async ({ row, noted }) => {
        let from = 0
        const forge = async (session: Session) => {
          const { rows } = await session.client.query<{ ctid: string; entry: string }>(
            'select ctid, entry::text from rec_books order by entry, id, version',
          )
          const chosen = rows[row % rows.length]
          from = Number(chosen?.entry)
          await session.client.query(`update rec_books set title = title || '改' where ctid = $1`, [
            chosen?.ctid,
          ])
          await makeConsistent(session, from)
        }
        expect(await foundAfter(library, forge)).toEqual([])
        const said = await foundAfter(library, forge, headOf(noted))
        // A head that was noted before the forged entry cannot know of it.
        expect(said).toEqual(noted < from ? [] : [expect.stringContaining(`第 ${noted} 号`)])
      }),
      { numRuns: 30, seed: 20241220 },
    )
  })

  test('everything wiped, with the units or without', async () => {
    const wipe = async ({ client }: Session) => {
      for (const table of [...registers.map(tableOf), 'ledger', 'ledger_note', 'file_use'])
        await client.query(`delete from ${table}`)
    }
    const wipeAll = async (session: Session) => {
      await wipe(session)
      await session.client.query('delete from file; delete from unit')
    }
    for (const way of [wipe, wipeAll]) {
      expect(await foundAfter(library, way)).toEqual([])
      for (let noted = 1; noted <= last; noted++)
        expect(await foundAfter(library, way, headOf(noted))).toEqual([
          expect.stringContaining(`应有第 ${noted} 号`),
        ])
    }
  })
})

test('a head holds however far the chain has grown, and tells up to where it was compared', async () => {
  for (const { heads: noted } of heads) {
    const { problems, chains } = await verifyLedger(
      { database: library.database, catalogue },
      { actor: administrator, heads: noted },
    )
    expect({ problems, chains }).toEqual({
      problems: [],
      chains: [
        { unit: 'archive', last: 0 },
        { unit, last, lastAt: headOf(last)[0]?.at, proven: noted[0] },
      ],
    })
  }
})

test('a head file is read as it was written; what is none is refused', async () => {
  const head = headFileOf(
    await library.database.owner.read((session) => listHeads(session)),
    library.clock.at,
  )
  expect(head.heads).toEqual(headOf(last))
  expect(unwrap(parseHeadFile(printHeadFile(head), 'head.json'))).toEqual(head)
  expect(unwrap(parseHeadFile(printHeadFile(headFileOf([], head.madeAt)), 'head.json')).heads).toEqual([])
  const whole = printHeadFile(head)
  for (const text of [
    '',
    'null',
    '[]',
    '{}',
    whole.slice(0, -3),
    whole.replace('head"', 'tail"'),
    whole.replace('11', '"x"'),
  ])
    expect(parseHeadFile(text, 'head.json')).toMatchObject({
      ok: false,
      problems: [{ code: 'ledger/not-a-head', params: { file: 'head.json' } }],
    })
})
