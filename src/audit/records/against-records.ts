import type { Evaluation, IndicatorRow as OurRow } from '#indicators'
import { dayOf, ok, parseQuantity, type Quantity, quantity, type Result, writeQuantity } from '#lib'
import type { FigureAsking, MeasuresContext } from '#measures'
import { agree } from '../claims/agree.ts'
import type { Field } from '../claims/field.ts'
import { amountColumns, amountLabels } from '../claims/fund-row.ts'
import type { IndicatorRow } from '../claims/indicator-row.ts'
import type { Statement } from '../claims/statement.ts'
import { canonicalSubject, subjectKey } from '../claims/subject.ts'
import type { Finding, FindingPlace } from '../finding.ts'
import { wordWhere } from '../wording.ts'
import { type Fact, factsNamed, listFacts } from './fact.ts'
import { type OriginQuestion, originOf } from './origin.ts'

/** What of a statement is held against records; plain, so that a thread can hand it over. */
export type Stated = Pick<Statement, 'claims' | 'indicators' | 'funds'>

export const recordsCheck = 'against-records'

/**
 * Holds what a document says against our own records of the year, and says of each number that differs why it may:
 * it was so on another day, in another year, of a part, by another measure; or it never was.
 * Problems: those of `listFacts`.
 */
export async function checkAgainstRecords(
  ctx: MeasuresContext,
  { actor }: FigureAsking,
  evaluation: Evaluation,
  stated: Stated,
): Promise<Result<readonly Finding[]>> {
  const listed = await listFacts(ctx, { actor }, evaluation)
  if (!listed.ok) return listed
  const question: OriginQuestion = { actor, evaluation, facts: listed.value }
  const findings: Finding[] = [...budgetFindings(stated, evaluation)]
  for (const difference of [...claimDifferences(stated, question), ...rowDifferences(stated, question)])
    findings.push(await explained(ctx, question, difference))
  return ok(findings)
}

/** A fact, and a number of the document that should be it and is not. */
interface Difference {
  readonly fact: Fact
  readonly written: Quantity
  readonly at: readonly FindingPlace[]
}

async function explained(
  ctx: MeasuresContext,
  question: OriginQuestion,
  { fact, written, at }: Difference,
): Promise<Finding> {
  const origin = await originOf(ctx, question, fact, written)
  const where = at[0] ? wordWhere(at[0]) : ''
  const number = writeQuantity(written, { spaced: true })
  const day = dayOf(question.evaluation.asOf)
  return {
    check: recordsCheck,
    severity: origin.isKnown || !fact.measure ? 'warning' : 'error',
    message: `${where}「${fact.label}」写的是 ${number}，台账截至 ${day} 是 ${fact.shown}：这个数${origin.words}。`,
    at,
    expected: fact.shown,
    found: number,
  }
}

/** Of the sentences: each number that has the name of a fact, told once however often the document repeats it. */
function claimDifferences({ claims }: Stated, { facts }: OriginQuestion): readonly Difference[] {
  const found = new Map<string, { fact: Fact; written: Quantity; at: FindingPlace[] }>()
  for (const claim of claims) {
    const isWhole = claim.limit === '' && claim.period === '' && claim.partOf === undefined
    if (claim.role !== 'actual' || !isWhole || claim.measured === 'change') continue
    const subject = `${claim.topic}${claim.subject}`
    const candidates = factsNamed(facts, { key: claim.key, subject, unit: claim.quantity.unit })
    const [fact] = candidates
    if (!fact || isGrowth(claim.measured) !== isGrowthFact(fact)) continue
    if (candidates.some((candidate) => agree(claim.quantity, candidate.quantity))) continue
    const place = { ...claim.place, quote: claim.quote }
    const key = `${fact.label} ${writeQuantity(claim.quantity)}`
    const known = found.get(key)
    if (known) known.at.push(place)
    else found.set(key, { fact, written: claim.quantity, at: [place] })
  }
  return [...found.values()]
}

const isGrowth = (measured: string) => measured === 'growth'
const isGrowthFact = ({ measure }: Fact) => measure?.kind === 'growth'

/** Of the table of indicators: each row that has the name of one of ours. */
function rowDifferences(
  { indicators }: Stated,
  { evaluation, facts }: OriginQuestion,
): readonly Difference[] {
  const ours = new Map(evaluation.indicators.map((row) => [subjectKey(canonicalSubject(row.name)), row]))
  return indicators.flatMap((row) => {
    const our = ours.get(row.key)
    const fact = our && factOf(our, facts)
    if (!fact || !row.done || !row.actual || agree(row.done, fact.quantity)) return []
    return [{ fact, written: withUnit(row.done, fact.quantity), at: placesOf(row, row.actual) }]
  })
}

/** A bare number of a table is meant as ours is. */
const withUnit = (written: Quantity, of: Quantity): Quantity =>
  written.unit === '' && written.scale === '' ? { ...written, unit: of.unit, scale: of.scale } : written

function placesOf(row: IndicatorRow, field: Field): readonly FindingPlace[] {
  return [
    { ...row.place, quote: row.name },
    { ...field.place, quote: field.text },
  ]
}

function factOf(row: OurRow, facts: readonly Fact[]): Fact | undefined {
  const printed = parseQuantity(row.actual)
  if (!printed.ok) return undefined
  const behind = row.figure && facts.find(({ measure }) => measure?.name === row.figure?.measure)
  const named = { label: row.name, subject: row.name, key: subjectKey(canonicalSubject(row.name)) }
  return { ...behind, ...named, quantity: printed.value, shown: row.actual, source: row.source }
}

const ourColumns = {
  initial: 'initial',
  adjustment: 'adjustment',
  adjusted: 'adjusted',
  spent: 'spent',
} as const

/** Of the budget: each line that has the name of one of ours, column by column. */
function budgetFindings({ funds }: Stated, { budget, asOf }: Evaluation): readonly Finding[] {
  const ours = new Map(budget.map((row) => [row.item, row]))
  return funds.flatMap((row) => {
    const our = ours.get(row.item)
    if (!our) return []
    return amountColumns.flatMap((column): Finding[] => {
      const field = row.amounts.get(column)
      const name = ourColumns[column as keyof typeof ourColumns]
      const shown = name === undefined ? '' : our[name]
      if (!field?.quantity || shown === '' || isAmount(field.quantity, shown)) return []
      return [
        {
          check: recordsCheck,
          severity: 'error',
          message: `「${row.item}」的${amountLabels[column]}写的是 ${field.text}，台账截至 ${dayOf(asOf)} 是 ${shown}。`,
          at: [
            { ...row.place, quote: row.item },
            { ...field.place, quote: field.text },
          ],
          expected: shown,
          found: field.text,
        },
      ]
    })
  })
}

/** Our amounts are in 万元; a document's may be in 元. */
function isAmount(written: Quantity, shown: string): boolean {
  const ours = parseQuantity(shown)
  if (!ours.ok) return false
  if (agree(written, ours.value)) return true
  const inYuan = quantity(written.value, '元')
  return agree(inYuan, { ...ours.value, scale: '万', unit: '元' })
}
