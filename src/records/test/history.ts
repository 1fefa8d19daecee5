import type { Session } from '#db'
import { wordProblem } from '#lib'
import { type LedgerHead, writeRecords } from '../index.ts'
import { verifySession } from '../verify.ts'
import { bookValues, catalogue, clerk, type Library, unit } from './library.ts'

/** A small history: single writes, many in one entry, amendments, moves, history taken over. */
export async function writeHistory(library: Library): Promise<void> {
  const { clock } = library
  const day = (n: number) => {
    clock.at = `2024-03-${String(n).padStart(2, '0')}T02:00:00.000Z`
  }
  day(1)
  const scan = await library.addFile('附件.pdf', `%PDF-1.7 ${'x'.repeat(33)}`)
  const parts = [{ name: '上册', price: '3.00' }, { name: '下册' }]
  const first = await library.addBook({
    title: '首册',
    price: '12.50',
    boughtOn: '2024-01-02',
    weight: '0.5',
    pages: 12,
    inPrint: true,
    parts,
    scan,
  })
  day(2)
  await library.write(
    (writer) =>
      writer.proposeMany(
        'books',
        Array.from({ length: 12 }, () => bookValues({ price: '1.00' })),
      ),
    'import',
  )
  for (let i = 3; i < 8; i++) {
    day(i)
    await library.write((writer) => writer.amend('books', first.id, i - 2, { pages: 100 + i }), 'amend')
  }
  day(9)
  const loans = await library.write(async (writer) => [
    await writer.propose('library.loans', { slip: 'L1', book: first.id, reader: '甲' }),
    await writer.propose('library.loans', { slip: 'L2', book: first.id, reader: '乙' }),
    await writer.propose('books', bookValues()),
  ])
  day(10)
  for (const { id } of loans.slice(0, 2))
    await writeRecords(library.ctx, { actor: clerk, unit, action: 'lend' }, (writer) =>
      writer.move('library.loans', id, 1, 'lend', { lentOn: '2024-03-10' }),
    )
  day(11)
  const old = (id: string, version: number, at: string) => ({
    id,
    version,
    knownFrom: at,
    values: { number: `OLD-${id}`, title: `旧书${version}` },
  })
  await library.write(
    (writer) =>
      writer.takeOver('books', [
        old('a', 1, '2019-01-01T00:00:00.000Z'),
        old('a', 2, '2020-01-01T00:00:00.000Z'),
        old('b', 1, '2021-01-01T00:00:00.000Z'),
      ]),
    'take-over',
  )
}

/** A superuser's SQL is stopped neither by triggers nor by indexes. */
export async function dropGuards({ database }: Library): Promise<void> {
  await database.owner.write(async ({ client }) => {
    for (const table of [
      'ledger',
      'ledger_note',
      'file',
      'file_use',
      'rec_books',
      'rec_library_loans',
      'rec_library_seats',
    ])
      await client.query(`alter table ${table} disable trigger user`)
    const { rows } = await client.query<{ name: string }>(
      `select indexrelid::regclass::text as name from pg_index where indisunique and not indisprimary and starts_with(indrelid::regclass::text, 'rec_')`,
    )
    for (const { name } of rows) await client.query(`drop index ${name}`)
  })
}

class Undone extends Error {}

/** What verification says after a tampering, which is undone. */
export async function foundAfter(
  { database }: Library,
  tamper: (session: Session) => Promise<unknown>,
  heads: readonly LedgerHead[] = [],
): Promise<string[]> {
  let said: string[] = []
  await database.owner
    .write(async (session) => {
      await tamper(session)
      const { problems } = await verifySession(session, catalogue, { heads })
      said = problems.map((problem) => `${problem.code} ${wordProblem(problem).message}`)
      throw new Undone()
    })
    .catch((error) => {
      if (!(error instanceof Undone)) throw error
    })
  return said
}
