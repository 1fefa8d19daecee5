import type { Instant } from '#lib'
import type { Audit } from '../audit-document.ts'
import type { Finding } from '../finding.ts'

export type JudgedVerdict = 'right' | 'wrong'

/** What makes a finding out within its document, whatever version of it: its check, its sentence, the words it quotes. */
export interface Saying {
  readonly check: string
  readonly message: string
  readonly quote: string
}

/** What a person made of one finding: of which document, what it said, whether that is so, why, who, when. */
export interface Judgement extends Saying {
  /** The record that keeps it, where one does. */
  readonly id?: string
  /** SHA-256 of the file. */
  readonly document: string
  readonly file: string
  readonly unit: string
  readonly year: string
  readonly severity: Finding['severity']
  readonly verdict: JudgedVerdict
  readonly reason: string
  readonly by: string
  readonly at: Instant
}

/** A judgement as it stands beside its finding. */
export interface Judged extends Pick<Judgement, 'id' | 'verdict' | 'reason' | 'by' | 'at'> {
  /** It was made of another version of the document, which says the same. */
  readonly isEarlier?: true
}

export function sayingOf({ check, message, at }: Pick<Finding, 'check' | 'message' | 'at'>): Saying {
  return { check, message, quote: at.map(({ quote }) => quote.replace(/\s/g, '')).join('；') }
}

const keyOf = ({ check, message, quote }: Saying) => JSON.stringify([check, message, quote])

/** Whether a finding still counts: nobody judged it wrong. */
export const stands = ({ judged }: { readonly judged?: Pick<Judged, 'verdict'> | undefined }): boolean =>
  judged?.verdict !== 'wrong'

/**
 * An audit whose findings carry what people judged of them: of this very file, by its digest, or of another version of
 * the same unit's and year's in which the same sentence was found wrong. The file's own judgement goes before another's,
 * the later before the earlier.
 */
export function withJudgements(audit: Audit, digest: string, judgements: readonly Judgement[]): Audit {
  const { unit, year } = audit.document
  const isSameUnit = (one: Judgement) => unit !== '' && year !== '' && one.unit === unit && one.year === year
  const known = judgements
    .filter((one) => one.document === digest || isSameUnit(one))
    .toSorted((a, b) => rankOf(a, digest) - rankOf(b, digest) || (a.at < b.at ? -1 : 1))
  if (known.length === 0) return audit
  const byKey = new Map(known.map((one) => [keyOf(one), one]))
  const findings = audit.findings.map((finding): Finding => {
    const found = byKey.get(keyOf(sayingOf(finding)))
    return found ? { ...finding, judged: judgedOf(found, digest) } : finding
  })
  return Object.freeze({ ...audit, findings })
}

const rankOf = ({ document }: Judgement, digest: string) => Number(document === digest)

function judgedOf({ id, verdict, reason, by, at, document }: Judgement, digest: string): Judged {
  const kept = id === undefined ? {} : { id }
  return { ...kept, verdict, reason, by, at, ...(document === digest ? {} : { isEarlier: true }) }
}

/** Of one check, or of all of them: how many findings people judged right, and how many wrong. */
export interface JudgementTally {
  readonly check: string
  readonly right: number
  readonly wrong: number
}

/** Precision as judged, check by check, those with most wrong first. */
export function tallyJudgements(
  judgements: readonly Pick<Judgement, 'check' | 'verdict'>[],
): readonly JudgementTally[] {
  const count = (of: typeof judgements, verdict: JudgedVerdict) =>
    of.filter((one) => one.verdict === verdict).length
  return [...Map.groupBy(judgements, ({ check }) => check)]
    .map(([check, of]) => ({ check, right: count(of, 'right'), wrong: count(of, 'wrong') }))
    .sort((a, b) => b.wrong - a.wrong || b.right - a.right || (a.check < b.check ? -1 : 1))
}
