import { type ClusterOptions, ensureCluster } from './cluster.ts'
import {
  answers,
  becomeServer,
  claimServing,
  databaseName,
  ensureDatabase,
  type Hold,
  hold,
  type Login,
  letGo,
  ownerRole,
  type Parting,
  sessionPassword,
  sessionRole,
  superuserLogin,
} from './hold.ts'
import { type Location, locate } from './location.ts'

export interface EmbeddedOptions extends ClusterOptions {
  /** A serving process: of these there is one a data folder. */
  readonly server: boolean
}

/** The embedded PostgreSQL as this process has opened it, alone or together with others. */
export interface Embedded {
  readonly location: Location
  /** Answer anew after a restart: the endpoint may have changed. */
  superuser(database: string): Login
  owner(): Login
  /** Of the sessions that work for actors. */
  session(): Login
  /** Starts it again where it was stopped or killed; calls at once share one start. */
  revive(): Promise<void>
  /** Leaves it: the last to leave stops it, unless told to let it run, or to stop it whoever else is there. */
  close(parting?: Parting): Promise<void>
}

/**
 * Opens the embedded database of a data folder: makes it where there is none, joins it where another process has it
 * open, starts it otherwise.
 * Throws a Refusal with db/second-server, db/cannot-start, db/cannot-create, db/data-….
 */
export async function openEmbedded(folder: string, options: EmbeddedOptions): Promise<Embedded> {
  const location = await locate(folder, options.progress)
  const secrets = await ensureCluster(location, options)
  const name = `youju ${options.server ? 'server' : 'command'} ${process.pid}`
  let isClosing = false
  let current = await hold(location, secrets, name, options)
  let reviving: Promise<void> | undefined

  function watch({ keeper }: Hold): void {
    // A broken keeper means that the cluster went away under us: it is brought back without waiting for a request.
    keeper.once('end', () => void (isClosing || keeper !== current.keeper || revive().catch(() => undefined)))
  }
  async function reopen(): Promise<void> {
    const before = current
    if (await answers(before)) return
    const next = await hold(location, secrets, name, options)
    if (isClosing) return letGo(next, location, 'stop-if-last')
    current = next
    await before.keeper.end().catch(() => undefined)
    if (options.server) await becomeServer(next)
    watch(next)
  }
  async function revive(): Promise<void> {
    if (isClosing) return
    reviving ??= reopen().finally(() => {
      reviving = undefined
    })
    return reviving
  }

  try {
    if (options.server) await claimServing(current, location)
    await ensureDatabase(current.keeper, secrets)
  } catch (error) {
    isClosing = true
    await letGo(current, location, 'stop-if-last')
    throw error
  }
  watch(current)
  return {
    location,
    superuser: (database) => superuserLogin(current.endpoint, secrets, database),
    owner: () => ({ ...current.endpoint, user: ownerRole, password: secrets.owner, database: databaseName }),
    session: () => ({
      ...current.endpoint,
      ...{ user: sessionRole, password: sessionPassword(secrets), database: databaseName },
    }),
    revive,
    async close(parting = 'stop-if-last') {
      isClosing = true
      await reviving?.catch(() => undefined)
      await letGo(current, location, parting)
    },
  }
}
