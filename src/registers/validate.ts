import type { Place, Problem } from '#lib'
import { Fault } from './fault.ts'
import type { Fields, ListField } from './field.ts'
import { printText } from './print.ts'
import { problems } from './problems.ts'
import type { Check, FieldValue, Register, Values } from './register.ts'
import {
  type CheckPlan,
  compileCheck,
  type FieldPlan,
  type RegisterPlan,
  validationPlan,
} from './validation-plan.ts'

/** What raw values amount to: their canonical form, what refuses them, and what is only put before the clerk. */
export interface Validation {
  /** Fields that could not be read are absent. */
  readonly values: Values
  readonly errors: readonly Problem[]
  /** Warnings and questions: they do not refuse. */
  readonly remarks: readonly Problem[]
}

export type RawValues = { readonly [field: string]: unknown }

/**
 * Reads untrusted values, such as a request's body or a workbook's row, without asking for what is missing: every
 * problem at its field (`list.field` with the item's position for a sub-row). `by: 'person'` refuses computed fields,
 * also to be emptied.
 */
export function parseValues(
  register: Register,
  raw: RawValues,
  by: 'person' | 'system' = 'system',
): Validation {
  const found = new Findings()
  const values = readFields(validationPlan(register).fields, raw, topLevel, found, by)
  return { values, errors: found.errors, remarks: [] }
}

/** What must hold over values that were read: required fields, items of lists, checks. `state` is the one they are to have. */
export function checkValues(
  register: Register,
  values: Values,
  state?: string,
): Pick<Validation, 'errors' | 'remarks'> {
  const found = new Findings()
  checkRecord(validationPlan(register), values, state, found)
  return { errors: found.errors, remarks: found.remarks }
}

/** `parseValues` and `checkValues` in one: nothing is said twice of a field that could not be read. */
export function validateValues(
  register: Register,
  raw: RawValues,
  state?: string,
  by: 'person' | 'system' = 'system',
): Validation {
  const found = new Findings()
  const plan = validationPlan(register)
  const values = readFields(plan.fields, raw, topLevel, found, by)
  checkRecord(plan, values, state, found)
  return { values, errors: found.errors, remarks: found.remarks }
}

/** Checks of one record that a lifecycle move adds to the register's own, worded the same way. */
export function checkAll(
  register: Register,
  checks: readonly Check[],
  values: Values,
  state?: string,
): readonly Problem[] {
  const found = new Findings()
  for (const check of checks)
    applyCheck(compileCheck(check, register.fields), register.fields, values, state, found)
  return [...found.errors, ...found.remarks]
}

class Findings {
  readonly errors: Problem[] = []
  readonly remarks: Problem[] = []
  /** Fields at fault, `list.field#3` for one of a sub-row and then its list too: what else would be said of them is noise. */
  readonly faulty = new Set<string>()

  refuse(problem: Problem, field: string, level: Level = topLevel): void {
    this.errors.push(problem)
    this.faulty.add(level.list ?? field)
    if (level.list !== undefined) this.faulty.add(subKey(level.list, field, level.item ?? 0))
  }
}

function subKey(list: string, field: string, item: number): string {
  return `${list}.${field}#${item}`
}

/** Where the values stand: at the top of a record, or in an item of a list. */
interface Level {
  readonly list?: string
  readonly item?: number
}
const topLevel: Level = {}

function placeOf(name: string, { list, item }: Level): Place {
  return list === undefined || item === undefined ? { field: name } : { field: `${list}.${name}`, item }
}

function readFields(
  plans: readonly FieldPlan[],
  raw: RawValues,
  level: Level,
  found: Findings,
  by: 'person' | 'system',
): Values {
  const values: Record<string, FieldValue> = {}
  let given = 0
  for (const plan of plans) {
    const value = raw[plan.name]
    if (value === undefined) continue
    given++
    if (by === 'person' && plan.field.computed) {
      found.refuse(
        problems['computed-field']({ label: plan.field.label }, placeOf(plan.name, level)),
        plan.name,
        level,
      )
      continue
    }
    const read = plan.list ? readList(plan, plan.list, value, found, by) : plan.read?.(value)
    if (read instanceof Fault) found.refuse(read.at(placeOf(plan.name, level)), plan.name, level)
    else if (read !== undefined) values[plan.name] = read
  }
  if (given < countGiven(raw)) refuseUnknown(plans, raw, level, found)
  return values
}

