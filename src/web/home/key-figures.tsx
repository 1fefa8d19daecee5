import type { Evaluation } from '../client/evaluation.ts'
import { numberText } from '../evaluation/number-text.ts'
import { VerdictMark } from '../evaluation/verdict.tsx'
import { FigureNumber } from '../figure/figure-number.tsx'
import { DataTable } from '../table/data-table.tsx'
import { homeWords } from '../words/home.ts'
import { useWords } from '../words/language.tsx'

/** The indicators whose actual is computed from records: each number opens its grounds. */
export function KeyFigures({ evaluation }: { evaluation: Evaluation }) {
  const words = useWords(homeWords)
  const computed = evaluation.indicators.flatMap(({ figure, ...indicator }) =>
    figure ? [{ ...indicator, figure }] : [],
  )
  if (computed.length === 0) return null
  return (
    <section className="card">
      <h2>{words.keyFigures}</h2>
      <DataTable
        label={words.keyFigures}
        rows={computed}
        keyOf={({ class: group, name }) => `${group} ${name}`}
        empty="—"
        isWrapping
        columns={[
          { key: 'name', head: words.indicator, width: 260, cell: ({ name }) => name },
          { key: 'unit', head: words.unit, width: 60, cell: ({ unit }) => unit },
          {
            key: 'target',
            head: words.target,
            width: 90,
            isNumber: true,
            cell: ({ target }) => numberText(target),
          },
          {
            key: 'actual',
            head: words.actual,
            width: 100,
            isNumber: true,
            cell: ({ figure, actual }) => (
              <FigureNumber asked={{ measure: figure.measure, period: figure.period, scope: figure.scope }}>
                {numberText(actual)}
              </FigureNumber>
            ),
          },
          {
            key: 'verdict',
            head: words.verdict,
            width: 100,
            cell: ({ verdict }) => <VerdictMark verdict={verdict} />,
          },
        ]}
      />
    </section>
  )
}
