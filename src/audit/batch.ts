import type { Severity } from '#lib'
import type { Audit } from './audit-document.ts'
import type { Finding, FindingPlace } from './finding.ts'
import { type Judged, stands } from './judgement/judgement.ts'

/** What a batch needs of each audit. What was judged wrong is left out of all that it comes to. */
export interface AuditOfBatch extends Pick<Audit, 'file' | 'document'> {
  readonly findings: readonly (Pick<Finding, 'check' | 'severity'> & {
    readonly judged?: Pick<Judged, 'verdict'> | undefined
    readonly at: readonly Pick<FindingPlace, 'quote'>[]
  })[]
}

export type SeverityCounts = Readonly<Record<Severity, number>>

/** What the documents of one unit came to. */
export interface UnitOfBatch {
  /** As its documents name it; empty where they name none, which are then told by their files. */
  readonly unit: string
  readonly files: readonly string[]
  readonly counts: SeverityCounts
  /** The same by year, where there is more than one; the years in their order. */
  readonly years: readonly { readonly year: string; readonly counts: SeverityCounts }[]
}

/** One kind of mistake over all documents. */
export interface CheckOfBatch {
  readonly check: string
  readonly findings: number
  readonly files: number
}

/** One text that is found wrong in several units: copied from one to the other, or from one template. */
export interface SharedMistake {
  readonly check: string
  readonly quote: string
  readonly units: readonly string[]
  /** Where it stands: the files, and which of each one's findings, counted from 0. */
  readonly places: readonly { readonly file: string; readonly finding: number }[]
}

/** Many audits seen together. Plain. */
export interface Batch {
  /** Those with most errors first, then most warnings, then most questions. */
  readonly units: readonly UnitOfBatch[]
  /** The most frequent first. */
  readonly checks: readonly CheckOfBatch[]
  /** Those of most units first. */
  readonly shared: readonly SharedMistake[]
}

function countsOf(audits: readonly AuditOfBatch[]): SeverityCounts {
  const counts = { error: 0, warning: 0, question: 0 }
  for (const { findings } of audits) for (const { severity } of findings.filter(stands)) counts[severity] += 1
  return counts
}

const byGravity = (a: SeverityCounts, b: SeverityCounts) =>
  b.error - a.error || b.warning - a.warning || b.question - a.question

const unitOf = ({ document, file }: AuditOfBatch) => document.unit || file

function listUnits(audits: readonly AuditOfBatch[]): readonly UnitOfBatch[] {
  return [...Map.groupBy(audits, unitOf).values()]
    .map((own): UnitOfBatch => {
      const years = [...Map.groupBy(own, ({ document }) => document.year)]
        .filter(([year]) => year !== '')
        .map(([year, of]) => ({ year, counts: countsOf(of) }))
        .sort((a, b) => (a.year < b.year ? -1 : 1))
      return {
        unit: own[0]?.document.unit ?? '',
        files: own.map(({ file }) => file),
        counts: countsOf(own),
        years: years.length > 1 ? years : [],
      }
    })
    .sort((a, b) => byGravity(a.counts, b.counts))
}

function listChecks(audits: readonly AuditOfBatch[]): readonly CheckOfBatch[] {
  const all = audits.flatMap(({ file, findings }) =>
    findings.filter(stands).map(({ check }) => ({ check, file })),
  )
  return [...Map.groupBy(all, ({ check }) => check)]
    .map(([check, of]) => ({ check, findings: of.length, files: new Set(of.map(({ file }) => file)).size }))
    .sort((a, b) => b.findings - a.findings || (a.check < b.check ? -1 : 1))
}

/** Shorter words stand in any report. What all places of a finding say together is what two units hardly hit on by chance. */
const shortestShared = 16

function listShared(audits: readonly AuditOfBatch[]): readonly SharedMistake[] {
  const places = audits.flatMap((audit) =>
    audit.findings
      .map(({ check, at, ...rest }, finding) => ({
        check,
        isMeant: stands(rest),
        quote: at.map(({ quote }) => quote.replace(/\s/g, '')).join('；'),
        unit: unitOf(audit),
        place: { file: audit.file, finding },
      }))
      .filter(({ quote, isMeant }) => isMeant && quote.length >= shortestShared),
  )
  return [...Map.groupBy(places, ({ check, quote }) => `${check} ${quote}`).values()]
    .flatMap((of): readonly SharedMistake[] => {
      const [first] = of
      const units = [...new Set(of.map(({ unit }) => unit))]
      if (!first || units.length < 2) return []
      return [{ check: first.check, quote: first.quote, units, places: of.map(({ place }) => place) }]
    })
    .sort((a, b) => b.units.length - a.units.length)
}

/** A table of findings by unit and by kind, ranked; the mistakes that several units share; a unit over its years. */
export function summarise(audits: readonly AuditOfBatch[]): Batch {
  return { units: listUnits(audits), checks: listChecks(audits), shared: listShared(audits) }
}
