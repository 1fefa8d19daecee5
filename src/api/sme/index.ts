import type { SystemRoutes } from '../system-routes.ts'
import { spotCheckRoutes } from './spot-check-route.ts'

export const sme: SystemRoutes = {
  tag: { name: 'sme', description: 'Science SMEs: spot checks' },
  routes: [spotCheckRoutes],
}

export type { SpotCheck } from './spot-check-route.ts'
