import type { Actor } from '#access'
import type { Database } from '#db'
import type { Clock } from '#lib'
import type { Catalogue } from './catalogue.ts'

/** What every use case of this stage needs from outside. */
export interface RecordsContext {
  readonly database: Database
  readonly clock: Clock
  readonly catalogue: Catalogue
}

/** Who asks, and whose records they are. */
export interface Asking {
  readonly actor: Actor
  readonly unit: string
}
