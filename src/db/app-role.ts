import type { Client, PoolClient } from 'pg'
import { Refusal } from '#lib'
import { problems } from './problems.ts'

/** The lesser role of every session that works for an actor: it cannot change or delete history. */
export const appRole = 'youju_app'

async function mayAct(client: Client | PoolClient): Promise<string | undefined> {
  try {
    await client.query(`begin; set local role ${appRole}; rollback`)
    return undefined
  } catch (error) {
    await client.query('rollback')
    return (error as Error).message
  }
}

/**
 * Sees to it that the role exists and that the connection's user may act as it. Roles belong to the whole server, so
 * another database's Youju may have made it, or be making it right now.
 * Throws a Refusal with db/no-app-role where the user may do neither.
 */
export async function ensureAppRole(client: Client | PoolClient): Promise<void> {
  const makings = [`create role ${appRole} nologin`, `grant ${appRole} to current_user`]
  let reason = await mayAct(client)
  for (const making of makings) {
    if (reason === undefined) return
    const failed = await client.query(making).then(
      () => undefined,
      (error: Error) => error.message,
    )
    const trouble = await mayAct(client)
    reason = trouble === undefined ? undefined : (failed ?? trouble)
  }
  if (reason === undefined) return
  const { rows } = await client.query<{ user: string }>('select current_user as user')
  throw new Refusal(problems['no-app-role']({ user: rows[0]?.user ?? '', reason }))
}
