import type { Actor } from '#access'
import { type Result, settle, unwrap } from '#lib'
import { writeRecords } from '#records'
import { and, inState, is } from '#registers'
import { remindingMoves } from '#systems'
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
    const register = 'hightech.reports'
    const request = { actor, unit, action: `${register}/remind` }
    return unwrap(
      await writeRecords(app, request, async (writer) => {
        const open = await writer.list(
          register,
          and(is('year', asked.year), inState(...Object.keys(remindingMoves))),
        )
        for (const { id, version, state } of open) {
          const move = remindingMoves[state ?? '']
          if (move) await writer.move(register, id, version, move)
        }
        return open.length
      }),
    )
  })
}
