import type { Actor } from '#access'
import { listRecords, type RecordVersion } from '#records'
import type { Condition } from '#registers'
import type { App } from './open.ts'

const pageSize = 5000

/** All current records of a register for which a condition holds, for what has to look at each. */
export async function listAll(
  app: App,
  request: {
    readonly actor: Actor
    readonly unit: string
    readonly register: string
    readonly where: Condition
    readonly fields?: readonly string[]
  },
): Promise<readonly RecordVersion[]> {
  const found: RecordVersion[] = []
  for (;;) {
    const page = await listRecords(app, {
      ...request,
      isCounted: true,
      offset: found.length,
      limit: pageSize,
    })
    found.push(...page.rows)
    if (page.rows.length < pageSize) return found
  }
}
