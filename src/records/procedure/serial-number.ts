import { type Day, fail, ok, type Result } from '#lib'
import { type Register, type SerialNumber, serialDigits, seriesOf, type Values } from '#registers'
import type { Behaviour } from '../behaviour.ts'
import type { RecordWriter } from '../writer.ts'
import type { Performing } from './perform.ts'
import { problems } from './problems.ts'

/** Problems: procedure/serial-exhausted. */
export async function performSerialNumber(
  { field, pattern }: SerialNumber,
  { cause: { record, writer, today, set }, register }: Performing,
): ReturnType<Behaviour> {
  const number = await nextNumber(writer, { register, field, pattern, values: record.values, today })
  return number.ok ? set({ [field]: number.value }) : number
}

/**
 * The number next after the last of its series, for a record that is still to be made. Writers of one unit stand in
 * line, so that no number is given twice. Problems: procedure/serial-exhausted.
 */
export async function nextNumber(
  writer: RecordWriter,
  asked: Pick<SerialNumber, 'field' | 'pattern'> & {
    readonly register: Register
    readonly values: Values
    readonly today: Day
  },
): Promise<Result<string>> {
  const series = seriesOf(asked.pattern, asked.values, asked.today)
  const digits = serialDigits(asked.pattern)
  const last = await writer.greatest(asked.register.name, asked.field, series)
  const next = last === undefined ? 1 : Number(last.slice(series.length)) + 1
  if (next >= 10 ** digits) return fail(problems['serial-exhausted']({ series }))
  return ok(`${series}${String(next).padStart(digits, '0')}`)
}
