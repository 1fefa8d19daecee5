import type { Actor } from '#access'
import { type Result, settle, unwrap } from '#lib'
import { remindReturns, writeRecords } from '#records'
import { yearlyReports } from '#systems'
import type { App } from '../open.ts'
import { unitOf } from '../unit.ts'

/**
 * Records a reminder for every firm that has not reported in a year, in one entry of the ledger; gives how many.
 * Problems: those of `unitOf` and of the move.
 */
export function remindAll(
  app: App,
  actor: Actor,
  asked: { readonly unit?: string | undefined; readonly year: number },
): Promise<Result<number>> {
  return settle(async () => {
    const unit = unwrap(await unitOf(app, actor, asked.unit))
    const request = { actor, unit, action: `${yearlyReports.returns}/remind` }
    return unwrap(
      await writeRecords(app, request, (writer) => remindReturns(writer, yearlyReports, asked.year)),
    )
  })
}
