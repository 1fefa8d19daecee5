import type { Judgement } from '../test/audit/judge.ts'
import type { Confidence, Sheet } from '../test/audit/sheet.ts'
import type { Measurement } from './benchmark.ts'

export const confidenceWords = { high: '把握大', medium: '把握中等', low: '把握小' } as const

/** What is missed, of these confidences, and what is called wrong: one line each, for whoever works on the checks. */
export function missRows(
  judged: readonly (Pick<Judgement, 'met' | 'falseAlarms'> & { readonly sheet: Sheet })[],
  confidences: readonly Confidence[],
): readonly Measurement[] {
  return judged.flatMap(({ sheet, met, falseAlarms }) => [
    ...met.flatMap(({ expectation: { confidence, code, why }, finding }) =>
      finding || !confidences.includes(confidence)
        ? []
        : [
            {
              what: `漏报 ${sheet.name} ${code}`,
              measured: '—',
              baseline: confidenceWords[confidence],
              wanted: why,
            },
          ],
    ),
    ...falseAlarms.map(({ check, severity, message }) => ({
      what: `误报 ${sheet.name} ${check}`,
      measured: severity,
      baseline: '—',
      wanted: message,
    })),
  ])
}
