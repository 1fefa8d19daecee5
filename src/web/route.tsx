import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { parseAppSearch } from './address/app-search.ts'
import { formatQuery, parseQuery, type QueryTexts } from './address/query-text.ts'
import { Frame } from './frame/frame.tsx'
import { Broken, NotFound } from './frame/lost.tsx'
import { HomePage } from './home/home-page.tsx'

const root = createRootRoute({
  component: Frame,
  notFoundComponent: NotFound,
  errorComponent: Broken,
  validateSearch: parseAppSearch,
})

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage })
const evaluations = createRoute({
  getParentRoute: () => root,
  path: '/evaluation',
  component: lazyRouteComponent(() => import('./evaluation/evaluations-page.tsx'), 'EvaluationsPage'),
})
const evaluation = createRoute({
  getParentRoute: () => root,
  path: '/evaluation/$unit/$year',
  component: lazyRouteComponent(() => import('./evaluation/evaluation-page.tsx'), 'EvaluationPage'),
})
const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  component: lazyRouteComponent(() => import('./audit/audit-page.tsx'), 'AuditPage'),
})
const measures = createRoute({
  getParentRoute: () => root,
  path: '/measures',
  component: lazyRouteComponent(() => import('./measure/measures-page.tsx'), 'MeasuresPage'),
})
const measure = createRoute({
  getParentRoute: () => root,
  path: '/measures/$measure',
  component: lazyRouteComponent(() => import('./measure/measure-page.tsx'), 'MeasurePage'),
})
const registers = createRoute({
  getParentRoute: () => root,
  path: '/registers',
  component: lazyRouteComponent(() => import('./register/registers-page.tsx'), 'RegistersPage'),
})
const register = createRoute({
  getParentRoute: () => root,
  path: '/registers/$register',
  component: lazyRouteComponent(() => import('./register/register-page.tsx'), 'RegisterPage'),
})
const importInto = createRoute({
  getParentRoute: () => root,
  path: '/registers/$register/import',
  component: lazyRouteComponent(() => import('./import/import-page.tsx'), 'ImportPage'),
})
const newRecord = createRoute({
  getParentRoute: () => root,
  path: '/registers/$register/new',
  component: lazyRouteComponent(() => import('./register/new-record-page.tsx'), 'NewRecordPage'),
})
const record = createRoute({
  getParentRoute: () => root,
  path: '/registers/$register/$record',
  component: lazyRouteComponent(() => import('./register/record-page.tsx'), 'RecordPage'),
})
const hightech = createRoute({
  getParentRoute: () => root,
  path: '/hightech',
  component: lazyRouteComponent(() => import('./hightech/hightech-page.tsx'), 'HightechPage'),
})
const catalogue = createRoute({
  getParentRoute: () => root,
  path: '/instruments',
  component: lazyRouteComponent(() => import('./instruments/catalogue-page.tsx'), 'CataloguePage'),
})
const instrument = createRoute({
  getParentRoute: () => root,
  path: '/instruments/$instrument',
  component: lazyRouteComponent(() => import('./instruments/instrument-page.tsx'), 'InstrumentPage'),
})
const bookings = createRoute({
  getParentRoute: () => root,
  path: '/bookings',
  component: lazyRouteComponent(() => import('./instruments/desk-page.tsx'), 'DeskPage'),
})
const groupBuys = createRoute({
  getParentRoute: () => root,
  path: '/group-buys',
  component: lazyRouteComponent(() => import('./instruments/group-buy-page.tsx'), 'GroupBuyPage'),
})
const vouchers = createRoute({
  getParentRoute: () => root,
  path: '/vouchers',
  component: lazyRouteComponent(() => import('./vouchers/vouchers-page.tsx'), 'VouchersPage'),
})
const ledger = createRoute({
  getParentRoute: () => root,
  path: '/ledger',
  component: lazyRouteComponent(() => import('./ledger/ledger-page.tsx'), 'LedgerPage'),
})

const tree = root.addChildren([
  ...[home, evaluations, evaluation, audit, measures, measure, hightech, ledger],
  ...[registers, register, importInto, newRecord, record],
  ...[catalogue, instrument, bookings, groupBuys, vouchers],
] as const)

export const router = createRouter({
  routeTree: tree,
  parseSearch: (text) => parseQuery(text),
  stringifySearch: (search) => formatQuery(search as QueryTexts),
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
