import type { Actor } from '#access'
import { type Language, ok, type Problem, type Result, sum } from '#lib'
import { type Figure, getMeasure, type JudgedRelation, readRelations } from '#measures'
import { type FigureAsked, questionOf, showValue } from './figure.ts'
import type { App } from './open.ts'

/** A measure that a relation speaks of, with its value at the moment asked about. */
export interface TiedFigure {
  readonly measure: string
  readonly label: string
  readonly value: string | null
  readonly shown: string
}

/** A relation as the page of a measure shows it. */
export interface RelationShown<P> {
  /** One part that does not exceed its whole, or parts that make up the whole. */
  readonly kind: 'part' | 'parts'
  readonly parts: readonly TiedFigure[]
  readonly whole: TiedFigure
  /** What must hold, where it is said in words of its own. */
  readonly says?: string
  /** Why parts may overlap, so that their sum may exceed the whole. */
  readonly overlap?: string
  /** What the parts come to, where there are several and all have a value. */
  readonly sum?: string
  /** null: one of them has no value. */
  readonly holds: boolean | null
  readonly problem?: P
}

/**
 * The relations that a measure stands in, with the values of one period and moment; `word` puts a problem into words.
 * Problems: those of `askFigure`.
 */
export async function askFigureRelations<P>(
  app: App,
  actor: Actor,
  asked: FigureAsked & { readonly language: Language },
  word: (problem: Problem) => P,
): Promise<Result<readonly RelationShown<P>[]>> {
  const question = await questionOf(app, actor, asked)
  if (!question.ok) return question
  const judged = await readRelations(app, question.value)
  if (!judged.ok) return judged
  return ok(judged.value.map((one) => showRelation(app, one, asked.language, word)))
}

function showRelation<P>(
  app: App,
  { relation, figures, holds, problem }: JudgedRelation,
  language: Language,
  word: (problem: Problem) => P,
): RelationShown<P> {
  const byMeasure = new Map(figures.map((figure) => [figure.measure, figure]))
  const tied = (name: string) => showTied(app, name, byMeasure.get(name), language)
  const names = relation.kind === 'part' ? [relation.part] : relation.parts
  const parts = names.map(tied)
  const values = parts.flatMap(({ value }) => value ?? [])
  const isSummed = relation.kind === 'parts' && values.length === parts.length
  return {
    kind: relation.kind,
    parts,
    whole: tied(relation.whole),
    ...(relation.kind === 'part' ? { says: relation.says[language] } : {}),
    ...(relation.kind === 'parts' && relation.overlap ? { overlap: relation.overlap[language] } : {}),
    ...(isSummed ? { sum: showValue(getMeasure(app.measures, relation.whole), sum(values)) } : {}),
    holds,
    ...(problem ? { problem: word(problem) } : {}),
  }
}

function showTied(app: App, name: string, figure: Figure | undefined, language: Language): TiedFigure {
  const measure = getMeasure(app.measures, name)
  const value = figure?.value ?? null
  return { measure: name, label: measure.label[language], value, shown: showValue(measure, value) }
}
