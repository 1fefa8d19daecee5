import { canonicalJson, fail, type Json, ok, type Result, sha256 } from '#lib'
import type { Register } from '#registers'
import type { Measure, Relation } from './measure.ts'
import { nearMeasures } from './near.ts'
import { problems } from './problems.ts'
import { partsOf, proveMeasure, proveRelation } from './prove.ts'

/** Every measure of the house by name, with the relations between them. */
export interface MeasureCatalogue {
  readonly measures: ReadonlyMap<string, Measure>
  readonly relations: readonly Relation[]
  /** Measure name -> version of its definition, the `rule` of its figures. */
  readonly rules: ReadonlyMap<string, string>
}

/**
 * Puts measures together and proves them at start: names are unique, registers and fields exist and are of a fitting
 * kind, units agree, no measure rests on itself. What is wrong is a bug and throws.
 */
export function defineMeasureCatalogue(
  registers: Iterable<Register>,
  measures: Iterable<Measure>,
  relations: Iterable<Relation> = [],
): MeasureCatalogue {
  const registersByName = new Map([...registers].map((register) => [register.name, register]))
  const byName = new Map<string, Measure>()
  for (const measure of measures) {
    if (byName.has(measure.name)) throw new Error(`measure ${measure.name} is defined twice`)
    byName.set(measure.name, measure)
  }
  for (const measure of byName.values()) proveMeasure(measure, byName, registersByName)
  const all = [...relations]
  for (const relation of all) proveRelation(relation, byName)
  const rules = new Map([...byName.values()].map((measure) => [measure.name, ruleOf(measure, byName)]))
  return Object.freeze({ measures: byName, relations: Object.freeze(all), rules })
}

/**
 * A digest over what a measure computes, and over what its parts compute: it changes when the definition does, and
 * stays when only its words or the usual way to show it change.
 */
function ruleOf(measure: Measure, measures: ReadonlyMap<string, Measure>): string {
  const { label, definition, shown, ...computed } = measure
  const parts = partsOf(measure).map((name) => {
    const part = measures.get(name)
    return part ? ruleOf(part, measures) : ''
  })
  return sha256(canonicalJson({ ...computed, parts } as unknown as Json)).slice(0, 16)
}

/** A measure that a person or a document names. Problems: measures/unknown-measure, with the names that are near. */
export function findMeasure(catalogue: MeasureCatalogue, name: string): Result<Measure> {
  const measure = catalogue.measures.get(name)
  if (measure) return ok(measure)
  const near = nearMeasures(catalogue.measures.values(), name).map((m) => `${m.name}（${m.label.zh}）`)
  return fail(problems['unknown-measure']({ name, near: near.join('、') || '无' }))
}

/** A measure that a proven definition names. */
export function getMeasure(catalogue: MeasureCatalogue, name: string): Measure {
  const measure = catalogue.measures.get(name)
  if (!measure) throw new Error(`no measure ${name}`)
  return measure
}
