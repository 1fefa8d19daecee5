import {
  canonical,
  type Decimal,
  type Problem,
  type Quantity,
  quantity,
  round,
  type Scale,
  scales,
  shift,
} from '#lib'
import { type Figure, type MeasureCatalogue, nearMeasures } from '#measures'
import type { RecordVersion } from '#records'
import type { Register } from '#registers'
import { type Actual, printActual, unitLeftOut } from './actual.ts'
import { baseCounts, baseMoney } from './base-register.ts'
import { indicatorClasses } from './code-list.ts'
import { type Deviation, deviation, isReasonDue, met, verdictOf } from './deviation.ts'
import type { Attention, IndicatorRow } from './evaluation.ts'
import { placeIn } from './evaluation-field.ts'
import type { FormRule } from './form-rule.ts'
import { indicatorLines } from './indicator-register.ts'
import type { ManualFigure } from './manual-figure.ts'
import { manualFigures } from './manual-register.ts'
import { payments } from './payment-register.ts'
import { problems } from './problems.ts'
import { surveys } from './survey-register.ts'
import { parseTarget, type Target } from './target.ts'

export type IndicatorLine = RecordVersion<typeof indicatorLines>

/** What actuals are taken from. */
export interface Grounds {
  readonly measures: MeasureCatalogue
  /** By measure name, for the evaluation's year and unit. */
  readonly figures: ReadonlyMap<string, Figure>
  /** By name, of the evaluation's year. */
  readonly manual: ReadonlyMap<string, ManualFigure>
}

/** A row, what it leaves to do, and its actual, against which further targets are held. */
export interface JudgedIndicator {
  readonly row: IndicatorRow
  readonly actual?: Actual
  readonly attention: readonly Attention[]
}

/** Puts an indicator's line beside what was reached and judges it by the form. */
export function judgeIndicator(line: IndicatorLine, grounds: Grounds, form: FormRule): JudgedIndicator {
  const { code, name, source, reason = '' } = line.values
  const parsed = parseTarget(line.values.target)
  const target = parsed.ok ? parsed.value : undefined
  const ground = groundOf(line, grounds, target)
  const { actual } = ground
  const of: Deviation =
    target && actual ? deviation(target, actual, form.deviation) : { kind: 'none', printed: '' }
  const isMet = target && actual ? met(target, actual) : null
  const row: IndicatorRow = Object.freeze({
    code,
    class:
      indicatorClasses.items.find((item) => item.code === line.values.class)?.label.zh ?? line.values.class,
    name,
    target: line.values.target,
    actual: actual?.text ?? '',
    unit: unitLeftOut(actual),
    source,
    deviation: of.printed,
    met: isMet,
    verdict: target ? verdictOf(target, of, isMet, form) : 'stated',
    reason,
    reasonDue: isReasonDue(of, form),
    ...(ground.figure ? { figure: ground.figure } : {}),
    ...(ground.manual ? { manual: ground.manual.record } : {}),
    record: line.id,
  })
  const found = [
    ...(parsed.ok
      ? []
      : parsed.problems.map((problem) => ({ ...problem, at: placeIn(indicatorLines, line.id, 'target') }))),
    ...ground.problems,
    ...(target && actual ? comparisonProblems(line, target, actual, of) : []),
    ...reasonProblems(line, row),
  ]
  const attention = found.map((problem) => Object.freeze({ problem, indicator: code }))
  return { row, ...(actual ? { actual } : {}), attention }
}

interface Ground {
  readonly actual?: Actual
  readonly figure?: Figure
  readonly manual?: ManualFigure
  readonly problems: readonly Problem[]
}

function groundOf(line: IndicatorLine, grounds: Grounds, target: Target | undefined): Ground {
  const { name, figure: from } = line.values
  if (from === undefined) return wordsGround(line)
  const at = placeIn(indicatorLines, line.id, 'figure')
  const manual = grounds.manual.get(from)
  if (manual) return manualGround(line, manual, target)
  const figure = grounds.figures.get(from)
  if (!figure) {
    const near = nearNames(grounds, from).join('、') || '—'
    return { problems: [problems['figure-unknown']({ name, figure: from, near }, at)] }
  }
  const notes = (figure.notes ?? []).map((note) => ({ ...note, at: { ...note.at, ...at } }))
  if (figure.value === null) {
    const own = figure.records === 0 ? ownRegisterBehind(grounds.measures, from) : undefined
    if (own)
      return {
        figure,
        problems: [problems['own-data-missing']({ name, register: own.label }, { register: own.name })],
      }
    return { figure, problems: [problems['figure-without-value']({ name, figure: from }, at), ...notes] }
  }
  const printed = shownAs(figure.value, figure.unit, line, grounds.measures.measures.get(from)?.shown)
  return { figure, actual: printActual(printed, figure.value, target), problems: notes }
}

