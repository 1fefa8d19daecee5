import type { SystemRoutes } from '../system-routes.ts'
import { voucherRoutes } from './voucher-route.ts'

export const vouchers: SystemRoutes = {
  tag: { name: 'vouchers', description: 'Innovation vouchers: programmes and automatic claims' },
  routes: [voucherRoutes],
}
