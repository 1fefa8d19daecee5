import { add, type Decimal, equals } from '#lib'

/** What each row of a table is about, and what its columns can show. */
export interface SheetFields {
  budget: 'item' | 'initial' | 'adjusted' | 'spent' | 'rate' | 'weight' | 'score' | 'expected' | 'reason'
  goals: 'goal' | 'result'
  indicators:
    | ('class' | 'subclass' | 'name' | 'target' | 'unit' | 'actual' | 'weight' | 'score' | 'reason')
    | ('nature' | 'explains' | 'expected' | 'cause' | 'likelihood' | 'note')
}

export interface SheetColumn<F extends string = string> {
  readonly field: F
  /** `{money}` stands for the form's money unit. */
  readonly head: string
  /** Of the sheet's width, in %. */
  readonly share: number
  readonly align?: 'left' | 'center' | 'right'
  /** Equal neighbours below one another become one cell, within the merged cells of the columns before it. */
  readonly isMerged?: true
}

export interface SheetTable<K extends keyof SheetFields = keyof SheetFields> {
  readonly kind: 'table'
  readonly of: K
  /** A cell at the left that reaches over the heads and all rows. */
  readonly side?: { readonly text: string; readonly share: number }
  readonly columns: readonly SheetColumn<SheetFields[K]>[]
}

export type AnySheetTable = { readonly [K in keyof SheetFields]: SheetTable<K> }[keyof SheetFields]

/** What stands below one another in a sheet; the shares of every line sum to 100. */
export type SheetBlock =
  /** Labels, each with what is filled in beside it. */
  | {
      readonly kind: 'lines'
      readonly rows: readonly (readonly {
        readonly label: string
        readonly field: string
        readonly shares: readonly [label: number, value: number]
      }[])[]
    }
  | AnySheetTable
  /** The sum of weights and scores, with what the score is called; without a share the last is left out. */
  | {
      readonly kind: 'total'
      readonly label: string
      readonly shares: readonly [label: number, weight: number, score: number, grade: number]
    }
  | { readonly kind: 'text'; readonly label: string; readonly field: string; readonly share: number }

/** How points are given, as data. */
export interface SheetScoring {
  /** For spending: rate × these points, no more than all of them. */
  readonly execution: Decimal
  /** What the indicators of a class weigh together. */
  readonly classes: readonly { readonly class: string; readonly weight: Decimal }[]
  /** An upper bound that was passed: its inverse share of the points, or less by how far it was passed. */
  readonly ceiling: 'inverse' | 'linear'
  readonly decimals: number
  /** The highest first; a score from there on is called so. */
  readonly grades: readonly { readonly from: Decimal; readonly says: string }[]
  /** A reason is due where points are lost, or where a result lies so many % above its target. */
  readonly farAbove: Decimal
}

/** A form of one table for one object (项目, 专项资金), whole, in one file: what it prints, how it scores, who signs. */
export interface SheetForm {
  readonly name: string
  readonly label: string
  readonly source: string
  /** `{year}` and what is filled in the lines stand in braces. */
  readonly title: string
  readonly subtitle?: string
  readonly moneyUnit: '元' | '万元'
  readonly orientation: 'portrait' | 'landscape'
  readonly blocks: readonly SheetBlock[]
  /** Indicators that the form itself lays down, each with what it is; what is filled in names them. */
  readonly frame?: readonly {
    readonly class: string
    readonly subclass: string
    readonly name: string
    readonly explains: string
  }[]
  /** Absent: it is not scored. */
  readonly scoring?: SheetScoring
  /** The most characters that a field takes. */
  readonly limits: { readonly [field: string]: number }
  /** Lines below the sheet. */
  readonly signatures: readonly string[]
  /** Below the sheet, as the form prints them: how it is to be filled in. */
  readonly notes: readonly string[]
}

const whole = 100

/** The shares of each line of a block. */
function sharesOf(block: SheetBlock): readonly (readonly number[])[] {
  if (block.kind === 'lines') return block.rows.map((row) => row.flatMap(({ shares }) => shares))
  if (block.kind === 'total') return [block.shares]
  if (block.kind === 'text') return [[block.share, whole - block.share]]
  return [[...(block.side ? [block.side.share] : []), ...block.columns.map(({ share }) => share)]]
}

/** Proves at start that a form is of one piece; a bug throws. */
export function defineSheet(form: SheetForm): SheetForm {
  for (const shares of form.blocks.flatMap(sharesOf)) {
    const sum = shares.reduce((a, b) => a + b, 0)
    if (sum !== whole) throw new Error(`form ${form.name}: a line has ${sum} % of the width`)
  }
  const { scoring } = form
  const points = scoring && [scoring.execution, ...scoring.classes.map(({ weight }) => weight)].reduce(add)
  if (points !== undefined && !equals(points, '100'))
    throw new Error(`form ${form.name}: its weights sum to ${points}`)
  return Object.freeze(form)
}
