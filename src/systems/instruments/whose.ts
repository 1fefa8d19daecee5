import type { Actor } from '#access'

/** Who asks, and in which unit. */
export interface Whose {
  readonly actor: Actor
  readonly unit: string
}
