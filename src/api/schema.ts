import type { FigureShown as Shown } from '#app'
import type { Language } from '#lib'
import type { Figure } from '#measures'
import type { Values } from '#registers'
import { worded, wordedProblemSchema } from './problem-response.ts'
import { type Arrived, z } from './route.ts'

// The shapes that the API answers with. Amounts, rates and counts are text: exact, never a float.

export const valuesSchema = z.record(z.string(), z.any()).openapi('Values', {
  description: "A record's values by field name; the register's description says what each is",
}) as z.ZodType<Values>

export const recordRowSchema = z
  .object({
    id: z.string(),
    version: z.number(),
    state: z.string().optional(),
    title: z.string(),
    values: valuesSchema,
    shown: z.record(z.string(), z.string()).readonly(),
    knownFrom: z.string(),
    knownTo: z.string().optional(),
    rule: z.string().optional(),
    takenOver: z.boolean(),
    masked: z
      .array(z.string())
      .readonly()
      .optional()
      .openapi({ description: 'Fields with personal data that is not shown' }),
  })
  .openapi('Record')

export const moveOfferSchema = z
  .object({
    move: z.string(),
    label: z.string(),
    asks: z.array(z.string()).readonly(),
    to: z.string(),
    others: z.array(z.string()).readonly(),
  })
  .openapi('MoveOffer')

export const writtenSchema = z
  .object({ record: recordRowSchema, problems: z.array(wordedProblemSchema).readonly() })
  .openapi('Written')

export const changeSchema = z
  .object({
    field: z.string(),
    label: z.string(),
    before: z.string().optional(),
    after: z.string().optional(),
  })
  .openapi('Change')

export const versionSchema = z
  .object({
    version: z.number(),
    state: z.string().optional(),
    knownFrom: z.string(),
    knownTo: z.string().optional(),
    actor: z.string(),
    action: z.string(),
    entry: z.number(),
    takenOver: z.boolean(),
    changes: z.array(changeSchema).readonly(),
  })
  .openapi('Version')

export const figureSchema = z
  .object({
    measure: z.string(),
    label: z.string(),
    period: z.string(),
    asOf: z.string(),
    scope: z.object({ unit: z.string() }).catchall(z.string()),
    value: z.string().nullable(),
    unit: z.string(),
    records: z.number(),
    digest: z.string(),
    rule: z.string(),
    notes: z.array(wordedProblemSchema).readonly().optional(),
    get parts(): z.ZodOptional<z.ZodReadonly<z.ZodArray<typeof figureSchema>>> {
      return z.array(figureSchema).readonly().optional()
    },
  })
  .openapi('Figure')

export const measureSchema = z
  .object({
    name: z.string(),
    label: z.string(),
    definition: z.string(),
    unit: z.string(),
    kind: z.enum(['aggregate', 'ratio', 'growth', 'difference']),
    system: z.string(),
    register: z.string().optional(),
    parts: z.array(z.string()).readonly().optional(),
  })
  .openapi('Measure')

export const figureShownSchema = z
  .object({
    figure: figureSchema,
    shown: z.string(),
    measure: measureSchema,
    get parts(): z.ZodOptional<z.ZodReadonly<z.ZodArray<typeof figureShownSchema>>> {
      return z.array(figureShownSchema).readonly().optional()
    },
  })
  .openapi('FigureShown')

/** A figure with its notes, and those of its parts, put into words. */
export function wordFigure(
  { figure, parts, ...shown }: Shown,
  language: Language,
): z.output<typeof figureShownSchema> {
  return {
    ...shown,
    figure: wordNotes(figure, language),
    ...(parts ? { parts: parts.map((part) => wordFigure(part, language)) } : {}),
  }
}

function wordNotes({ notes, parts, ...figure }: Figure, language: Language): z.output<typeof figureSchema> {
  return {
    ...figure,
    ...(notes ? { notes: notes.map((note) => worded(note, language)) } : {}),
    ...(parts ? { parts: parts.map((part) => wordNotes(part, language)) } : {}),
  }
}

export type MeasureSummary = Arrived<z.output<typeof measureSchema>>
export type FigureTaken = Arrived<z.output<typeof figureSchema>>
/** Told in full, since it holds itself: what it would be found to be hangs on what is looked at first. */
export interface FigureShown extends Arrived<Omit<z.output<typeof figureShownSchema>, 'parts'>> {
  readonly parts?: readonly FigureShown[] | undefined
}
