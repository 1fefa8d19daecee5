import type { Evaluation, ManualFigure } from '#indicators'
import { type Label, type Problem, type Scale, writeQuantity } from '#lib'
import { type Figure, type FigureRequest, type MeasureCatalogue, nearMeasures } from '#measures'
import type { Block, Cell, Run } from '../document.ts'
import type { Narrative, NarrativeBlock, NarrativeRun } from '../narrative/narrative.ts'
import { type KnownNumber, printNumber } from '../narrative/print-number.ts'
import type { FormatScale, Reference } from '../narrative/reference.ts'
import type { PlacedReference } from '../narrative/scan.ts'
import { problems } from '../problems.ts'
import { figureKey, type GroundBook } from './ground-book.ts'
import { targetNames, targetPrefix, targetText } from './target-text.ts'

/** Everything that a reference can name, and where the numbers' grounds are entered. */
export interface Sources {
  readonly evaluation: Evaluation
  readonly measures: MeasureCatalogue
  /** By `figureKey`. What could not be taken is absent; `refused` says why. */
  readonly figures: ReadonlyMap<string, Figure>
  readonly refused: ReadonlyMap<string, readonly Problem[]>
  readonly manual: ReadonlyMap<string, ManualFigure>
  readonly book: GroundBook
}

/** What a reference to a measure asks of the measures stage. */
export function figureRequest(
  reference: Reference,
  { unit, year }: Pick<Evaluation, 'unit' | 'year'>,
): FigureRequest {
  return {
    measure: reference.name,
    period: reference.period ?? String(year),
    scope: { unit, ...reference.scope },
  }
}

/** Blocks of a narrative with their numbers in place, and what could not be printed. */
export interface Resolved {
  readonly blocks: readonly Block[]
  readonly problems: readonly Problem[]
}

/** Puts the numbers into a narrative. Problems: its own, and those of its references, each with its place. */
export function resolveNarrative(narrative: Narrative, sources: Sources): Resolved {
  const found: Problem[] = [...narrative.problems]
  const runsOf = (runs: readonly NarrativeRun[]) => runs.map((run) => resolveRun(run, sources, found))
  const counters = [0, 0, 0]
  const blocks = narrative.blocks.map((block): Block => {
    if (block.kind === 'heading')
      return {
        kind: 'heading',
        level: block.level,
        number: countHeading(counters, block.level),
        runs: runsOf(block.runs),
      }
    if (block.kind === 'paragraph') return { ...block, runs: runsOf(block.runs) }
    return resolveTable(block, runsOf)
  })
  return { blocks, problems: found }
}

function resolveTable(
  block: NarrativeBlock & { readonly kind: 'table' },
  runsOf: (runs: readonly NarrativeRun[]) => Run[],
): Block {
  const [head = [], ...body] = block.rows.map((row) =>
    row.map(
      (cell, i): Cell => ({
        paragraphs: cell.length > 0 ? [runsOf(cell)] : [],
        align: block.align[i] ?? 'left',
      }),
    ),
  )
  return { kind: 'table', columns: block.align.map(() => ({ share: 1 })), head: [head], body }
}

const chineseDigits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** 1-19, as many headings as one section can have. */
function chineseNumber(n: number): string {
  return n <= 10 ? (chineseDigits[n] ?? '') : `十${chineseDigits[n - 10] ?? ''}`
}

/** （一）, 1., （1）: each level counts within the one above. */
function countHeading(counters: number[], level: 2 | 3 | 4): string {
  const index = level - 2
  const count = (counters[index] ?? 0) + 1
  counters[index] = count
  counters.fill(0, index + 1)
  if (level === 2) return `（${chineseNumber(count)}）`
  return level === 3 ? `${count}. ` : `（${count}）`
}

