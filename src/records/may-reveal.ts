import { type Actor, may } from '#access'
import type { Result } from '#lib'
import type { Register } from '#registers'
import type { Asking } from './context.ts'

/** Whether an actor may have personal data of a register shown: who records it may. Problems: what `may` says. */
export function mayReveal({ actor, unit }: Asking, register: Register): Result<Actor> {
  return may(actor, 'write', {
    ...{ unit, register: register.name },
    ...(register.writtenBy ? ({ roles: register.writtenBy, inside: true } as const) : {}),
    what: { zh: `查看${register.label.zh}的个人信息`, en: `see personal data of ${register.label.en}` },
  })
}
