import { compare, type Decimal, groupThousands, multiply, round, shift, subtract, sum } from '#lib'
import type { Rate } from './support-rule.ts'

/** What one contract or service brings to the base. All amounts are 元. */
export interface LineFacts {
  /** What people know it by. */
  readonly title: string
  /** Paid by bank slips within the programme's span. */
  readonly received: Decimal
  /** Invoiced within the span; absent: as much as was received. */
  readonly invoiced?: Decimal
  /** The base may not exceed this (a contract's technical amount). */
  readonly technical?: Decimal
  /** What claims before this one, of the same role, took as their base. */
  readonly earlier?: Decimal
  /** Why it has no base, in words. */
  readonly excluded?: string
}

export interface AmountFacts {
  readonly lines: readonly LineFacts[]
  readonly rate: Rate
  readonly base: 'received' | 'technical'
  /** Given to the organisation this year under the same cap. */
  readonly used: Decimal
  readonly stackCap?: Decimal
  /** Given to the organisation this year by other levels, and by this programme in other roles. */
  readonly otherSupport: Decimal
  /** The face value of the voucher with which it is redeemed. */
  readonly face?: Decimal
  readonly budgetLeft: Decimal
}

export interface Step {
  readonly step: 'base' | 'rate' | 'total' | 'cap' | 'stack' | 'face' | 'budget' | 'amount'
  readonly note: string
  readonly amount: Decimal
  /** It is the least, and so what the amount is. */
  readonly decides?: true
}

export interface Worked {
  readonly lines: readonly { readonly base: Decimal; readonly amount: Decimal }[]
  /** Line by line, as it is printed. */
  readonly steps: readonly Step[]
  readonly amount: Decimal
  readonly limitedBy: 'total' | 'cap' | 'stack' | 'face' | 'budget'
}

/**
 * amount = the least of: Σ base × rate, what is left of the year's cap, what is left of the cap over all levels, the
 * voucher's face value, what is left in the budget. Of several that are as small, the first decides.
 */
export function workOut(facts: AmountFacts): Worked {
  const { rate } = facts
  const lines = facts.lines.map((line) => {
    const base = baseOf(line, facts.base)
    return { line, base, amount: round(shift(multiply(base, rate.rate), -2), 2) }
  })
  const total = round(sum(lines.map(({ amount }) => amount)), 2)
  const limits: Step[] = [
    { step: 'total', note: `${lines.length} 项合计`, amount: total },
    left('cap', `单位年度上限 ${yuan(rate.cap)}，本年已获 ${yuan(facts.used)}`, rate.cap, facts.used),
    ...(facts.stackCap === undefined
      ? []
      : [
          left(
            'stack',
            `各级合计上限 ${yuan(facts.stackCap)}，其他支持 ${yuan(facts.otherSupport)}`,
            facts.stackCap,
            facts.otherSupport,
          ),
        ]),
    ...(facts.face === undefined ? [] : [left('face', '所用创新券的面额', facts.face, '0')]),
    left('budget', '方案预算减去已预留和已下达的金额', facts.budgetLeft, '0'),
  ]
  const least = limits.reduce((a, b) => (compare(b.amount, a.amount) < 0 ? b : a))
  return {
    lines: lines.map(({ base, amount }) => ({ base, amount })),
    steps: [
      ...lines.flatMap(({ line, base, amount }): Step[] => [
        { step: 'base', note: baseNote(line, facts.base), amount: base },
        { step: 'rate', note: `${line.title}：${yuan(base)} × ${rate.rate}%`, amount },
      ]),
      ...limits.map((limit): Step => (limit === least ? { ...limit, decides: true } : limit)),
      { step: 'amount', note: '以上各项中最小的一项', amount: least.amount },
    ],
    amount: least.amount,
    limitedBy: least.step as Worked['limitedBy'],
  }
}

function baseOf(line: LineFacts, of: AmountFacts['base']): Decimal {
  if (line.excluded !== undefined) return '0.00'
  const bounds = [
    ...(of === 'received' ? [line.received, line.invoiced ?? line.received] : []),
    ...(line.technical === undefined ? [] : [subtract(line.technical, line.earlier ?? '0')]),
  ]
  return round(atLeastZero(bounds.reduce((a, b) => (compare(b, a) < 0 ? b : a))), 2)
}

function baseNote(line: LineFacts, of: AmountFacts['base']): string {
  if (line.excluded !== undefined) return `${line.title}：${line.excluded}，不计入基数`
  const parts = [
    ...(of === 'received'
      ? [`到账 ${yuan(line.received)}`, `发票 ${yuan(line.invoiced ?? line.received)}`]
      : []),
    ...(line.technical === undefined ? [] : [`技术交易额 ${yuan(line.technical)}`]),
    ...(line.earlier === undefined || compare(line.earlier, '0') === 0
      ? []
      : [`以前已计入 ${yuan(line.earlier)}`]),
  ]
  return `${line.title}：${parts.join('，')}，取小`
}

function left(step: Step['step'], note: string, cap: Decimal, used: Decimal): Step {
  return { step, note, amount: round(atLeastZero(subtract(cap, used)), 2) }
}

function atLeastZero(amount: Decimal): Decimal {
  return compare(amount, '0') < 0 ? '0' : amount
}

function yuan(amount: Decimal): string {
  return `${groupThousands(round(amount, 2))} 元`
}
