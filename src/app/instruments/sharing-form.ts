import type { Actor } from '#access'
import {
  compare,
  type Decimal,
  groupThousands,
  isDay,
  type Language,
  type Period,
  parsePeriod,
  Refusal,
  type Result,
  round,
  settle,
  unwrap,
} from '#lib'
import { type Figure, openMoment, takeFiguresAt } from '#measures'
import { getRecord } from '#records'
import { printTitle, printValue, type RuleVersion, ruleOn } from '#registers'
import {
  hoursLabels,
  institutions,
  instruments,
  type PointsGiven,
  readSharingHours,
  type SharingFact,
  type SharingHours,
  type SharingLine,
  type SharingRule,
  sharingPoints,
  sharingRules,
} from '#systems'
import { type FigureShown, questionOf, showFigure } from '../figure.ts'
import type { App } from '../open.ts'
import { appProblems } from '../problems.ts'

export interface SharingFormAsked {
  readonly unit?: string | undefined
  /** The institution's record. */
  readonly id: string
  readonly period?: string | undefined
  /** The day of the evaluation, whose rules hold; absent: the period's last day. */
  readonly on?: string | undefined
  readonly asOf?: string | undefined
  readonly language: Language
}

export interface FactShown {
  readonly name: string
  readonly label: string
  readonly shown: string
  /** The figure behind it, which opens; hours are told by instrument instead. */
  readonly figure?: FigureShown
  readonly benchmark?: string
  /** Whether the benchmark is reached; absent where there is no value, or nothing to reach. */
  readonly met?: boolean
}

export interface SharingLineShown extends Pick<SharingLine, 'name' | 'decided' | 'source' | 'certainty'> {
  readonly label: string
  readonly facts: readonly FactShown[]
}

export interface InstrumentHoursShown {
  readonly id: string
  readonly title: string
  readonly running: string
  readonly outside: string
  readonly available?: string
  readonly utilisation?: string
}

/** The form by which an institution is evaluated: what records say, and what a person must judge. */
export interface SharingFormShown {
  readonly period: string
  readonly rule: string
  readonly document: string
  readonly certainty: string
  readonly notes?: string
  readonly every: number
  readonly benchmarks: string
  readonly groups: readonly {
    readonly name: string
    readonly label: string
    /** It decides between equals. */
    readonly tie?: boolean
    readonly lines: readonly SharingLineShown[]
  }[]
  readonly points: { readonly source: string; readonly lines: readonly PointsGiven[] }
  /** Of the instruments that are to be shared and are on the network, those that ran most first. */
  readonly instruments: readonly InstrumentHoursShown[]
  readonly total: { readonly running: string; readonly outside: string }
  /** The grade that was recorded for the period's last year; the rules give none by themselves. */
  readonly grade?: string
}

/** What points need besides the lines' own figures. */
const amounts = [
  'instruments.services.inside.amount',
  'instruments.services.outside.amount',
  'instruments.due.online.value',
] as const

/**
 * The form of one institution for a period, from one snapshot.
 * Problems: those of `questionOf` and `openMoment`, records/not-found, app/no-rule-then, app/not-a-day.
 */
export function askSharingForm(
  app: App,
  actor: Actor,
  asked: SharingFormAsked,
): Promise<Result<SharingFormShown>> {
  return settle(async () => {
    const { language } = asked
    const question = unwrap(await questionOf(app, actor, { ...asked, measure: amounts[0] }))
    const { unit } = question.scope
    const period = unwrap(parsePeriod(question.period))
    const rule = ruleFor(asked.on ?? period.to)
    const names = [...new Set([...rule.params.groups.flatMap(figuresOf), ...amounts])]
    const taken = unwrap(
      await openMoment(app, { actor, asOf: asked.asOf }, [unit], async (moment) => {
        const from = { actor, unit, register: institutions.name, id: asked.id, asOf: moment.asOfIn(unit) }
        const institution = await getRecord(app, from)
        const owner = String(institution.values.code)
        const figures = unwrap(
          await takeFiguresAt(
            app,
            moment,
            names.map((measure) => ({ measure, period: period.label, scope: { unit, owner } })),
          ),
        )
        const hours = await readSharingHours(moment, unit, owner, period)
        return { institution, figures: new Map(figures.map((one) => [one.measure, one])), hours }
      }),
    )
    const { institution, figures, hours } = taken
    const showing = { app, figures, hours, language }
    const graded = gradeOf(institution.values.ratings, period, language)
    return {
      period: period.label,
      rule: rule.version,
      document: rule.document,
      certainty: rule.certainty,
      ...(rule.notes ? { notes: rule.notes[language] } : {}),
      every: rule.params.every,
      benchmarks: rule.params.benchmarks.source,
      groups: rule.params.groups.map(({ name, label, lines }) => ({
        name,
        label: label[language],
        ...(rule.params.tie === name ? { tie: true } : {}),
        lines: lines.map((line) => showLine(line, showing)),
      })),
      points: { source: rule.params.points.source, lines: pointsOf(rule, figures, hours) },
      ...showInstruments(hours, language),
      ...(graded === undefined ? {} : { grade: graded }),
    }
  })
}

