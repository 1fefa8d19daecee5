import type { SystemPages } from './frame/system-pages.ts'
import * as hightech from './hightech/index.ts'
import * as instruments from './instruments/index.ts'
import * as vouchers from './vouchers/index.ts'

/** The business systems that add pages of their own, in the order of the menu. */
export const systemPages: readonly SystemPages[] = [instruments.pages, vouchers.pages, hightech.pages]

export const systemRoutes = [...instruments.routes, ...vouchers.routes, ...hightech.routes] as const