const ownRegisters: readonly Register[] = [payments, baseMoney, baseCounts, surveys]

/** The register of the unit's own data that a measure is taken from in the end, where it is one of those. */
function ownRegisterBehind(
  { measures }: Pick<MeasureCatalogue, 'measures'>,
  name: string,
): Register | undefined {
  const measure = measures.get(name)
  switch (measure?.kind) {
    case 'ratio':
      return ownRegisterBehind({ measures }, measure.numerator)
    case 'difference':
      return ownRegisterBehind({ measures }, measure.minuend)
    case 'aggregate':
      return ownRegisters.find((register) => register.name === measure.register)
    default:
      return undefined
  }
}

function wordsGround({ id, values: { name, actual = '' } }: IndicatorLine): Ground {
  if (actual.trim() !== '') return { actual: { kind: 'words', text: actual }, problems: [] }
  return { problems: [problems['words-missing']({ name }, placeIn(indicatorLines, id, 'actual'))] }
}

/** What may have been meant: measures and manual figures that are called much the same. */
function nearNames({ manual, measures }: Grounds, name: string): readonly string[] {
  const stated = [...manual.values()].map((m) => ({ name: m.name, label: { zh: m.label, en: m.label } }))
  return nearMeasures([...measures.measures.values(), ...stated], name).map((near) => near.name)
}

function manualGround(line: IndicatorLine, manual: ManualFigure, target: Target | undefined): Ground {
  const { quantity: written, value, label, record } = manual
  if (manual.written === '') return { manual, problems: [] }
  const found: Problem[] = []
  if (!manual.evidence && manual.document === undefined)
    found.push(
      problems['manual-without-evidence']({ name: label }, placeIn(manualFigures, record, 'evidence')),
    )
  if (manual.confirmedBy === undefined)
    found.push(problems['manual-unconfirmed']({ name: label }, placeIn(manualFigures, record, 'confirmedBy')))
  if (!written || value === undefined) {
    if (target?.kind !== 'quantity')
      return { manual, actual: { kind: 'words', text: manual.written }, problems: found }
    const unreadable = problems['manual-unreadable'](
      { name: label, value: manual.written },
      placeIn(manualFigures, record, 'value'),
    )
    return { manual, problems: [...found, unreadable] }
  }
  const { scale, decimals } = line.values
  const printed =
    scale === undefined && decimals === undefined
      ? written
      : shownAs(value, manual.unit, line, {
          ...(manual.decimals === undefined ? {} : { decimals: manual.decimals }),
        })
  return { manual, actual: printActual(printed, value, target), problems: found }
}

/** A base value in the scale and with the decimals that its line asks for, else in those it is usually shown with. */
function shownAs(
  value: Decimal,
  unit: string,
  line: IndicatorLine,
  habit: { readonly scale?: Scale; readonly decimals?: number } = {},
): Quantity {
  const usual = habit.scale ?? ''
  const scale = (line.values.scale ?? usual) as Scale
  const decimals = line.values.decimals ?? (scale === usual ? habit.decimals : undefined)
  const scaled = shift(value, -scales[scale])
  return quantity(decimals === undefined ? canonical(scaled) : round(scaled, decimals), unit, { scale })
}

function comparisonProblems(
  line: IndicatorLine,
  target: Target,
  actual: Actual,
  of: Deviation,
): readonly Problem[] {
  const { name } = line.values
  const at = placeIn(indicatorLines, line.id, 'target')
  const texts = { name, target: target.text, actual: actual.text }
  if (of.kind === 'words') return []
  if (target.kind !== 'quantity' || actual.kind !== 'quantity') return [problems['kinds-differ'](texts, at)]
  const [targetUnit, actualUnit] = [target.quantity.unit, actual.printed.unit]
  if (of.kind === 'none') return [problems['unit-mismatch']({ name, targetUnit, actualUnit }, at)]
  if (targetUnit === '' && actualUnit === '%')
    return [problems['percent-sign-missing']({ name, target: target.text }, at)]
  return []
}

function reasonProblems(line: IndicatorLine, row: IndicatorRow): readonly Problem[] {
  const { name, target, actual, reasonDue, reason, deviation } = row
  if (!reasonDue || reason.trim() !== '') return []
  const at = placeIn(indicatorLines, line.id, 'reason')
  return deviation === ''
    ? [problems['words-differ']({ name, target, actual }, at)]
    : [problems['reason-missing']({ name, deviation }, at)]
}
