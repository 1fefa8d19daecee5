import { type AuditOfBatch, type Batch, labelOfCheck, summarise } from '#audit'
import type { Language } from '#lib'

type Labelled<T> = T & { readonly label: string }

/** Many audits seen together, each check with its words. */
export interface BatchShown extends Pick<Batch, 'units'> {
  readonly checks: readonly Labelled<Batch['checks'][number]>[]
  readonly shared: readonly Labelled<Batch['shared'][number]>[]
}

/** What audits that were made one by one come to together. */
export function showBatch(audits: readonly AuditOfBatch[], language: Language): BatchShown {
  const { units, checks, shared } = summarise(audits)
  const labelled = <T extends { readonly check: string }>(one: T): Labelled<T> => ({
    ...one,
    label: labelOfCheck(one.check)[language],
  })
  return { units, checks: checks.map(labelled), shared: shared.map(labelled) }
}
