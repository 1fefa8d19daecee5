import type { Audit, Finding } from '#audit'
import { isFinding, judge, type Met } from './judge.ts'
import type { Sheet } from './sheet.ts'

/** What the audit of one document was worth, and which finding is what. */
export interface Scored {
  readonly sheet: Sheet
  readonly audit: Audit
  readonly met: readonly Met[]
  readonly falseAlarms: readonly Finding[]
  /** Findings of something that is on a list, whatever their severity. */
  readonly right: ReadonlySet<Finding>
}

export function score(sheet: Sheet, audit: Audit): Scored {
  const { met, falseAlarms } = judge(sheet, audit.findings)
  const listed = [...sheet.find, ...sheet.also]
  const isRight = (finding: Finding) =>
    listed.some((trait) => isFinding(finding, trait)) &&
    !sheet.clear.some((trait) => isFinding(finding, trait))
  return { sheet, audit, met, falseAlarms, right: new Set(audit.findings.filter(isRight)) }
}

/** What one check is worth over many documents. */
export interface CheckScore {
  readonly check: string
  readonly right: number
  /** Errors and warnings of what is on no list. */
  readonly wrong: number
  /** Questions of what is on no list: they may be asked, and they cost a reader's time. */
  readonly asked: number
  /** Defects on the lists that it finds, and those that no other check finds. */
  readonly finds: number
  readonly alone: number
}

/** In the order of the checks' names; those that said nothing come too. */
export function scoreChecks(scored: readonly Scored[], checks: readonly string[]): readonly CheckScore[] {
  return checks.map((check) => {
    const own = scored.flatMap((one) =>
      one.audit.findings.filter((finding) => finding.check === check).map((finding) => ({ one, finding })),
    )
    const right = own.filter(({ one, finding }) => one.right.has(finding)).length
    const wrong = own.filter(({ one, finding }) => one.falseAlarms.includes(finding)).length
    const finders = scored.flatMap(({ sheet, audit }) =>
      sheet.find.map(
        (expectation) => new Set(audit.findings.filter((f) => isFinding(f, expectation)).map((f) => f.check)),
      ),
    )
    const finds = finders.filter((by) => by.has(check))
    return {
      check,
      right,
      wrong,
      asked: own.length - right - wrong,
      finds: finds.length,
      alone: finds.filter(({ size }) => size === 1).length,
    }
  })
}
