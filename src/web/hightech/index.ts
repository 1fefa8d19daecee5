import { BankOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../frame/root.ts'
import type { SystemPages } from '../frame/system-pages.ts'

const firms = createRoute({
  getParentRoute: () => root,
  path: '/hightech',
  component: lazyRouteComponent(() => import('./hightech-page.tsx'), 'HightechPage'),
})
export const routes = [firms] as const

export const pages: SystemPages = {
  places: [{ to: '/hightech', label: { zh: '高企与科小', en: 'High-tech firms' }, Icon: BankOutlined }],
}
