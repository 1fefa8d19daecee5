import { readdirSync, readFileSync } from 'node:fs'
import type { Instant } from '#lib'
import type { Values } from '#registers'
import { baseCounts, baseMoney, surveys } from './base-data.ts'
import { budgetLines } from './budget.ts'
import type { SampleVersion } from './course.ts'
import { furtherTargets, indicatorLines } from './indicator.ts'
import { manualFigures, type SampleFigure } from './manual-figure.ts'
import { seededId } from './organisation.ts'
import { monthlyPayments } from './payment.ts'
import { type Random, randomOf } from './random.ts'
import { tasks } from './task.ts'
import { inOfficeHours } from './working-calendar.ts'

/** The budget and its targets are approved. */
const approved: Instant = '2024-01-22T02:00:00.000Z'
/** The evaluation is filled in, so that the draft of 20 December finds it. */
const filledIn: Instant = '2024-12-19T08:30:00.000Z'

/** The content of the 2024 self-evaluation, by register: each record with its versions. */
export function evaluationContent(): ReadonlyMap<string, readonly SampleVersion[]> {
  const random = randomOf('evaluation')
  const once = (records: readonly Values[], at: Instant) =>
    records.flatMap((values) => versions(random, [{ at, values }]))
  return new Map([
    [
      'evaluation.budget',
      budgetLines.flatMap(({ approved: first, closed }) =>
        versions(random, [
          { at: approved, values: first },
          ...(first.isTotal ? [] : [{ at: filledIn, values: closed }]),
        ]),
      ),
    ],
    [
      'evaluation.indicators',
      indicatorLines.flatMap(({ set, closed }) =>
        versions(random, [
          { at: approved, values: set },
          ...(closed === set ? [] : [{ at: filledIn, values: closed }]),
        ]),
      ),
    ],
    ['evaluation.targets', once(furtherTargets, approved)],
    ['evaluation.tasks', once(tasks, filledIn)],
    ['evaluation.base', once(baseMoney, filledIn)],
    ['evaluation.counts', once(baseCounts, filledIn)],
    ['evaluation.surveys', once(surveys, filledIn)],
    [
      'evaluation.payments',
      monthlyPayments.flatMap(({ cameIn, values }) =>
        versions(random, [{ at: inOfficeHours(random, cameIn), values }]),
      ),
    ],
    ['evaluation.manual', manualFigures.flatMap((figure) => confirmed(random, figure))],
    ['evaluation.narrative', once(narrative(), filledIn)],
  ])
}

function versions(
  random: Random,
  steps: readonly { readonly at: Instant; readonly values: Values }[],
): SampleVersion[] {
  const id = seededId(random, steps[0]?.at ?? approved)
  return steps.map(({ at, values }, index) => ({ id, version: index + 1, knownFrom: at, values }))
}

/** Filled in for the draft, and confirmed after the year by those who keep the source. */
function confirmed(random: Random, figure: SampleFigure): SampleVersion[] {
  const { confirmedBy, confirmedOn, ...draft } = figure
  return versions(random, [
    { at: filledIn, values: { year: 2024, ...draft } },
    { at: inOfficeHours(random, confirmedOn), values: { year: 2024, ...draft, confirmedBy, confirmedOn } },
  ])
}

/** `narrative/duties.md` is the section `duties`. */
function narrative(): Values[] {
  const folder = new URL('./narrative/', import.meta.url)
  const files = readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md')
  return files.sort().map((file) => ({
    year: 2024,
    section: file.slice(0, -'.md'.length),
    markdown: readFileSync(new URL(file, folder), 'utf8').trim(),
  }))
}
