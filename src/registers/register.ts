import type { Label } from '#lib'
import type { Avoiding } from './avoid.ts'
import type { Condition } from './condition.ts'
import type { Field, Fields } from './field.ts'
import type { Fit } from './fit.ts'
import type { Lifecycle } from './lifecycle.ts'
import type { Limit } from './limit.ts'
import type { Outside } from './outside.ts'
import type { Certificate } from './procedure/certificate.ts'
import type { Clock } from './procedure/clock.ts'
import type { LockedBy } from './procedure/locked-by.ts'
import type { UniqueSet } from './unique-set.ts'

/** Something that must hold over a record's fields, with the sentence that is shown when it does not. */
export interface Check {
  readonly name: string
  readonly that: Condition
  /** The field at which the problem is shown. */
  readonly at: string
  /** What is wrong when it does not hold; `{field}` shows a field's value as printed. */
  readonly says: Label
  /** error refuses; a warning or question is put before the clerk and does not refuse. */
  readonly severity?: 'error' | 'warning' | 'question'
  /** It need hold only when this does. */
  readonly when?: Condition
}

/**
 * Time that is sold once: no two current records whose spans meet share the values of these fields, where all of them
 * are set. A span is half-open: what ends at ten and what begins at ten do not meet.
 */
export interface Apart {
  /** What is taken, such as the instrument. */
  readonly of: readonly string[]
  /** Moments; a record whose `from` is not before its `to` is refused. */
  readonly from: string
  readonly to: string
  /** It binds only the records for which this holds, such as those in some states; not of sub-rows. */
  readonly when?: Condition
}

/** Fields that are read together, under a heading. */
export interface FieldGroup {
  readonly label: Label
  readonly fields: readonly string[]
}

/** A register: a kind of record, described as data. Table, types, validator, workbook, form and HTTP follow from it. */
export interface Register<F extends Fields = Fields> {
  /** Plural, dotted under its system where it is not the system's own: `contracts`, `contracts.lists`. */
  readonly name: string
  readonly label: Label
  readonly help?: Label
  readonly fields: F
  /** The field by which people know a record, such as a registration number; unique among current versions. */
  readonly key?: string
  /** A record in one line, for lists and references: `{title}（{regNo}）`. */
  readonly titled: string
  /** Sets of fields whose values no two current records share; bare fields are a set that binds every record. */
  readonly unique?: readonly (readonly string[] | UniqueSet)[]
  /** Spans of time that must not meet. */
  readonly apart?: readonly Apart[]
  readonly checks?: readonly Check[]
  /** Of what another record holds, its records never take more than there is. */
  readonly limits?: readonly Limit[]
  /** What its records refer to is in the right state and belongs where they do. */
  readonly fits?: readonly Fit[]
  /** Its records bring two others together, never those that a conflict keeps apart. */
  readonly avoids?: Avoiding
  readonly lifecycle?: Lifecycle
  /** What of it people from outside read and write, by their roles; the unit's own people read all of it. */
  readonly outside?: Outside
  /** Roles that record and amend its records; absent: clerk and approver. The administrator always may. */
  readonly writtenBy?: readonly string[]
  /** The rule set that judges its records; a record keeps the version. */
  readonly rules?: string
  /** The date field that decides which rule version judges it, and orders lists. */
  readonly dated?: string
  /** Its fields as a record's page groups them; fields that no group names stand last. */
  readonly groups?: readonly FieldGroup[]
  /** What locks its records while it is in some states: whoever writes, and however. */
  readonly lockedBy?: readonly LockedBy[]
  /** By when the office must be done with a record. */
  readonly clock?: Clock
  /** What its records are proof of to whoever has the paper. */
  readonly certificate?: Certificate
  /** Columns of the list page at first, in order. */
  readonly columns?: readonly string[]
  /** Lists and filters answer from these quickly (each becomes an index). */
  readonly indexed?: readonly string[]
}

export interface FileReference {
  readonly sha256: string
  readonly name: string
  readonly size: number
  readonly mime: string
}

/** The codes of a list that is declared with `defineCodeList`; any text where the list is known only at run time. */
type CodeOf<L> = L extends { items: readonly { code: infer C extends string }[] } ? C : string

type ScalarOf<F extends Field> = F extends { kind: 'integer' }
  ? number
  : F extends { kind: 'yesNo' }
    ? boolean
    : F extends { kind: 'file' }
      ? FileReference
      : F extends { kind: 'code'; list: infer L }
        ? CodeOf<L>
        : string

type ValueOf<F extends Field> = F extends { kind: 'list'; fields: infer S extends Fields }
  ? readonly ValuesOf<S>[]
  : ScalarOf<F>

type RequiredNames<F extends Fields> = {
  [K in keyof F]: F[K] extends { required: true } ? K : never
}[keyof F]

/**
 * The values of a record as its fields say. Dates are `2024-12-31`, moments `2024-12-31T09:00+08:00`; money is 元 with two decimals as text
 * (`'1234.50'`); decimals are exact text; organisations, regions and codes are their codes; a reference is the
 * referred record's id. An optional field that is empty is absent.
 */
export type ValuesOf<F extends Fields> = { readonly [K in RequiredNames<F>]: ValueOf<F[K]> } & {
  readonly [K in Exclude<keyof F, RequiredNames<F>>]?: ValueOf<F[K]>
}

type EntryValueOf<F extends Field> = F extends { kind: 'list'; fields: infer S extends Fields }
  ? readonly EntryValuesOf<S>[]
  : ScalarOf<F>

/** The same as they are written: an optional field may also be given as undefined. */
type EntryValuesOf<F extends Fields> = { readonly [K in RequiredNames<F>]: EntryValueOf<F[K]> } & {
  readonly [K in Exclude<keyof F, RequiredNames<F>>]?: EntryValueOf<F[K]> | undefined
}

/** What makes the type of a register's records: its name and its fields. A view of it (`defineView`) has no more. */
export interface RegisterShape<F extends Fields = Fields> {
  readonly name: string
  readonly fields: F
}

/** Of a register known only at run time: plain values. */
type IfKnown<F extends Fields, Known, Unknown> = string extends keyof F ? Unknown : Known

/** The values of a register's records. */
export type RecordOf<R> = R extends RegisterShape<infer F> ? IfKnown<F, ValuesOf<F>, Values> : never

/** What makes a new record of a register. */
export type EntryOf<R> = R extends RegisterShape<infer F> ? IfKnown<F, EntryValuesOf<F>, Values> : never

/** Fields that are set on a record; undefined clears, what is not named stays. */
export type PatchOf<R> =
  R extends RegisterShape<infer F>
    ? IfKnown<F, { readonly [K in keyof F]?: EntryValueOf<F[K]> | undefined }, Values>
    : never

/** The names of a register's fields. */
export type FieldOf<R> = R extends RegisterShape<infer F> ? keyof F & string : never

/** The names of a register's moves. */
export type MoveOf<R> = R extends { lifecycle: { moves: infer M } } ? keyof M & string : never

/** The values of any record, where the register is known only at run time. */
export type Values = { readonly [field: string]: FieldValue | undefined }
export type FieldValue = string | number | boolean | FileReference | readonly Values[]
