import { hightech } from './hightech/index.ts'
import { instruments } from './instruments/index.ts'
import { sme } from './sme/index.ts'
import type { SystemRoutes } from './system-routes.ts'
import { vouchers } from './vouchers/index.ts'

/** The business systems that add to the HTTP interface. */
export const systemRoutes: readonly SystemRoutes[] = [instruments, vouchers, hightech, sme]

export type * from './hightech/index.ts'
export type * from './instruments/index.ts'
export type * from './sme/index.ts'
export type * from './vouchers/index.ts'