function countGiven(raw: RawValues): number {
  let count = 0
  for (const name in raw) if (raw[name] !== undefined) count++
  return count
}

function refuseUnknown(plans: readonly FieldPlan[], raw: RawValues, level: Level, found: Findings): void {
  const known = new Set(plans.map((plan) => plan.name))
  for (const name of Object.keys(raw)) {
    if (known.has(name) || raw[name] === undefined) continue
    const params = { name, known: [...known].join('、') }
    found.refuse(problems['unknown-field'](params, placeOf(name, level)), name, level)
  }
}

function readList(
  plan: FieldPlan,
  inner: readonly FieldPlan[],
  raw: unknown,
  found: Findings,
  by: 'person' | 'system',
): FieldValue | undefined | Fault {
  if (raw === null || raw === '') return undefined
  const { label } = plan.field
  if (!Array.isArray(raw)) return new Fault((place) => problems['not-a-list']({ label }, place))
  const rows: Values[] = []
  raw.forEach((item: unknown, index) => {
    const level = { list: plan.name, item: index + 1 }
    const isRow = typeof item === 'object' && item !== null && !Array.isArray(item)
    if (!isRow)
      found.refuse(problems['not-a-row']({ label }, { field: plan.name, item: index + 1 }), '', level)
    rows.push(isRow ? readFields(inner, item as RawValues, level, found, by) : {})
  })
  return rows.length === 0 ? undefined : rows
}

function checkRecord(plan: RegisterPlan, values: Values, state: string | undefined, found: Findings): void {
  for (const field of plan.fields) {
    const value = values[field.name]
    if (value === undefined) {
      if (!found.faulty.has(field.name) && isRequired(field, values, state))
        found.refuse(problems.required({ label: field.field.label }, { field: field.name }), field.name)
    } else if (field.list && field.field.kind === 'list' && Array.isArray(value))
      checkList(field.field, field.name, field.list, value, found)
  }
  for (const check of plan.checks) applyCheck(check, plan.all, values, state, found)
}

function isRequired({ required }: FieldPlan, values: Values, state: string | undefined): boolean {
  return required === true || required?.(values, state) === true
}

function checkList(
  field: ListField,
  name: string,
  inner: readonly FieldPlan[],
  rows: readonly Values[],
  found: Findings,
): void {
  const { label } = field
  const place = { field: name }
  const count = rows.length
  const { minItems: min, maxItems: max } = field
  if (min !== undefined && count < min)
    found.refuse(problems['too-few-items']({ label, count, min }, place), name)
  if (max !== undefined && count > max)
    found.refuse(problems['too-many-items']({ label, count, max }, place), name)
  rows.forEach((row, index) => {
    const level = { list: name, item: index + 1 }
    if (found.faulty.has(subKey(name, '', index + 1))) return
    for (const plan of inner)
      if (
        row[plan.name] === undefined &&
        !found.faulty.has(subKey(name, plan.name, index + 1)) &&
        isRequired(plan, row, undefined)
      )
        found.refuse(
          problems.required({ label: plan.field.label }, placeOf(plan.name, level)),
          plan.name,
          level,
        )
  })
}

const bySeverity = {
  error: problems['check-failed'],
  warning: problems['check-doubted'],
  question: problems['check-asked'],
}

function applyCheck(
  plan: CheckPlan,
  fields: Fields,
  values: Values,
  state: string | undefined,
  found: Findings,
): void {
  for (const field of plan.mentions) if (found.faulty.has(field)) return
  if (plan.applies && !plan.applies(values, state)) return
  if (plan.holds(values, state)) return
  const { check } = plan
  const severity = check.severity ?? 'error'
  const params = {
    sentence: printText(check.says.zh, fields, values, 'zh'),
    sentenceEn: printText(check.says.en, fields, values, 'en'),
    check: check.name,
  }
  const problem = bySeverity[severity](params, { field: check.at })
  if (severity === 'error') found.errors.push(problem)
  else found.remarks.push(problem)
}
