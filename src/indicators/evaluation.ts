import type { Instant, Problem } from '#lib'
import type { Figure } from '#measures'
import type { BudgetRow } from './budget-table.ts'
import type { Verdict } from './deviation.ts'

/** One row of the table of indicators. Target, actual and deviation are texts as the form prints them. */
export interface IndicatorRow {
  readonly code: string
  /** 决策, 过程, 效益, 满意度, 履职 */
  readonly class: string
  readonly name: string
  readonly target: string
  /** Empty where there is none: `attention` says why. */
  readonly actual: string
  /** 亿元, 项 …: what the form leaves out beside target and actual; empty where it is written there, or words. */
  readonly unit: string
  /** Where the actual comes from, in the words of the form (完成值来源). */
  readonly source: string
  readonly deviation: string
  /** By the operator of the target; null where none decides (words). */
  readonly met: boolean | null
  readonly verdict: Verdict
  readonly reason: string
  /** Whether the form asks for a reason, given or not. */
  readonly reasonDue: boolean
  /** The figure behind the actual, where it is a measure's. */
  readonly figure?: Figure
  /** The record in `evaluation.manual` behind the actual, where a person stated it. */
  readonly manual?: string
  /** The record in `evaluation.indicators`. */
  readonly record: string
}

/** A target that somebody else set for an indicator, against the same actual. */
export interface FurtherTarget {
  /** The indicator's code. */
  readonly indicator: string
  readonly name: string
  readonly target: string
  readonly actual: string
  readonly unit: string
  readonly deviation: string
  readonly met: boolean | null
  readonly document: string
  readonly record: string
}

export interface TargetSet {
  /** `internal`, `superior` */
  readonly set: string
  /** 内部目标, 上级目标 */
  readonly label: string
  readonly rows: readonly FurtherTarget[]
}

export interface TaskRow {
  readonly duty: string
  readonly name: string
  readonly expected: string
  /** Markdown; its numbers are references to figures. */
  readonly completion: string
  /** Codes of the indicators that measure it. */
  readonly indicators: readonly string[]
  readonly record: string
}

/** What somebody still has to do or to answer, and about which indicator. */
export interface Attention {
  readonly problem: Problem
  /** The indicator's code. */
  readonly indicator?: string
}

/** One unit's self-evaluation of one year, as of a moment: plain and frozen. */
export interface Evaluation {
  readonly unit: string
  readonly year: number
  readonly asOf: Instant
  /** The form's name. */
  readonly template: string
  readonly budget: readonly BudgetRow[]
  readonly indicators: readonly IndicatorRow[]
  readonly targetSets: readonly TargetSet[]
  readonly tasks: readonly TaskRow[]
  readonly attention: readonly Attention[]
}
