import { WalletOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { lazy } from 'react'
import { root } from '../frame/root.ts'
import type { SystemPages } from '../frame/system-pages.ts'

const programmes = createRoute({
  getParentRoute: () => root,
  path: '/vouchers',
  component: lazyRouteComponent(() => import('./vouchers-page.tsx'), 'VouchersPage'),
})
export const routes = [programmes] as const

export const pages: SystemPages = {
  places: [{ to: '/vouchers', label: { zh: '创新券', en: 'Vouchers' }, Icon: WalletOutlined }],
  recordTabs: [
    {
      key: 'amount',
      label: { zh: '补助计算', en: 'How the amount came' },
      registers: ['vouchers.claims', 'vouchers.items'],
      View: lazy(() =>
        import('./voucher-amount.tsx').then(({ VoucherAmount }) => ({ default: VoucherAmount })),
      ),
    },
  ],
}
