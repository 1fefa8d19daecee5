import { unwrap } from '#lib'
import { listRecords, type RecordVersion, type TakenOver, writeRecords } from '#records'
import { inState } from '#registers'
import { sampleUnit } from '#sample'
import type { House } from './house.ts'

const pageSize = 5000

/** Fills a unit with so many registered contracts: those of the sample, again and again under other numbers. */
export async function fillContracts({ app, actor }: House, unit: string, count: number): Promise<void> {
  const registered = await registeredContracts({ app, actor })
  unwrap(
    await writeRecords(app, { actor, unit, action: 'import' }, (writer) =>
      writer.takeOver('contracts', renumbered(registered, count)),
    ),
  )
}

async function registeredContracts({
  app,
  actor,
}: Pick<House, 'app' | 'actor'>): Promise<readonly RecordVersion[]> {
  const asked = { actor, unit: sampleUnit, register: 'contracts', where: inState('registered') }
  const all: RecordVersion[] = []
  for (;;) {
    const { rows } = await listRecords(app, { ...asked, offset: all.length, limit: pageSize })
    all.push(...rows)
    if (rows.length < pageSize) return all
  }
}

function* renumbered(records: readonly RecordVersion[], count: number): Generator<TakenOver> {
  for (let number = 0; number < count; number++) {
    const record = records[number % records.length]
    if (!record) throw new Error('the sample has no registered contract')
    const { state, knownFrom, rule, values } = record
    const numbers = {
      applicationNo: `BENCH-${number}`,
      regNo: `9${String(number).padStart(15, '0')}`,
      verifyCode: `BENCH${number}`,
    }
    yield {
      id: `bench-${number}`,
      version: 1,
      ...(state === undefined ? {} : { state }),
      knownFrom,
      ...(rule === undefined ? {} : { rule }),
      values: { ...values, ...numbers },
    }
  }
}
