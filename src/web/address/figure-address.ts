import type { FigureAsked } from '../client/figure.ts'

const moment = /^\d{4}-\d{2}-\d{2}/

/**
 * A figure in an address: `measure@period`, then its as-of and each scope where it has them:
 * `contracts.registered.count@2024@2024-12-20@region=320506`. The unit is the page's.
 */
export function formatFigureAddress({ measure, period, asOf, scope }: FigureAsked): string {
  const scopes = Object.entries(scope ?? {}).filter(([name]) => name !== 'unit')
  return [measure, period, ...(asOf ? [asOf] : []), ...scopes.map(([name, value]) => `${name}=${value}`)]
    .map((part) => part.replace(/[%@]/g, encodeURIComponent))
    .join('@')
}

/** Absent where the text names no measure and period. */
export function parseFigureAddress(text: string | undefined): FigureAsked | undefined {
  const [measure, period, ...rest] = (text ?? '').split('@').map(decoded)
  if (!measure || !period) return undefined
  const asOf = rest.find((part) => moment.test(part))
  const scopes = rest.flatMap((part) => {
    const at = part.indexOf('=')
    return at > 0 && !moment.test(part) ? [[part.slice(0, at), part.slice(at + 1)] as const] : []
  })
  return {
    measure,
    period,
    ...(asOf ? { asOf } : {}),
    ...(scopes.length > 0 ? { scope: Object.fromEntries(scopes) } : {}),
  }
}

/** What a report says of a number's scope besides its unit: `region=320506&kind=1`. */
export function parseScope(text: string | undefined): FigureAsked['scope'] {
  const pairs = (text ?? '').split('&').flatMap((pair) => {
    const at = pair.indexOf('=')
    return at > 0 ? [[pair.slice(0, at), pair.slice(at + 1)] as const] : []
  })
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined
}

function decoded(part: string): string {
  return part.replace(/%25|%40/g, decodeURIComponent)
}
