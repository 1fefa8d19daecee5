import { type Actor, createUnit, findUnit, listUnits, localAdministrator, type Unit } from '#access'
import type { Progress } from '#db'
import { type Label, ok, type Result } from '#lib'
import { findRecord, listRecords, type RecordsContext, writeRecords } from '#records'
import type { SampleVersion } from './course.ts'
import { evaluationContent } from './evaluation.ts'
import { makeFirmContent } from './firms/index.ts'
import { generateSample } from './generate.ts'
import { sharingContent } from './sharing/index.ts'

/** The invented center, the department above it and the bureau above that. */
export const sampleUnits: readonly Unit[] = [
  { id: 'finance-bureau', name: '示例市财政局', kind: 'finance-bureau' },
  { id: 'science-bureau', name: '示例市科学技术局', kind: 'department', parent: 'finance-bureau' },
  { id: 'science-centre', name: '示例市科技服务中心', kind: 'unit', parent: 'science-bureau' },
]
export const sampleUnit = 'science-centre'

/** Loaded last: while it is empty a load has not come to its end. */
const lastRegister = 'evaluation.narrative'

export interface LoadedRegister {
  readonly register: string
  /** Versions written now; 0 where they were there already. */
  readonly written: number
}

/**
 * Puts the sample center into the database, one ledger entry a register. What is there already is left as it is, so
 * that a load that was interrupted is finished by loading again.
 * Problems: those of `createUnit` and of `takeOver`.
 */
export async function loadSample(
  ctx: RecordsContext,
  progress: Progress = () => undefined,
): Promise<Result<readonly LoadedRegister[]>> {
  const actor = localAdministrator(sampleUnits.map(({ id }) => id))
  const units = await createMissingUnits(ctx, actor)
  if (!units.ok) return units
  progress({ zh: '正在生成示例中心的数据…', en: 'Making the records of the sample center…' })
  const loaded: LoadedRegister[] = []
  for (const [register, versions] of sampleContent()) {
    const written = await loadRegister(ctx, actor, register, versions)
    if (!written.ok) return written
    loaded.push({ register, written: written.value })
    progress(note(ctx.catalogue.registers.get(register)?.label, written.value))
  }
  return ok(loaded)
}

/** Registers in the order in which their records refer to one another. */
function* sampleContent(): Generator<readonly [register: string, versions: Iterable<SampleVersion>]> {
  const { home, elsewhere, organisations, contracts, lists, vouchers } = generateSample()
  const firms = makeFirmContent(home)
  yield ['organisations', chain(organisations, firms.organisations)]
  yield ['contracts', contracts]
  yield ['contracts.lists', lists]
  yield* vouchers
  yield* firms.registers
  yield* sharingContent([...home, ...elsewhere])
  yield* evaluationContent()
}

function* chain<T>(...parts: readonly Iterable<T>[]): Generator<T> {
  for (const part of parts) yield* part
}

async function createMissingUnits(ctx: RecordsContext, actor: Actor): Promise<Result<undefined>> {
  for (const unit of sampleUnits) {
    const found = await findUnit(ctx.database, unit.id)
    if (found.ok) continue
    const created = await createUnit(ctx.database, actor, unit)
    if (!created.ok) return created
  }
  return ok(undefined)
}

/** A register is written whole or not at all, so its first record tells whether it is there. */
async function loadRegister(
  ctx: RecordsContext,
  actor: Actor,
  register: string,
  versions: Iterable<SampleVersion>,
): Promise<Result<number>> {
  const each = versions[Symbol.iterator]()
  const first = each.next()
  if (first.done) return ok(0)
  const there = await findRecord(ctx, { actor, unit: sampleUnit, register, id: first.value.id })
  if (there) return ok(0)
  return writeRecords(ctx, { actor, unit: sampleUnit, action: `${register}/load-sample` }, (writer) =>
    writer.takeOver(register, chain([first.value], { [Symbol.iterator]: () => each })),
  )
}

function note(label: Label | undefined, written: number): Label {
  const zh = label?.zh ?? ''
  const en = label?.en ?? ''
  return written === 0
    ? { zh: `${zh}：已有，未改动`, en: `${en}: there already, left as it is` }
    : { zh: `${zh}：已载入 ${written} 个版本`, en: `${en}: ${written} versions loaded` }
}

/** Whether a start should load it: there is no unit yet, or an earlier load did not come to its end. */
export async function isSampleDue(ctx: RecordsContext): Promise<boolean> {
  const units = await listUnits(ctx.database)
  if (units.length === 0) return true
  if (!units.some(({ id }) => id === sampleUnit)) return false
  const actor = localAdministrator([sampleUnit])
  const page = await listRecords(ctx, {
    actor,
    unit: sampleUnit,
    register: lastRegister,
    offset: 0,
    limit: 1,
  })
  return page.total === 0
}
