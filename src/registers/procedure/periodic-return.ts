import type { Label } from '#lib'
import { date, integer } from '../field.ts'
import type { Lifecycle, Move } from '../lifecycle.ts'
import type { Register } from '../register.ts'
import { type Membership, proveMembership } from './membership.ts'
import { type MoveOthers, moveOthers } from './move-others.ts'
import { need, needMove, needRegister, needStates } from './need.ts'
import { stamp } from './stamp.ts'

/**
 * 定期报送: a return that comes back with every period. A register of periods (a year, a quarter) freezes who must
 * report; each of them gets a return, is reminded while it owes it, and has missed it when the period is closed.
 */
export interface PeriodicReturn {
  /** The register of returns, with the moves `remind` and `miss` (`returnMoves`). */
  readonly returns: string
  /** The number by which period and returns know one another, such as the year; both have a field of this name. */
  readonly period: string
  /** While a return is in one of these states it is owed. */
  readonly owed: readonly string[]
  /** Who must report: who is a member at the end of the year in the period's field `asOf`. */
  readonly members: Membership
  readonly asOf: string
  /** What of the membership a return keeps, by the fields of the return. */
  readonly keeps: { readonly [field: string]: string }
  /** What of the period it keeps, by the same names. */
  readonly with?: readonly string[]
  /** The return's fields with who reports, and with how many periods that one had missed before. */
  readonly who: string
  readonly missedBefore: string
}

/** 锁定名单: every member gets a return, all in this transaction; the period says how many (`listed`). */
export interface FreezeReturns extends PeriodicReturn {
  readonly word: 'freezeReturns'
}

/** Who has not reported when the period is closed has missed it. */
export const closeReturns = ({ returns, period, owed }: PeriodicReturn): MoveOthers =>
  moveOthers({ of: returns, by: { [period]: period }, in: owed, move: 'miss' })

/** The fields of a period, besides the number that it is known by. */
export const periodFields = ({ listed, unit }: { readonly listed: Label; readonly unit: string }) => ({
  opensOn: date({ label: { zh: '开始填报', en: 'Opens' }, required: true }),
  dueOn: date({ label: { zh: '填报期限', en: 'Due' }, required: true }),
  frozenOn: date({ label: { zh: '名单锁定日期', en: 'List frozen' }, computed: true }),
  listed: integer({ label: listed, min: 0, unit, computed: true }),
  closedOn: date({ label: { zh: '截止日期', en: 'Closed' }, computed: true }),
})

/** 筹备 → 填报中 → 已截止: freezing makes the returns, closing those that are still owed missed ones. */
export const periodLifecycle = (
  periodic: PeriodicReturn,
  { freeze, by }: { readonly freeze: Label; readonly by: readonly string[] },
): Lifecycle => ({
  initial: 'prepared',
  states: {
    prepared: { label: { zh: '筹备', en: 'Prepared' }, tone: 'plain', editable: true },
    open: { label: { zh: '填报中', en: 'Open' }, tone: 'busy' },
    closed: { label: { zh: '已截止', en: 'Closed' }, tone: 'ended' },
  },
  moves: {
    freeze: {
      label: freeze,
      from: ['prepared'],
      to: 'open',
      by,
      causes: [{ word: 'freezeReturns', ...periodic }, stamp({ frozenOn: 'today' })],
    },
    close: {
      label: { zh: '截止', en: 'Close' },
      from: ['open'],
      to: 'closed',
      by,
      causes: [closeReturns(periodic), stamp({ closedOn: 'today' })],
    },
  },
})

/** The fields of a return that tell how it was asked for. */
export const reminderFields = {
  reminders: integer({ label: { zh: '催报次数', en: 'Reminders' }, min: 0, computed: true }),
  remindedOn: date({ label: { zh: '最近催报', en: 'Last reminded' }, computed: true }),
}

/** The moves of a return while it is owed: a reminder leaves it as it is, a miss ends it. */
export const returnMoves = (
  owed: readonly string[],
  by: { readonly remind: readonly string[]; readonly miss: readonly string[] },
): { readonly remind: Move; readonly miss: Move } => ({
  remind: {
    label: { zh: '催报', en: 'Remind' },
    from: owed,
    by: by.remind,
    causes: [stamp({ remindedOn: 'today', reminders: 'count' })],
  },
  miss: { label: { zh: '记为逾期未报', en: 'Record as missed' }, from: owed, to: 'missed', by: by.miss },
})

export function proveFreezeReturns(
  { returns, period, owed, members, asOf, keeps, with: own = [], who, missedBefore }: FreezeReturns,
  register: Register,
  others: ReadonlyMap<string, Register>,
  where: string,
): void {
  const kept = needRegister(others, returns, where)
  const list = proveMembership(members, others, where)
  need(register, 'listed', where, 'integer')
  need(register, asOf, where, 'integer')
  for (const name of [period, ...own]) {
    need(register, name, where)
    need(kept, name, where)
  }
  for (const [ours, theirs] of Object.entries(keeps)) {
    need(kept, ours, where)
    need(list, theirs, where)
  }
  need(kept, who, where)
  need(kept, missedBefore, where, 'integer')
  needStates(kept, [...owed, 'missed'], where)
  for (const move of ['remind', 'miss']) needMove(kept, move, where)
}