function ruleFor(day: string): RuleVersion<SharingRule> {
  if (!isDay(day)) throw new Refusal(appProblems['not-a-day']({ text: day }))
  const rule = ruleOn(sharingRules, day)
  if (rule) return rule
  const first = sharingRules.versions[0]?.from ?? ''
  throw new Refusal(appProblems['no-rule-then']({ rules: sharingRules.label.zh, day, first }))
}

function figuresOf({ lines }: SharingRule['groups'][number]): readonly string[] {
  return lines.flatMap(({ facts }) => facts.flatMap((fact) => ('figure' in fact ? [fact.figure] : [])))
}

interface Showing {
  readonly app: App
  readonly figures: ReadonlyMap<string, Figure>
  readonly hours: SharingHours
  readonly language: Language
}

function showLine(line: SharingLine, showing: Showing): SharingLineShown {
  const { name, label, decided, source, certainty, facts } = line
  return {
    ...{ name, decided, source, certainty },
    label: label[showing.language],
    facts: facts.map((fact) => showFact(fact, showing)),
  }
}

function showFact(fact: SharingFact, { app, figures, hours, language }: Showing): FactShown {
  const { benchmark } = fact
  if ('hours' in fact) {
    const { label, unit } = hoursLabels[fact.hours]
    const value = hours.facts[fact.hours]
    const unitShown = unit === '%' ? '%' : language === 'zh' ? ' 小时' : ' h'
    return {
      name: fact.hours,
      label: label[language],
      shown: value === undefined ? '—' : `${groupThousands(round(value, 2))}${unitShown}`,
      ...against(value, benchmark, unitShown),
    }
  }
  const figure = figures.get(fact.figure)
  if (!figure) throw new Error(`${fact.figure} was not taken`)
  const shown = showFigure(app, figure, language)
  return {
    name: fact.figure,
    label: shown.measure.label,
    shown: shown.shown,
    figure: shown,
    ...against(figure.value ?? undefined, benchmark, '%'),
  }
}

function against(value: Decimal | undefined, benchmark: Decimal | undefined, unit: string) {
  if (benchmark === undefined) return {}
  const shown = `${groupThousands(benchmark)}${unit}`
  return value === undefined
    ? { benchmark: shown }
    : { benchmark: shown, met: compare(value, benchmark) >= 0 }
}

function pointsOf(
  rule: RuleVersion<SharingRule>,
  figures: ReadonlyMap<string, Figure>,
  hours: SharingHours,
): readonly PointsGiven[] {
  const [insideIncome = '0', outsideIncome = '0', originalValue = '0'] = amounts.map(
    (name) => figures.get(name)?.value ?? '0',
  )
  const { sharedRate, running } = hours.facts
  const results = { insideIncome, outsideIncome, originalValue, sharedRate, running }
  return sharingPoints(rule.params.points, results)
}

function showInstruments(
  { instruments: all, total }: SharingHours,
  language: Language,
): Pick<SharingFormShown, 'instruments' | 'total'> {
  const most = [...all].sort((a, b) => compare(b.running, a.running))
  const shown = most.map(({ record, running, outside, available, utilisation, id }) => ({
    id,
    title: printTitle(instruments, record.values, language),
    running: groupThousands(running),
    outside: groupThousands(outside),
    ...(available === undefined ? {} : { available: groupThousands(available) }),
    ...(utilisation === undefined ? {} : { utilisation: `${utilisation}%` }),
  }))
  return {
    instruments: shown,
    total: { running: groupThousands(total.running), outside: groupThousands(total.outside) },
  }
}

function gradeOf(ratings: unknown, period: Period, language: Language): string | undefined {
  const year = Number(period.to.slice(0, 4))
  const rows = Array.isArray(ratings) ? (ratings as { year?: unknown; grade?: unknown }[]) : []
  const found = rows.find((row) => row.year === year)?.grade
  const field = institutions.fields.ratings.fields.grade
  return typeof found === 'string' ? printValue(field, found, language) : undefined
}
