import type { Problem } from '#lib'
import { systems } from '#systems'

export type FailureStatus = 400 | 403 | 404 | 408 | 409 | 413 | 414 | 415 | 422 | 431 | 500 | 503 | 507

/**
 * What a refusal means to HTTP. Every code that is not here is 422: understood, and refused. An unknown name in what
 * was sent (a field, a state, a move) is such a refusal; 404 is for what the address itself names.
 */
const codesOf: { readonly [status in Exclude<FailureStatus, 422>]: readonly string[] } = {
  400: [
    'request/bad-key',
    'request/no-http',
    'request/stray',
    'request/too-many',
    'request/too-much',
    'request/unreadable',
  ],
  403: [
    'access/not-your-unit',
    'access/not-your-role',
    'access/not-opened',
    'access/not-yours',
    'app/no-such-person',
    'access/foreign-host',
    'access/foreign-origin',
    'procedure/same-person',
  ],
  404: [
    'access/no-such-unit',
    'app/no-unit',
    'app/unknown-job',
    'app/unknown-unit',
    'attachment/not-found',
    'audit/no-such-judgement',
    'indicators/no-evaluation',
    'indicators/no-form',
    'measures/unknown-measure',
    'procedure/no-certificate',
    'records/not-found',
    'records/unknown-register',
    'records/unknown-unit',
    'serve/no-such-asset',
    'serve/not-found',
  ],
  408: ['request/too-slow'],
  409: [
    'access/key-reused',
    'access/unit-exists',
    'app/export-not-ready',
    'app/import-not-ready',
    'app/year-is-open',
    'db/conflict',
    'procedure/member-differs',
    'records/below-taken',
    'records/beyond-limit',
    'records/id-taken',
    'records/keeps-out',
    'records/move-not-offered',
    'records/locked-by',
    'records/not-editable',
    'records/not-unique',
    'records/span-taken',
    'records/span-taken-whole',
    'records/stale-version',
    'records/taken-meanwhile',
    'records/unfit-elsewhere',
    'records/unfit-state',
    'records/wrong-state',
  ],
  413: [
    'attachment/too-large',
    'audit-upload/too-large',
    'file/beyond-limit',
    'file/too-large',
    'reading/too-much-text',
    'request/too-large',
    'upload/too-large',
  ],
  414: ['request/too-long'],
  415: ['request/not-a-file', 'request/not-json'],
  431: ['request/head-too-large'],
  500: ['app/export-broke', 'app/import-broke', 'attachment/damaged', 'audit/broke', 'serve/broke'],
  503: [
    'app/import-too-slow',
    'app/too-many-exports',
    'app/too-many-imports',
    'audit/too-many',
    'db/busy',
    'db/cannot-start',
    'db/data-gone',
    'db/unavailable',
    'records/unit-busy',
    'serve/web-not-built',
  ],
  507: ['db/disk-full'],
}

const kinds = { absent: 404, conflicts: 409, forbidden: 403 } as const

const refusalKinds = ['absent', 'conflicts', 'forbidden'] as const

const statusOf = new Map<string, FailureStatus>([
  ...Object.entries(codesOf).flatMap(([status, codes]) =>
    codes.map((code) => [code, Number(status) as FailureStatus] as const),
  ),
  // What a business system refuses it has sorted itself.
  ...systems.flatMap(({ refusals = {} }) =>
    refusalKinds.flatMap((kind) => (refusals[kind] ?? []).map((code) => [code, kinds[kind]] as const)),
  ),
])

/** Of several problems the first one tells. */
export function statusFor(problems: readonly Pick<Problem, 'code'>[]): FailureStatus {
  return statusOf.get(problems[0]?.code ?? '') ?? 422
}

/** The codes that have a status of their own. */
export function codesWithStatus(): readonly string[] {
  return [...statusOf.keys()]
}
