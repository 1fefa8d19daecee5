import { type Actor, grantsIn } from '#access'
import { Refusal } from '#lib'
import {
  type Condition,
  type FieldValue,
  type PersonalField,
  personalFields,
  personalIn,
  type Register,
} from '#registers'
import type { Asking } from './context.ts'
import { labelsOf } from './field-label.ts'
import { mayReveal } from './may-reveal.ts'
import { problems } from './problems.ts'
import type { RecordVersion } from './record.ts'

/** Leaves out of a record what its reader is not shown, and says so in `masked`. */
export type Mask = (record: RecordVersion) => RecordVersion

/** How records of a register are masked for an actor; undefined: nothing of them is personal, or nothing is hidden. */
export function maskFor({ actor, unit }: Asking, register: Register): Mask | undefined {
  const fields = personalFields(register)
  if (actor.seesPersonal || fields.length === 0) return undefined
  const bodies = new Set(
    grantsIn(actor, unit, register.name).flatMap(({ organisation }) => organisation ?? []),
  )
  return (record) => {
    const hidden = fields.filter(
      ({ name, of }) => record.values[name] !== undefined && !isOwn(actor, bodies, of && record.values[of]),
    )
    return hidden.length === 0 ? record : without(record, hidden)
  }
}

/** Whether what a field says is the actor, or a body on whose behalf the actor comes. */
function isOwn(actor: Actor, bodies: ReadonlySet<string>, whose: FieldValue | undefined): boolean {
  return typeof whose === 'string' && (whose === actor.id || bodies.has(whose))
}

function without(record: RecordVersion, hidden: readonly PersonalField[]): RecordVersion {
  const values: Record<string, FieldValue | undefined> = { ...record.values }
  for (const { name } of hidden) delete values[name]
  return Object.freeze({
    ...record,
    values: Object.freeze(values as RecordVersion['values']),
    masked: hidden.map(({ name }) => name),
  })
}

/** Fields that say whose the personal ones among some fields are: they are read with them. */
export function ownersOf(register: Register, names: ReadonlySet<string>): readonly string[] {
  return personalFields(register).flatMap(({ name, of }) => (of !== undefined && names.has(name) ? [of] : []))
}

/** What a question speaks of besides what it gives: by its answer it would tell values that are masked. */
interface Probing {
  readonly where?: Condition | undefined
  /** Fields by which it sorts or counts. */
  readonly by?: readonly string[]
}

/**
 * Proves that a question asks by no personal data, unless its asker could have it shown. Throws a Refusal with
 * records/masked-field.
 */
export function refuseProbing(asking: Asking, register: Register, { where, by = [] }: Probing): void {
  if (asking.actor.seesPersonal) return
  const personal = new Set(personalFields(register).map(({ name }) => name))
  if (personal.size === 0) return
  const asked = [...(where ? personalIn(register, where) : []), ...by.filter((name) => personal.has(name))]
  const [field] = asked
  if (field === undefined || mayReveal(asking, register).ok) return
  throw new Refusal(problems['masked-field']({ labels: labelsOf(register, asked) }, { field }))
}
