import { compareFractions, type Label } from '#lib'
import type { Fields } from './field.ts'
import type { Values } from './register.ts'
import { compileRequirement } from './requirement.ts'
import type { Points, Scale } from './rubric.ts'
import { compileTerm, constant, printFraction } from './term.ts'

/** The step that a record reaches on a scale, and the number that decided it. */
export interface Reached {
  readonly points: Points
  readonly label: Label
  readonly found?: string
}

export type Measuring = (values: Values) => Reached

const judgedLabel: Label = { zh: '由评审人打分', en: 'Given by a reviewer' }
const missing: Label = { zh: '缺少计算所需的数据', en: 'What it is computed from is missing' }

export function leastOf(points: Points): number {
  return typeof points === 'number' ? points : points[0]
}
export function mostOf(points: Points): number {
  return typeof points === 'number' ? points : points[1]
}

export function compileScale(scale: Scale, most: number, fields: Fields): Measuring {
  if ('judged' in scale) {
    const reached: Reached = { points: [0, most], label: judgedLabel }
    return () => reached
  }
  if ('best' in scale) return compileBest(scale.best, most, fields)
  if ('ladder' in scale) {
    const steps = scale.ladder.map(({ when, points, label }) => ({
      judge: compileRequirement(when, fields),
      reached: { points, label },
    }))
    return (values) => {
      for (const { judge, reached } of steps) {
        const judged = judge(values)
        if (judged.met) return judged.found === undefined ? reached : { ...reached, found: judged.found }
      }
      return scale.otherwise
    }
  }
  const read = compileTerm(scale.bands, fields)
  const steps = scale.steps.map((step) => {
    const isAbove = 'above' in step
    const bound = constant(isAbove ? step.above : step.from)
    return { bound, least: isAbove ? 1 : 0, points: step.points, label: step.label }
  })
  return (values) => {
    const value = read(values)
    if (!value) return { points: scale.otherwise.points, label: missing }
    const step = steps.find(({ bound, least }) => compareFractions(value, bound) >= least)
    const { points, label } = step ?? scale.otherwise
    return { points, label, found: printFraction(value, scale.shown) }
  }
}

function compileBest(
  choices: readonly { readonly label: Label; readonly scale: Scale }[],
  most: number,
  fields: Fields,
): Measuring {
  const compiled = choices.map(({ label, scale }) => ({ label, measure: compileScale(scale, most, fields) }))
  return (values) => {
    let best: Reached = { points: 0, label: missing }
    for (const { label, measure } of compiled) {
      const reached = measure(values)
      if (reached.found === undefined) continue
      if (best.found !== undefined && mostOf(reached.points) <= mostOf(best.points)) continue
      const words = { zh: `${label.zh}：${reached.label.zh}`, en: `${label.en}: ${reached.label.en}` }
      best = { ...reached, label: words }
    }
    return best
  }
}
