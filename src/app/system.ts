import type { Actor } from '#access'
import { type Language, type Result, settle, unwrap } from '#lib'
import { listRecords } from '#records'
import type { Register } from '#registers'
import type { RegisterGroup } from './house.ts'
import type { App } from './open.ts'
import { opened } from './register.ts'
import { unitOf } from './unit.ts'

/** A business system as its page shows it: what waits, what is counted, what is recorded. */
export interface SystemShown {
  readonly name: string
  readonly label: string
  /** The measures that its page opens with, by name. */
  readonly headline: readonly string[]
  readonly registers: readonly {
    readonly name: string
    readonly label: string
    readonly help?: string
    readonly count: number
    /** How many records stand in each state that is somebody's work. */
    readonly queue: readonly QueueShown[]
  }[]
}

export interface QueueShown {
  readonly state: string
  readonly label: string
  readonly count: number
}

/** Every system of the house with the work that waits in it. Problems: those of `unitOf`. */
export function listSystems(
  app: App,
  actor: Actor,
  asked: { readonly unit?: string | undefined; readonly language: Language },
): Promise<Result<readonly SystemShown[]>> {
  return settle(async () => {
    const unit = unwrap(await unitOf(app, actor, asked.unit))
    const { language } = asked
    const shown = async ({ name, label, headline, registers }: RegisterGroup): Promise<SystemShown> => ({
      name,
      label: label[language],
      headline,
      registers: await Promise.all(
        opened(actor, unit, registers).map(async (register) => ({
          name: register.name,
          label: register.label[language],
          ...(register.help ? { help: register.help[language] } : {}),
          ...(await standing(app, { actor, unit, register, language })),
        })),
      ),
    })
    return Promise.all(app.house.groups.map(shown))
  })
}

async function standing(
  app: App,
  asked: {
    readonly actor: Actor
    readonly unit: string
    readonly register: Register
    readonly language: Language
  },
) {
  const { register, language, ...of } = asked
  const { states = {} } = register.lifecycle ?? {}
  const page = await listRecords(app, {
    ...of,
    register: register.name,
    ...(register.lifecycle ? { withStates: true } : {}),
    offset: 0,
    limit: 1,
  })
  const counts = new Map(page.states ?? [])
  const queue = Object.entries(states)
    .filter(([, { tone }]) => tone === 'busy')
    .map(([state, { label }]) => ({ state, label: label[language], count: counts.get(state) ?? 0 }))
    .filter(({ count }) => count > 0)
  return { count: page.total, queue }
}
