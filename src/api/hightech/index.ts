import type { SystemRoutes } from '../system-routes.ts'
import { hightechRoutes } from './hightech-route.ts'

export const hightech: SystemRoutes = {
  tag: { name: 'hightech', description: 'High-tech firms: batches, reports, renewals' },
  routes: [hightechRoutes],
}

export type { BatchDue, Renewal, RenewalPage } from './hightech-route.ts'
