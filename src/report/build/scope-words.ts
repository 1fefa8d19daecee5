import type { Measure, MeasureCatalogue } from '#measures'
import { type Field, type Fields, printValue, type Register } from '#registers'

/**
 * What a scope narrows a figure to, as people say it: 项目支出 for `{ nature: 'project' }`, a region by its name.
 * Undefined where it narrows nothing.
 */
export function scopeWords(
  measure: string,
  scope: { readonly [name: string]: string } | undefined,
  measures: MeasureCatalogue,
  registers: ReadonlyMap<string, Register>,
): string | undefined {
  const narrowed = Object.entries(scope ?? {}).filter(([name]) => name !== 'unit')
  if (narrowed.length === 0) return undefined
  const words = narrowed.map(([name, value]) => {
    const field = scopeField(measures.measures.get(measure), name, measures, registers)
    return field ? printValue(field, value) : value
  })
  return words.join('，')
}

/** The field that a scope narrows, of the first aggregate in which the measure ends. */
function scopeField(
  measure: Measure | undefined,
  scope: string,
  measures: MeasureCatalogue,
  registers: ReadonlyMap<string, Register>,
): Field | undefined {
  if (!measure) return undefined
  if (measure.kind === 'aggregate') {
    const path = measure.scopes?.[scope]?.split('.')
    return path && fieldAt(registers.get(measure.register)?.fields, path)
  }
  const part =
    measure.kind === 'ratio' ? measure.numerator : measure.kind === 'growth' ? measure.of : measure.minuend
  return scopeField(measures.measures.get(part), scope, measures, registers)
}

function fieldAt(fields: Fields | undefined, [first = '', ...rest]: readonly string[]): Field | undefined {
  const field = fields?.[first]
  if (rest.length === 0) return field
  return field?.kind === 'list' ? fieldAt(field.fields, rest) : undefined
}
