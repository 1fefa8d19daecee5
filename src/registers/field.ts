import type { Label } from '#lib'
import type { CodeList } from './code-list.ts'
import type { Condition } from './condition.ts'

interface FieldBase {
  readonly label: Label
  /** What to write here, for a clerk who was never trained. */
  readonly help?: Label
  /** true: always; a condition: when it holds; absent: never. */
  readonly required?: true | Condition
  /**
   * Personal data: masked wherever it is read, and shown on request with a reason. `of` names the field that says whose
   * it is (a person, an account or a body): to them it is not masked. A person's field is of the person by itself.
   */
  readonly personal?: true | { readonly of: string }
  /**
   * Part of what a search finds. `'code'`: by any part of it too, but from the values as they stand, which costs no
   * index: for numbers and codes of plain letters and digits. The code of an organisation always is one.
   */
  readonly searched?: true | 'code'
  /** Never changed once it is set: others know the record by it for good, such as an account. */
  readonly fixed?: true
  /** Set by the system (a behaviour, a lifecycle step), never typed; absent from workbook templates and forms. */
  readonly computed?: true
  /**
   * It says something of these fields' values, such as who confirmed them and when: it is cleared when one of them
   * changes, unless it is given another value with the change.
   */
  readonly lapsesWith?: readonly string[]
}

export interface TextField extends FieldBase {
  readonly kind: 'text'
  readonly maxLength?: number
  /** A whole-text pattern and what it asks for, in words. */
  readonly pattern?: { readonly source: string; readonly says: Label }
  /**
   * What its letters stand for, where people read it. `first`: the first one, in brackets after the text, of a code
   * whose whole list is too long to hold; `each`: every one, instead of the text.
   */
  readonly letters?: { readonly list: CodeList; readonly which: 'first' | 'each' }
  /** It keeps the name, as it was written then, of the person in this field. `defineRegister` sets it. */
  readonly prints?: string
}
export interface LongTextField extends FieldBase {
  readonly kind: 'longText'
}
export interface DateField extends FieldBase {
  readonly kind: 'date'
}
/** A date and a time to the minute, in Asia/Shanghai: when a booking begins. */
export interface MomentField extends FieldBase {
  readonly kind: 'moment'
}
/** 元, at most two decimals; stored as fen. */
export interface MoneyField extends FieldBase {
  readonly kind: 'money'
  /** 0 where negative amounts make no sense. */
  readonly min?: string
}
export interface DecimalField extends FieldBase {
  readonly kind: 'decimal'
  /** Digits after the point, at most. */
  readonly places: number
  readonly unit?: string
}
export interface IntegerField extends FieldBase {
  readonly kind: 'integer'
  readonly min?: number
  readonly max?: number
  readonly unit?: string
}
export interface YesNoField extends FieldBase {
  readonly kind: 'yesNo'
}
export interface CodeField extends FieldBase {
  readonly kind: 'code'
  readonly list: CodeList
  /** The field whose code says which of the list may be given: those that begin with it. */
  readonly below?: string
}
/** An organisation by its 18-character unified social credit code (GB 32100-2015), check digit tested. */
export interface OrganisationField extends FieldBase {
  readonly kind: 'organisation'
  /** Once one is picked, what is known of it goes into these fields beside it: `{ name: 'sellerName' }`. */
  readonly fills?: { readonly [known: string]: string }
}
/** A region by its 6-digit code (GB/T 2260). */
export interface RegionField extends FieldBase {
  readonly kind: 'region'
}
/** Another record of the same unit, by the key that people know it by (see `Register.key`). */
export interface ReferenceField extends FieldBase {
  readonly kind: 'reference'
  readonly register: string
}
/**
 * Somebody: who is on record as a person of the unit by their account, anybody else by a printed name. The name as it
 * was written at that time stands beside it, in the field `printedNameOf` of it, which comes by itself where the
 * register does not declare it.
 */
export interface PersonField extends FieldBase {
  readonly kind: 'person'
}
export interface FileField extends FieldBase {
  readonly kind: 'file'
}
/** Sub-rows that live and die with their record. */
export interface ListField extends FieldBase {
  readonly kind: 'list'
  readonly fields: Fields
  readonly minItems?: number
  readonly maxItems?: number
}

export type Field =
  | TextField
  | LongTextField
  | DateField
  | MomentField
  | MoneyField
  | DecimalField
  | IntegerField
  | YesNoField
  | CodeField
  | OrganisationField
  | RegionField
  | ReferenceField
  | PersonField
  | FileField
  | ListField

export type FieldKind = Field['kind']
/** Fields by their English name (camelCase), in the order of forms, tables and workbooks. */
export type Fields = { readonly [name: string]: Field }

type Options<F extends Field> = Omit<F, 'kind'>

// One constructor a kind: `const` keeps `required: true` in the type, from which a record's type follows.
export const text = <const O extends Options<TextField>>(o: O) => ({ kind: 'text' as const, ...o })
export const longText = <const O extends Options<LongTextField>>(o: O) => ({
  kind: 'longText' as const,
  ...o,
})
export const date = <const O extends Options<DateField>>(o: O) => ({ kind: 'date' as const, ...o })
export const moment = <const O extends Options<MomentField>>(o: O) => ({ kind: 'moment' as const, ...o })
export const money = <const O extends Options<MoneyField>>(o: O) => ({ kind: 'money' as const, ...o })
export const decimal = <const O extends Options<DecimalField>>(o: O) => ({ kind: 'decimal' as const, ...o })
export const integer = <const O extends Options<IntegerField>>(o: O) => ({ kind: 'integer' as const, ...o })
export const yesNo = <const O extends Options<YesNoField>>(o: O) => ({ kind: 'yesNo' as const, ...o })
export const code = <const O extends Options<CodeField>>(o: O) => ({ kind: 'code' as const, ...o })
export const organisation = <const O extends Options<OrganisationField>>(o: O) => ({
  kind: 'organisation' as const,
  ...o,
})
export const region = <const O extends Options<RegionField>>(o: O) => ({ kind: 'region' as const, ...o })
export const reference = <const O extends Options<ReferenceField>>(o: O) => ({
  kind: 'reference' as const,
  ...o,
})
export const person = <const O extends Options<PersonField>>(o: O) => ({ kind: 'person' as const, ...o })
export const file = <const O extends Options<FileField>>(o: O) => ({ kind: 'file' as const, ...o })
export const list = <const O extends Options<ListField>>(o: O) => ({ kind: 'list' as const, ...o })
