import type { Reader } from './fault.ts'
import type { Field, Fields } from './field.ts'
import { compileCondition, type Predicate } from './holds.ts'
import { fieldsOf } from './personal.ts'
import { readerOf } from './read-value.ts'
import type { Check, Register } from './register.ts'

export interface FieldPlan {
  readonly name: string
  readonly field: Field
  readonly read?: Reader
  readonly list?: readonly FieldPlan[]
  readonly required?: true | Predicate
}
export interface CheckPlan {
  readonly check: Check
  readonly holds: Predicate
  readonly applies: Predicate | undefined
  readonly mentions: ReadonlySet<string>
}
export interface RegisterPlan {
  readonly fields: readonly FieldPlan[]
  readonly checks: readonly CheckPlan[]
  readonly all: Fields
}

const plans = new WeakMap<Register, RegisterPlan>()

/** A register is compiled into closures once; a workbook's 100,000 rows are then only calls. */
export function validationPlan(register: Register): RegisterPlan {
  const known = plans.get(register)
  if (known) return known
  const plan = {
    fields: compileFields(register.fields),
    checks: (register.checks ?? []).map((check) => compileCheck(check, register.fields)),
    all: register.fields,
  }
  plans.set(register, plan)
  return plan
}

function compileFields(fields: Fields): FieldPlan[] {
  return Object.entries(fields).map(([name, field]) => ({
    name,
    field,
    ...(field.kind === 'list' ? { list: compileFields(field.fields) } : { read: readerOf(field) }),
    ...(field.required === undefined
      ? {}
      : { required: field.required === true ? true : compileCondition(field.required, fields) }),
  }))
}

export function compileCheck(check: Check, fields: Fields): CheckPlan {
  return {
    check,
    holds: compileCondition(check.that, fields),
    applies: check.when && compileCondition(check.when, fields),
    mentions: new Set(fieldsOf(check.that)),
  }
}
