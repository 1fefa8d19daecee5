import type { AggregateMeasure } from '#measures'
import { inState } from '#registers'

/** By which figures of instruments can be narrowed: one set for all, so that relations hold in every scope. */
export const instrumentScopes = { region: 'region', class: 'class', owner: 'owner' }

/** On the network: since the day of the first admission, up to the day of leaving. */
export const listed = {
  kind: 'aggregate',
  register: 'instruments',
  stock: { since: 'onlineOn', until: 'offlineOn' },
  scopes: instrumentScopes,
} as const satisfies Partial<AggregateMeasure>

export const served = {
  kind: 'aggregate',
  register: 'instruments.orders',
  by: 'completedOn',
  where: inState('completed', 'settled'),
  scopes: { region: 'clientRegion', owner: 'provider' },
} as const satisfies Partial<AggregateMeasure>
