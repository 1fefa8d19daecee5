import type { Actor } from '#access'
import { dayOf, type Language, type Result, settle, unwrap } from '#lib'
import { listRecords } from '#records'
import { type Condition, lateOn } from '#registers'
import { systems } from '#systems'
import type { App } from './open.ts'
import { unitOf } from './unit.ts'

/** How many records of a register are past the day by which the office had to be done with them. */
export interface LateShown {
  readonly register: string
  readonly label: string
  readonly count: number
  /** The condition by which the register lists them. */
  readonly filter: Condition
}

/**
 * What is late, register by register, of those that the actor reads; registers with nothing late are left out.
 * Problems: those of `unitOf`.
 */
export function askLate(
  app: App,
  actor: Actor,
  asked: { readonly unit?: string | undefined; readonly language: Language },
): Promise<Result<readonly LateShown[]>> {
  return settle(async () => {
    const unit = unwrap(await unitOf(app, actor, asked.unit))
    const today = dayOf(app.clock.now())
    const late: LateShown[] = []
    for (const register of systems.flatMap(({ registers }) => registers)) {
      const where = lateOn(register, today)
      if (!where) continue
      const page = { actor, unit, register: register.name, where, fields: [], offset: 0, limit: 1 }
      const found = await settle(() => listRecords(app, page))
      if (!found.ok || found.value.total === 0) continue
      const label = register.label[asked.language]
      late.push({ register: register.name, label, count: found.value.total, filter: where })
    }
    return late
  })
}
