import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { formatQuery, parseQuery, type QueryTexts } from './address/query-text.ts'
import { Frame } from './frame/frame.tsx'
import { Broken, NotFound } from './frame/lost.tsx'
import { root } from './frame/root.ts'
import { HomePage } from './home/home-page.tsx'
import { systemRoutes } from './systems.ts'

root.update({ component: Frame, notFoundComponent: NotFound, errorComponent: Broken })

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
const systems = createRoute({
  getParentRoute: () => root,
  path: '/systems',
  component: lazyRouteComponent(() => import('./system/systems-page.tsx'), 'SystemsPage'),
})
const system = createRoute({
  getParentRoute: () => root,
  path: '/systems/$system',
  component: lazyRouteComponent(() => import('./system/system-page.tsx'), 'SystemPage'),
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
const ledger = createRoute({
  getParentRoute: () => root,
  path: '/ledger',
  component: lazyRouteComponent(() => import('./ledger/ledger-page.tsx'), 'LedgerPage'),
})

const tree = root.addChildren([
  ...[home, evaluations, evaluation, audit, measures, measure, ledger],
  ...[systems, system, registers, register, importInto, newRecord, record],
  ...systemRoutes,
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