function resolveRun(run: NarrativeRun, sources: Sources, found: Problem[]): Run {
  if (run.kind === 'text') return run
  const strong = run.isStrong ? { isStrong: true as const } : {}
  const resolved = resolveReference(run.of, sources)
  if ('text' in resolved) return { ...resolved, ...strong }
  found.push(...resolved.problems)
  return { kind: 'missing', text: resolved.inPlace ?? run.of.quote, ...strong }
}

type Refused = {
  readonly problems: readonly Problem[]
  /** What is printed there instead of the reference as it was written. */
  readonly inPlace?: string
}

function resolveReference({ reference, at }: PlacedReference, sources: Sources): Run | Refused {
  const { name } = reference
  if (name.startsWith(targetPrefix)) {
    const { scope, period, format, words } = reference
    if (scope || period !== undefined || format || words)
      return { problems: [problems['target-alone']({ name }, at)] }
    const text = targetText(name, sources.evaluation, sources.manual)
    return text === undefined ? unknown(name, at, sources) : { kind: 'text', text }
  }
  const manual = sources.manual.get(name)
  if (manual) return resolveManual(reference, manual, at, sources)
  if (!sources.measures.measures.has(name)) return unknown(name, at, sources)
  const request = figureRequest(reference, sources.evaluation)
  const key = figureKey(request)
  const figure = sources.figures.get(key)
  if (!figure) return { problems: (sources.refused.get(key) ?? []).map((problem) => ({ ...problem, at })) }
  const { shown, label = name } = sources.measures.measures.get(name) ?? {}
  const known: KnownNumber = {
    name: label,
    value: figure.value,
    unit: figure.unit,
    ...(shown ? { shown } : {}),
  }
  const printed = printNumber(reference, known, request.period, at)
  if (!printed.ok)
    return figure.value === null ? { ...printed, inPlace: `【无数：${wordLabel(label)}】` } : printed
  return { kind: 'number', text: printed.value, ground: sources.book.figure(figure) }
}

function resolveManual(
  reference: Reference,
  manual: ManualFigure,
  at: PlacedReference['at'],
  { book, evaluation }: Sources,
): Run | Refused {
  const { name } = reference
  if (reference.period !== undefined || reference.scope)
    return { problems: [problems['only-one-value']({ name }, at)] }
  if (manual.written === '')
    return {
      problems: [problems['not-filled-in']({ name: manual.label }, at)],
      inPlace: `【待填：${manual.label}】`,
    }
  const printed = printNumber(reference, knownManual(manual), String(evaluation.year), at)
  return printed.ok ? { kind: 'number', text: printed.value, ground: book.manual(manual) } : printed
}

/** A manual figure is usually printed as its source has it. */
function knownManual({ label: name, unit, quantity, value, decimals, written }: ManualFigure): KnownNumber {
  if (!quantity || value === undefined) return { name, unit, written }
  const scale = formatScale(quantity.scale)
  return {
    name,
    unit,
    value,
    written: writeQuantity(quantity, { spaced: false }),
    qualifier: quantity.qualifier,
    ...(scale === undefined ? {} : { shown: { scale, decimals: decimals ?? quantity.decimals } }),
  }
}

/** A report is in Chinese. */
function wordLabel(label: string | Label): string {
  return typeof label === 'string' ? label : label.zh
}

function formatScale(scale: Scale): FormatScale | undefined {
  return scale === '' || scale === '万' || scale === '亿' ? scale : undefined
}

/** Names like the one that is not there, of whatever kind. */
function unknown(name: string, at: PlacedReference['at'], sources: Sources): Refused {
  const candidates = [
    ...sources.measures.measures.values(),
    ...[...sources.manual.values()].map((manual) => ({
      name: manual.name,
      label: { zh: manual.label, en: manual.name },
    })),
    ...targetNames(sources.evaluation).map((target) => ({ name: target, label: { zh: target, en: target } })),
  ]
  const near = nearMeasures(candidates, name).map((candidate) => candidate.name)
  return {
    problems: [
      near.length > 0
        ? problems['unknown-name-near']({ name, near: near.join('、') }, at)
        : problems['unknown-name']({ name }, at),
    ],
  }
}
