import './style.css'
import { CalendarOutlined, ExperimentOutlined } from '@ant-design/icons'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { lazy } from 'react'
import { root } from '../frame/root.ts'
import type { SystemPages } from '../frame/system-pages.ts'

const catalogue = createRoute({
  getParentRoute: () => root,
  path: '/instruments',
  component: lazyRouteComponent(() => import('./catalogue-page.tsx'), 'CataloguePage'),
})
const instrument = createRoute({
  getParentRoute: () => root,
  path: '/instruments/$instrument',
  component: lazyRouteComponent(() => import('./instrument-page.tsx'), 'InstrumentPage'),
})
const bookings = createRoute({
  getParentRoute: () => root,
  path: '/bookings',
  component: lazyRouteComponent(() => import('./desk-page.tsx'), 'DeskPage'),
})
const groupBuys = createRoute({
  getParentRoute: () => root,
  path: '/group-buys',
  component: lazyRouteComponent(() => import('./group-buy-page.tsx'), 'GroupBuyPage'),
})
export const routes = [catalogue, instrument, bookings, groupBuys] as const

export const pages: SystemPages = {
  places: [
    { to: '/instruments', label: { zh: '仪器目录', en: 'Instruments' }, Icon: ExperimentOutlined },
    { to: '/bookings', label: { zh: '仪器预约', en: 'Bookings' }, Icon: CalendarOutlined },
  ],
  recordTabs: [
    {
      key: 'sharing',
      label: { zh: '评价考核表', en: 'Evaluation form' },
      registers: ['instruments.institutions'],
      View: lazy(() =>
        import('./sharing-form.tsx').then(({ SharingFormView }) => ({ default: SharingFormView })),
      ),
    },
  ],
}
