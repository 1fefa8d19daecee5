import type { Label } from '#lib'

/** What a row of a form can hold. */
export type Meaning =
  | 'item'
  | 'initial'
  | 'adjustment'
  | 'adjusted'
  | 'arrived'
  | 'spent'
  | 'previous'
  | 'rate'
  | 'weight'
  | 'score'
  | 'class'
  | 'subclass'
  | 'name'
  | 'nature'
  | 'direction'
  | 'target'
  | 'unit'
  | 'actual'
  | 'source'
  | 'deviation'
  | 'reason'
  | 'duty'
  | 'completion'
  | 'goal'
  | 'result'
  | 'posts'
  | 'staff'

export interface FormColumn {
  readonly meaning: Meaning
  /** Matched against a head without brackets and spaces; the first that matches any column decides. */
  readonly heads: readonly RegExp[]
  /** Which column, where several heads match: the first unless told. */
  readonly at?: 'first' | 'last'
}

/** What kind of table a form is: which rows it gives to the checks. */
export type FormKind = 'budget' | 'indicators' | 'tasks' | 'goals' | 'staff' | 'expenses'

/** A form as published somewhere: what its heads are called and which of them make it out. A new one is a new file. */
export interface Form {
  readonly name: string
  readonly label: Label
  readonly kind: FormKind
  readonly columns: readonly FormColumn[]
  /** One meaning of each group must be there. */
  readonly requires: readonly (readonly Meaning[])[]
  /** Where it was seen. */
  readonly seen: string
}
