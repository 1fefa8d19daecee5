import { addDays, compare, type Decimal, fail, ok, type Problem, round, shift, sum } from '#lib'
import type { Behaviour, RecordVersion, RecordWriter } from '#records'
import {
  and,
  type Condition,
  ge,
  inState,
  is,
  isSet,
  le,
  not,
  type RecordOf,
  type RuleVersion,
  value,
} from '#registers'
import { contracts } from './contract.ts'
import { contractLifecycle } from './contract-lifecycle.ts'
import { ruleOfAcceptance } from './judge.ts'
import { likeness, titleStem } from './likeness.ts'
import { problems } from './problems.ts'
import type { RecognitionRule } from './recognition-rule.ts'

export type Contract = RecordOf<typeof contracts>
type ContractVersion = RecordVersion<typeof contracts>
export type ContractBehaviour = Behaviour<typeof contracts>

/** Contracts that count as filed: not drafts, not refused or ended. */
const live = inState('submitted', 'accepted', 'correcting', 'passed', 'reviewed', 'registered')

const partyKey = (code: string | undefined, name: string) => code ?? name
const buyerKeys = (contract: Contract) => contract.buyers.map((b) => partyKey(b.code, b.name)).sort()

const sameSeller = (contract: Contract): Condition =>
  contract.sellerCode === undefined
    ? and(not(isSet('sellerCode')), is('sellerName', contract.sellerName))
    : is('sellerCode', contract.sellerCode)

async function others(
  writer: RecordWriter,
  self: string,
  condition: Condition,
): Promise<readonly ContractVersion[]> {
  const found = await writer.list(contracts, and(condition, live))
  return found.filter(({ id }) => id !== self)
}

const named = ({ values, id }: ContractVersion) => values.regNo ?? values.applicationNo ?? id
const stateName = (record: ContractVersion) => contractLifecycle.states[record.state ?? '']?.label.zh ?? ''

/**
 * A contract is registered once: another with the same seller, buyers, date and amount blocks the move. Writers of
 * one unit stand in line, so that of two filed at the same moment the second finds the first.
 */
export const refuseDuplicate: ContractBehaviour = async (cause) => {
  const contract = cause.record.values
  const alike = await others(
    cause.writer,
    cause.record.id,
    and(sameSeller(contract), is('signDate', contract.signDate), is('dealAmount', contract.dealAmount)),
  )
  const buyers = buyerKeys(contract).join()
  const same = alike.find(({ values }) => buyerKeys(values).join() === buyers)
  if (!same) return ok({})
  const { title } = same.values
  const problem = problems.duplicate(
    { title, number: named(same), state: stateName(same) },
    { record: cause.record.id },
  )
  return fail(problem)
}

/**
 * Contracts between the same parties that are alike, and such as may be one contract split to stay under the
 * threshold, are put before the clerk, who passes the contract only with a written justification.
 */
export const questionLikeness: ContractBehaviour = async (cause) => {
  const contract = cause.record.values
  if (contract.justification !== undefined) return ok({})
  const rule = ruleOfAcceptance(contract.acceptedAt ?? cause.today)
  if (!rule.ok) return rule
  const { alikeWithinDays } = rule.value.params
  const near = await others(
    cause.writer,
    cause.record.id,
    and(
      sameSeller(contract),
      ge('signDate', value(addDays(contract.signDate, -alikeWithinDays))),
      le('signDate', value(addDays(contract.signDate, alikeWithinDays))),
    ),
  )
  const buyers = new Set(buyerKeys(contract))
  const between = near.filter(({ values }) => buyerKeys(values).some((key) => buyers.has(key)))
  const questions = [
    ...nearDuplicates(rule.value, contract, between),
    ...splits(rule.value, contract, between),
  ]
  return questions.length === 0 ? ok({}) : fail(...questions)
}

function nearDuplicates(
  rule: RuleVersion<RecognitionRule>,
  contract: Contract,
  between: readonly ContractVersion[],
): Problem[] {
  const threshold = Number(shift(rule.params.alikeFrom, 4))
  const alike = between.filter(({ values }) => likeness(values.title, contract.title) >= threshold)
  if (alike.length === 0) return []
  return [
    problems['near-duplicate'](
      { count: alike.length, days: rule.params.alikeWithinDays, others: listed(alike) },
      { field: 'justification' },
    ),
  ]
}

function splits(
  rule: RuleVersion<RecognitionRule>,
  contract: Contract,
  between: readonly ContractVersion[],
): Problem[] {
  const { splitFrom, largeFrom } = rule.params
  const justUnder = (amount: Decimal) => compare(amount, splitFrom) >= 0 && compare(amount, largeFrom) < 0
  if (!justUnder(amountOf(contract))) return []
  const stem = titleStem(contract.title)
  const parts = between.filter(
    ({ values }) => justUnder(amountOf(values)) && titleStem(values.title) === stem,
  )
  if (parts.length === 0) return []
  const total = sum([amountOf(contract), ...parts.map(({ values }) => amountOf(values))])
  return [
    problems['seems-split'](
      {
        count: parts.length,
        threshold: round(shift(largeFrom, -4), 0),
        total: round(shift(total, -4), 2),
        others: listed(parts),
      },
      { field: 'justification' },
    ),
  ]
}

/** 元, as verified, or as declared while it is not. */
export function amountOf(contract: Contract): Decimal {
  return contract.techAmount ?? contract.declaredTechAmount
}

const shownAtMost = 5
function listed(records: readonly ContractVersion[]): string {
  const names = records.slice(0, shownAtMost).map((r) => `「${r.values.title}」（${named(r)}）`)
  return records.length > shownAtMost ? `${names.join('、')}等` : names.join('、')
}
