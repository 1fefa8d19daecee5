import { fail, ok, type Problem } from '#lib'
import type { Behaviour, RecordVersion } from '#records'
import { and, inState, is, oneOf, type RecordOf } from '#registers'
import { secondClass } from './code-list.ts'
import { problems } from './problems.ts'
import { type Application, applicationOf } from './proceeding.ts'
import type { hightechProperties } from './property.ts'

type Use = RecordOf<typeof hightechProperties>
type Properties = NonNullable<Application['properties']>

/**
 * Takes the property that an application puts forward into use. Writers of a unit stand in line, so of two accepted at
 * the same moment the second finds the first; the unique index over class II stands behind it.
 */
export const takeProperties: Behaviour = async (cause) => {
  const application = applicationOf(cause)
  const properties = application.properties ?? []
  const numbers = properties.map(({ number }) => number)
  const uses = numbers.length === 0 ? [] : await usesOf(cause.writer.list, numbers)
  const found = [...twice(numbers), ...conflicts(application, properties, uses, cause.record.id)]
  if (found.length > 0) return fail(...found)
  const own = await cause.writer.list(
    'hightech.properties',
    and(inState('used'), is('application', cause.record.id)),
  )
  const named = new Set(numbers)
  for (const use of own)
    if (!named.has(String(use.values.number)))
      await cause.writer.move('hightech.properties', use.id, use.version, 'release')
  const taken = new Set(own.map(({ values }) => values.number))
  const { firm, name, year } = application
  for (const { number, kind } of properties)
    if (!taken.has(number))
      await cause.writer.propose('hightech.properties', {
        ...{ number, kind, firm, name, year, application: cause.record.id },
      })
  return ok({})
}

async function usesOf(
  list: (register: string, condition: ReturnType<typeof and>) => Promise<RecordVersion[]>,
  numbers: readonly string[],
): Promise<readonly RecordVersion<Use>[]> {
  const found = await list('hightech.properties', and(inState('used'), oneOf('number', numbers)))
  return found as unknown as readonly RecordVersion<Use>[]
}

function twice(numbers: readonly string[]): Problem[] {
  return numbers.flatMap((number, index) =>
    numbers.indexOf(number) < index
      ? [problems['property-twice']({ number }, { field: 'properties', item: index + 1 })]
      : [],
  )
}

function conflicts(
  { firm }: Application,
  properties: Properties,
  uses: readonly RecordVersion<Use>[],
  self: string,
): Problem[] {
  return properties.flatMap(({ number, kind }, index) => {
    const others = uses.filter(({ values }) => values.number === number && values.application !== self)
    const at = { field: 'properties', item: index + 1 }
    const of = (use: RecordVersion<Use>) => ({ number, name: use.values.name, year: use.values.year })
    const foreign = others.find(({ values }) => values.firm !== firm)
    if (foreign) return [problems['property-of-another'](of(foreign), at)]
    const once = others.find(({ values }) => isSecond(kind) || isSecond(values.kind))
    return once ? [problems['property-used'](of(once), at)] : []
  })
}

function isSecond(kind: string): boolean {
  return secondClass.some((code) => code === kind)
}

/** What an application that came to nothing had taken is free again. */
export const releaseProperties: Behaviour = async (cause) => {
  const uses = await cause.writer.list(
    'hightech.properties',
    and(inState('used'), is('application', cause.record.id)),
  )
  for (const use of uses) await cause.writer.move('hightech.properties', use.id, use.version, 'release')
  return ok({})
}
