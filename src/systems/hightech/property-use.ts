import { fail, ok, type Problem } from '#lib'
import type { RecordVersion } from '#records'
import { and, inState, is, oneOf } from '#registers'
import { secondClass } from './code-list.ts'
import { problems } from './problems.ts'
import type { Application, ApplicationBehaviour } from './proceeding.ts'
import { hightechProperties } from './property.ts'

type Use = RecordVersion<typeof hightechProperties>
type Properties = NonNullable<Application['properties']>

/**
 * Takes the property that an application puts forward into use. Writers of a unit stand in line, so of two accepted at
 * the same moment the second finds the first; the unique index over class II stands behind it.
 */
export const takeProperties: ApplicationBehaviour = async (cause) => {
  const application = cause.record.values
  const properties = application.properties ?? []
  const numbers = properties.map(({ number }) => number)
  const uses =
    numbers.length === 0
      ? []
      : await cause.writer.list(hightechProperties, and(inState('used'), oneOf('number', numbers)))
  const found = [...twice(numbers), ...conflicts(application, properties, uses, cause.record.id)]
  if (found.length > 0) return fail(...found)
  const own = await cause.writer.list(
    hightechProperties,
    and(inState('used'), is('application', cause.record.id)),
  )
  const named = new Set(numbers)
  for (const use of own)
    if (!named.has(use.values.number))
      await cause.writer.move(hightechProperties, use.id, use.version, 'release')
  const taken = new Set(own.map(({ values }) => values.number))
  const { firm, name, year } = application
  for (const { number, kind } of properties)
    if (!taken.has(number))
      await cause.writer.propose(hightechProperties, {
        ...{ number, kind, firm, name, year, application: cause.record.id },
      })
  return ok({})
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
  uses: readonly Use[],
  self: string,
): Problem[] {
  return properties.flatMap(({ number, kind }, index) => {
    const others = uses.filter(({ values }) => values.number === number && values.application !== self)
    const at = { field: 'properties', item: index + 1 }
    const of = (use: Use) => ({ number, name: use.values.name, year: use.values.year })
    const foreign = others.find(({ values }) => values.firm !== firm)
    if (foreign) return [problems['property-of-another'](of(foreign), at)]
    const once = others.find(({ values }) => isSecond(kind) || isSecond(values.kind))
    return once ? [problems['property-used'](of(once), at)] : []
  })
}

function isSecond(kind: string): boolean {
  return secondClass.some((code) => code === kind)
}
