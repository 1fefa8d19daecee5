import type { OpenAPIHono } from '@hono/zod-openapi'
import type { App } from '#app'
import type { ActingEnv } from './acting.ts'

/** What a business system adds to the HTTP interface beside what its description gives. */
export interface SystemRoutes {
  readonly tag: { readonly name: string; readonly description: string }
  readonly routes: readonly ((app: App) => OpenAPIHono<ActingEnv>)[]
  /** Read by whoever has the address: nobody is asked who they are. */
  readonly open?: (app: App) => OpenAPIHono<ActingEnv>
}
