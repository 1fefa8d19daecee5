import { fail, ok, type Period, type Problem, parsePeriod, previousPeriod, type Result } from '#lib'
import type { Register } from '#registers'
import { findMeasure, getMeasure, type MeasureCatalogue } from './catalogue.ts'
import type { FigureScope } from './figure.ts'
import type { AggregateMeasure, Measure } from './measure.ts'
import { partsOf } from './prove.ts'
import { scopeProblems } from './selection.ts'

/** What a person or a document asks for. */
export interface FigureRequest {
  readonly measure: string
  /** `2024`, `2024Q1`, `2024-03`, `2024-01-01..2024-06-30` */
  readonly period: string
  readonly scope: FigureScope
}

/** A measure for a period and a scope, with what it is computed from: an aggregate is a leaf, the others have two parts. */
export type Plan = Leaf | Compound

export interface Leaf {
  readonly measure: AggregateMeasure
  readonly register: Register
  readonly period: Period
  readonly scope: FigureScope
  /** The same for every leaf that asks the same of the database. */
  readonly key: string
}

export interface Compound {
  readonly measure: Exclude<Measure, AggregateMeasure>
  readonly period: Period
  readonly scope: FigureScope
  readonly parts: readonly [Plan, Plan]
}

/** What a plan is made with: the measures, and the registers that they are taken of. */
export interface Definitions {
  readonly measures: MeasureCatalogue
  readonly registers: ReadonlyMap<string, Register>
}

/**
 * Problems: measures/unknown-measure, measures/unknown-scope, measures/unknown-region, period/not-a-period.
 */
export function plan(definitions: Definitions, request: FigureRequest): Result<Plan> {
  const measure = findMeasure(definitions.measures, request.measure)
  const period = parsePeriod(request.period)
  const found = [measure, period].flatMap((part) => (part.ok ? [] : part.problems))
  if (!measure.ok || !period.ok) return fail(...found)
  const planned = planMeasure(definitions, measure.value, period.value, request.scope)
  const problems = distinctProblems(
    leavesOfPlan(planned).flatMap((leaf) => scopeProblems(leaf.register, leaf.measure, leaf.scope)),
  )
  return problems.length > 0 ? fail(...problems) : ok(planned)
}

/** Problems: those of every request, together. */
export function planAll(
  definitions: Definitions,
  requests: readonly FigureRequest[],
): Result<readonly Plan[]> {
  const planned = requests.map((request) => plan(definitions, request))
  const found = planned.flatMap((one) => (one.ok ? [] : one.problems))
  if (found.length > 0) return fail(...distinctProblems(found))
  return ok(planned.flatMap((one) => (one.ok ? [one.value] : [])))
}

function planMeasure(definitions: Definitions, measure: Measure, period: Period, scope: FigureScope): Plan {
  if (measure.kind === 'aggregate') {
    const register = definitions.registers.get(measure.register)
    if (!register) throw new Error(`measure ${measure.name}: no register ${measure.register}`)
    const scopes = Object.entries(scope).sort(([a], [b]) => (a < b ? -1 : 1))
    return {
      measure,
      register,
      period,
      scope,
      key: JSON.stringify([measure.name, period.from, period.to, scopes]),
    }
  }
  const [first, second] = partsOf(measure).map((name) => getMeasure(definitions.measures, name))
  if (!first) throw new Error(`measure ${measure.name} has no parts`)
  const parts: readonly [Plan, Plan] = [
    planMeasure(definitions, first, period, scope),
    planMeasure(definitions, second ?? first, second ? period : previousPeriod(period), scope),
  ]
  return { measure, period, scope, parts }
}

export function leavesOfPlan(planned: Plan): readonly Leaf[] {
  return 'parts' in planned ? planned.parts.flatMap(leavesOfPlan) : [planned]
}

function distinctProblems(found: readonly Problem[]): readonly Problem[] {
  return [...new Map(found.map((problem) => [JSON.stringify(problem), problem])).values()]
}
