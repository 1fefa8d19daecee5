import { findUnit, listUnits, type Unit } from '#access'
import {
  type Evaluation,
  type EvaluationQuestion,
  evaluateAt,
  listManualFiguresAt,
  type Template,
} from '#indicators'
import { ok, type Place, type Problem, type Result } from '#lib'
import {
  type Figure,
  type FigureRequest,
  type MeasuresContext,
  type Moment,
  openMoment,
  takeFiguresAt,
} from '#measures'
import { type LedgerHead, ledgerHead, listAt } from '#records'
import { is } from '#registers'
import type { ReportDocument } from '../document.ts'
import { parseNarrative } from '../narrative/narrative.ts'
import { findTypedNumbers, type TypedNumber } from '../narrative/typed-number.ts'
import { narrativeRegister } from '../narrative-register.ts'
import { templateNamed } from '../template/registry.ts'
import { budgetRequests } from './budget-figure.ts'
import { figureKey, GroundBook } from './ground-book.ts'
import { fillIn, type Laying, layReport, type Written, writtenPlace } from './lay-report.ts'
import { taskPlace } from './print-row.ts'
import { figureRequest, type Sources } from './resolve.ts'

/** One unit's report of one year, as of a moment: plain and frozen. */
export interface Report {
  readonly document: ReportDocument
  readonly evaluation: Evaluation
  /** What is wrong with the narrative. The report stands all the same: what could not be printed shows as written. */
  readonly problems: readonly Problem[]
  /** Numbers that somebody typed instead of referring to a figure. */
  readonly typedNumbers: readonly TypedNumber[]
}

/**
 * Builds the report from the evaluation, its narrative and the figures that they name, all from one snapshot.
 * Problems: access/no-such-unit and those of `evaluate`. What is wrong within the narrative is in the report.
 */
export async function buildReport(
  ctx: MeasuresContext,
  question: EvaluationQuestion,
): Promise<Result<Report>> {
  const unit = await findUnit(ctx.database, question.unit)
  if (!unit.ok) return unit
  const opened = await openMoment(ctx, question, [unit.value.id], (moment) =>
    gather(ctx, moment, { unit: unit.value.id, year: question.year }),
  )
  const gathered = opened.ok ? opened.value : opened
  if (!gathered.ok) return gathered
  const { narratives, head, ...sources } = gathered.value
  const { evaluation } = sources
  const laying: Laying = {
    template: templateNamed(evaluation.template),
    unit: unit.value,
    jurisdiction: await jurisdictionOf(ctx, unit.value),
    narratives,
  }
  const { document: laid, problems } = layReport(laying, sources)
  const document = Object.freeze({ ...laid, ...(head ? { head } : {}) })
  const typedNumbers = textsOf(laying, evaluation).flatMap(({ markdown, within }) =>
    findTypedNumbers(markdown, within),
  )
  return ok(Object.freeze({ document, evaluation, problems, typedNumbers }))
}

type Gathered = Sources & Pick<Laying, 'narratives'> & { readonly head: LedgerHead | undefined }

/** Reads the evaluation and everything that its texts and tables name. Problems: those of `evaluateAt`. */
async function gather(
  ctx: MeasuresContext,
  moment: Moment,
  subject: Pick<Evaluation, 'unit' | 'year'>,
): Promise<Result<Gathered>> {
  const evaluated = await evaluateAt(ctx, moment, subject)
  if (!evaluated.ok) return evaluated
  const evaluation = evaluated.value
  const narratives = await readNarratives(moment, evaluation)
  const texts = [...narratives.values(), ...taskTexts(evaluation)].map(({ markdown }) => markdown)
  const references = texts.flatMap((markdown) => parseNarrative(markdown, {}).references)
  const requests = references
    .map(({ reference }) => figureRequest(reference, evaluation))
    .filter(({ measure }) => ctx.measures.measures.has(measure))
  const manual = await listManualFiguresAt(moment, subject)
  return ok({
    ...(await takeAll(ctx, moment, [...requests, ...budgetRequests(evaluation)])),
    // As of the report's moment, so that the same question gives the same report.
    head: await ledgerHead(moment.session, subject.unit, evaluation.asOf),
    narratives,
    evaluation,
    measures: ctx.measures,
    manual: new Map(manual.map((figure) => [figure.name, figure])),
    book: new GroundBook(ctx.measures, ctx.catalogue.registers),
  })
}

async function readNarratives(
  { session }: Moment,
  { unit, year, asOf }: Evaluation,
): Promise<ReadonlyMap<string, Written>> {
  const versions = await listAt(session, narrativeRegister, { unit, asOf, where: is('year', year) })
  const entries = versions.map(
    ({ id, values }) => [String(values.section), { markdown: String(values.markdown), record: id }] as const,
  )
  return new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * Takes every figure, each once. One wrong scope refuses a whole batch: then each is asked for by itself, so that the
 * right ones are printed and every wrong one is told at its place.
 */
async function takeAll(
  ctx: MeasuresContext,
  moment: Moment,
  requests: readonly FigureRequest[],
): Promise<Pick<Sources, 'figures' | 'refused'>> {
  const byKey = new Map(requests.map((request) => [figureKey(request), request]))
  const figures = new Map<string, Figure>()
  const refused = new Map<string, readonly Problem[]>()
  const take = async (keys: readonly string[]) => {
    const wanted = keys.flatMap((key) => byKey.get(key) ?? [])
    const taken = await takeFiguresAt(ctx, moment, wanted)
    if (taken.ok) for (const [i, figure] of taken.value.entries()) figures.set(keys[i] ?? '', figure)
    return taken
  }
  const all = await take([...byKey.keys()])
  if (!all.ok)
    for (const key of byKey.keys()) {
      const one = await take([key])
      if (!one.ok) refused.set(key, one.problems)
    }
  return { figures, refused }
}

interface PlacedText {
  readonly markdown: string
  readonly within: Place
}

function taskTexts({ tasks }: Evaluation): readonly PlacedText[] {
  return tasks.flatMap((task) =>
    (['expected', 'completion'] as const).map((field) => ({
      markdown: task[field],
      within: taskPlace(task, field),
    })),
  )
}

/** Every text of the report that people wrote, in the order of the template, tasks last. */
function textsOf(laying: Laying, evaluation: Evaluation): readonly PlacedText[] {
  const { template, narratives } = laying
  const sections = narrativeSections(template).flatMap(({ key, heading }) => {
    const written = narratives.get(key)
    if (!written) return []
    const within = writtenPlace(fillIn(heading, laying, evaluation.year), written)
    return [{ markdown: written.markdown, within }]
  })
  return [...sections, ...taskTexts(evaluation)]
}

function narrativeSections({ sections }: Template) {
  return sections.flatMap((section) => (section.kind === 'narrative' ? [section] : []))
}

/** Whose budget the unit spends: the finance bureau at the top of the tree names it (示例市财政局 -> 示例市). */
async function jurisdictionOf({ database }: MeasuresContext, unit: Unit): Promise<string> {
  const units = new Map((await listUnits(database)).map((each) => [each.id, each]))
  let top = unit
  for (let above = units.get(unit.parent ?? ''); above; above = units.get(above.parent ?? '')) top = above
  return /^(.+?)财政[局厅部]$/.exec(top.name)?.[1] ?? ''
}
