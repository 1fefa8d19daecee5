import { systemRoutes } from './systems.ts'

/** What the OpenAPI document says of the whole, beside what every route says of itself. */
export function descriptionOf(version: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Youju 有据',
      version,
      description:
        "Records, figures, evaluations and audits of public-sector units. What is refused is answered with RFC 9457 problem details; their words follow Accept-Language (zh, en). Amounts and rates are text: exact, never a float. A unit's records stand under the components named after its registers. A POST, PUT, PATCH or DELETE may carry an Idempotency-Key: sent again with the same key within three days, it writes nothing more and gives the first result; the same key with another request is refused (409).",
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'Where this document was read' }],
    security: [{ [localAccess]: [] }],
    tags: [
      ...Object.entries(tags).map(([name, description]) => ({ name, description })),
      ...systemRoutes.map(({ tag }) => tag),
    ],
  }
}

export const localAccess = 'local'

/**
 * Until people can sign in there is nothing to show: who reaches the server from its own machine is its administrator.
 * The scheme says so in the terms that the format has.
 */
export const localScheme = {
  type: 'apiKey',
  in: 'header',
  name: 'Host',
  description:
    'Local use: the Host must be the loopback address that was printed at the start, and nothing may be asked by a page of another origin. Whoever sits at the machine acts as its administrator; there is no password and no token.',
} as const

const tags: { readonly [name: string]: string } = {
  session: 'Who asks, of which units',
  units: 'The bodies that spend a budget',
  systems: 'Business systems and what waits in them',
  registers: 'What is recorded, described',
  records: 'Records: lists, versions, steps',
  files: 'Attachments of records',
  imports: 'Workbooks in and out',
  figures: 'Measures and their values, with provenance',
  evaluations: "A year's evaluation and its report",
  audit: 'What is wrong in a document',
  ledger: 'What was written, and the proof that it stands',
}
