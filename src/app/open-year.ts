import type { Actor } from '#access'
import { budgetLines, indicatorLines, manualFigures, tasks } from '#indicators'
import { fail, type Label, ok, type Result } from '#lib'
import { type RecordVersion, type RecordWriter, writeRecords } from '#records'
import { is, type Register, type Values } from '#registers'
import { narrativeRegister, nextYear } from '#report'
import { newestYear } from './evaluation.ts'
import type { App } from './open.ts'
import { appProblems } from './problems.ts'
import { unitOf } from './unit.ts'

export interface OpenYearAsked {
  readonly unit?: string | undefined
  readonly year: number
  /** The year to begin from; absent: the newest one before. */
  readonly from?: number | undefined
}

/** What was laid out for the year, by register. */
export interface YearLaidOut {
  readonly register: string
  readonly label: Label
  readonly records: number
}

/** A section of the narrative that still speaks of the time before. */
export interface DatedSection {
  readonly register: string
  readonly record: string
  readonly title: Label
  /** The years and typed numbers in it, as they stand there. */
  readonly dated: readonly string[]
}

export interface YearOpened {
  readonly unit: string
  readonly year: number
  readonly from: number
  readonly laidOut: readonly YearLaidOut[]
  readonly dated: readonly DatedSection[]
}

/**
 * Lays out a new year's evaluation from an earlier one, whole or not at all: the lines of the budget without amounts,
 * the indicators with their targets and figures but without words and reasons, the tasks without what came of them, the
 * manual figures without values, and the narrative with its references, so that its numbers are the new year's. What
 * is to be filled in is then what the evaluation asks for.
 * Problems: those of `unitOf`, app/year-is-open, app/no-year-before, access/not-your-role.
 */
export async function openYear(app: App, actor: Actor, asked: OpenYearAsked): Promise<Result<YearOpened>> {
  const named = await unitOf(app, actor, asked.unit)
  if (!named.ok) return named
  const unit = named.value
  const { year } = asked
  const from = asked.from ?? (await newestYear(app, actor, { unit, before: year }))
  if (from === undefined || from >= year) return fail(appProblems['no-year-before']({ year }))
  const written = await writeRecords(app, { actor, unit, action: 'evaluation/open-year' }, async (writer) => {
    for (const register of [budgetLines, indicatorLines])
      if ((await writer.list(register.name, is('year', year), 1)).length > 0)
        return fail(appProblems['year-is-open']({ year }))
    const laidOut: YearLaidOut[] = []
    for (const { register, next } of parts) {
      const before = await writer.list(register.name, is('year', from))
      await writer.proposeMany(
        register.name,
        before.map(({ values }) => ({ ...next(values), year })),
      )
      laidOut.push({ register: register.name, label: register.label, records: before.length })
    }
    const narrative = await layOutNarrative(writer, { from, year })
    const { name, label } = narrativeRegister
    laidOut.push({ register: name, label, records: narrative.sections })
    if (laidOut.every(({ records }) => records === 0)) return fail(appProblems['no-year-before']({ year }))
    return ok({ unit, year, from, laidOut, dated: narrative.dated })
  })
  return written.ok ? written.value : written
}

interface Part {
  readonly register: Register
  /** What of an earlier year's record a new year begins with. */
  readonly next: (values: Values) => Values
}

const only =
  (...fields: readonly string[]) =>
  (values: Values): Values =>
    Object.fromEntries(
      fields.flatMap((field) => (values[field] === undefined ? [] : [[field, values[field]]])),
    )

const blank = { initial: '0.00', adjustment: '0.00', spent: '0.00' }

const parts: readonly Part[] = [
  {
    register: budgetLines,
    next: (values) => ({
      ...only('code', 'parent', 'item', 'isTotal', 'nature', 'position')(values),
      ...(values.isTotal === true ? {} : blank),
    }),
  },
  {
    register: indicatorLines,
    next: only('code', 'class', 'name', 'target', 'source', 'figure', 'scale', 'decimals', 'position'),
  },
  { register: tasks, next: only('duty', 'name', 'expected', 'indicators', 'position') },
  { register: manualFigures, next: only('name', 'label', 'measuredIn', 'decimals', 'source') },
]

async function layOutNarrative(
  writer: RecordWriter,
  { from, year }: { readonly from: number; readonly year: number },
): Promise<{ readonly sections: number; readonly dated: readonly DatedSection[] }> {
  const before = await writer.list(narrativeRegister.name, is('year', from))
  const dated: DatedSection[] = []
  for (const section of before) {
    const moved = nextYear(textOf(section), { from, to: year })
    const laid = await writer.propose(narrativeRegister.name, {
      ...only('section')(section.values),
      year,
      markdown: moved.markdown,
    })
    if (moved.dated.length > 0)
      dated.push({
        register: narrativeRegister.name,
        record: laid.id,
        title: titleOf(section),
        dated: moved.dated,
      })
  }
  return { sections: before.length, dated }
}

function textOf({ values }: RecordVersion): string {
  return typeof values.markdown === 'string' ? values.markdown : ''
}

function titleOf({ values }: RecordVersion): Label {
  const item = narrativeRegister.fields.section.list.items.find(({ code }) => code === values.section)
  return item?.label ?? narrativeRegister.label
}
