import { addDays, type Day } from '#lib'
import type { Values } from '#registers'
import { fenOf, makeAmounts, type WholeFen, yuan } from './amount.ts'
import type { SampleVersion } from './course.ts'
import { type ChangeBatch, changeBatches } from './plan.ts'
import { type Random, randomOf } from './random.ts'
import { inOfficeHours, workingDays } from './working-calendar.ts'

const largeFrom = fenOf('5000000.00')
/** Contracts whose price rises late are of some size. */
const risingFrom = fenOf('2000000.00')

/**
 * Changes to registered contracts, each a version more. `histories` holds the versions of every contract by batch;
 * no contract is changed twice.
 */
export function applyChanges(histories: ReadonlyMap<string, SampleVersion[][]>): void {
  const changed = new Set<SampleVersion[]>()
  for (const [index, batch] of changeBatches.entries()) {
    const random = randomOf(`changes ${index}`)
    const days = workingDays(batch.recorded.from, batch.recorded.to)
    const rises = batch.rise ? makeAmounts(random, batch.count, batch.rise) : []
    const chosen = choose(random, batch, histories.get(batch.of) ?? [], changed)
    for (const [i, versions] of chosen.entries())
      change(random, batch, versions, random.pick(laterThan(days, versions)), rises[i] ?? 0)
  }
}

/** Days well after the registration, so that something happened in between. */
function laterThan(days: readonly Day[], versions: readonly SampleVersion[]): Day[] {
  const from = addDays(String(versions.at(-1)?.values.registeredAt), 7)
  return days.filter((day) => day >= from)
}

function choose(
  random: Random,
  batch: ChangeBatch,
  from: readonly SampleVersion[][],
  changed: Set<SampleVersion[]>,
): SampleVersion[][] {
  const chosen: SampleVersion[][] = []
  const latest = addDays(batch.recorded.to, -14)
  while (chosen.length < batch.count) {
    const versions = random.pick(from)
    const last = versions.at(-1)
    if (!last || changed.has(versions) || String(last.values.registeredAt) > latest) continue
    if (batch.rise && fenOf(String(last.values.dealAmount)) < risingFrom) continue
    changed.add(versions)
    chosen.push(versions)
  }
  return chosen
}

function change(
  random: Random,
  batch: ChangeBatch,
  versions: SampleVersion[],
  on: Day,
  rise: WholeFen,
): void {
  const last = versions.pop()
  if (!last) return
  const { values } = last
  const record = (before: Values, after: Values) => {
    const knownFrom = inOfficeHours(random, on)
    versions.push({ ...last, values: before })
    versions.push({
      ...last,
      version: last.version + 1,
      knownFrom,
      values: { ...after, changedAt: on, changes: 1 },
    })
  }
  if (batch.rise === 0)
    record(values, {
      ...values,
      validTo: addDays(String(values.validTo), 180),
      changeReason: '履行期延长，双方签订补充协议',
    })
  else if (batch.rise === undefined) {
    const tenth = Math.floor(fenOf(String(values.techAmount)) / 1_000_000) * 100_000
    record(priced(values, -tenth), { ...values, changeReason: '增补技术内容，价款相应调整' })
  } else
    record(values, { ...priced(values, rise), changeReason: '追加开发内容，双方签订补充协议，成交额调增' })
}

/** The price and the technical amount moved by so much, and with them the way the contract takes. */
function priced(values: Values, by: WholeFen): Values {
  const techAmount = fenOf(String(values.techAmount)) + by
  const large = techAmount >= largeFrom
  const { approver, reviewOpinion, receipts, ...rest } = values
  return {
    ...rest,
    ...(receipts !== undefined && by >= 0 ? { receipts } : {}),
    dealAmount: yuan(fenOf(String(values.dealAmount)) + by),
    declaredTechAmount: yuan(fenOf(String(values.declaredTechAmount)) + by),
    techAmount: yuan(techAmount),
    large,
    ...(large ? { approver: approver ?? 'approver-1', reviewOpinion: reviewOpinion ?? '同意' } : {}),
  }
}
