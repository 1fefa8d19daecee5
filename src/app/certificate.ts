import { type Language, type Result, settle, unwrap } from '#lib'
import { type CertificateStatus, verifyCertificate } from '#records'
import type { App } from './open.ts'

/** A certificate as it is told to whoever has its code. */
export interface CertificateShown {
  readonly register: string
  readonly label: string
  readonly status: CertificateStatus
  readonly state: string
  readonly number: string
  readonly facts: readonly { readonly field: string; readonly label: string; readonly value: string }[]
  readonly changedOn?: string
  readonly until?: string
  readonly endedOn?: string
}

/** Whether a certificate still holds, and what it says. Nobody is asked who they are. Problems: procedure/no-certificate. */
export function askCertificate(
  app: App,
  { language, ...asked }: { readonly unit: string; readonly code: string; readonly language: Language },
): Promise<Result<CertificateShown>> {
  return settle(async () => {
    const { label, state, facts, ...found } = unwrap(await verifyCertificate(app, asked))
    return {
      ...found,
      label: label[language],
      state: state[language],
      facts: facts.map((fact) => ({
        ...fact,
        label: fact.label[language],
        value: fact.value[language],
      })),
    }
  })
}
