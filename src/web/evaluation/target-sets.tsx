import type { TargetSet } from '../client/evaluation.ts'
import { DataTable } from '../table/data-table.tsx'
import { evaluationWords } from '../words/evaluation.ts'
import { useWords } from '../words/language.tsx'
import { numberText } from './number-text.ts'
import { MetMark } from './verdict.tsx'

/** The same indicators against further targets: the unit's own, those set from above. */
export function TargetSets({ sets }: { sets: readonly TargetSet[] }) {
  const words = useWords(evaluationWords)
  if (sets.length === 0) return null
  return (
    <section>
      <h2>{words.further}</h2>
      <p className="quiet">{words.furtherAbout}</p>
      {sets.map(({ set, label, rows }) => (
        <section key={set}>
          <h3>{label}</h3>
          <DataTable
            label={label}
            rows={rows}
            keyOf={({ record }) => record}
            empty={words.noneShown}
            isWrapping
            columns={[
              { key: 'indicator', head: words.name, width: 240, cell: ({ name }) => name },
              { key: 'unit', head: words.unit, width: 70, cell: ({ unit }) => unit },
              {
                key: 'target',
                head: words.target,
                width: 120,
                isNumber: true,
                cell: ({ target }) => numberText(target),
              },
              {
                key: 'actual',
                head: words.actual,
                width: 120,
                isNumber: true,
                cell: ({ actual }) => numberText(actual),
              },
              {
                key: 'deviation',
                head: words.deviation,
                width: 110,
                isNumber: true,
                cell: ({ deviation }) => deviation,
              },
              { key: 'verdict', head: words.verdict, width: 110, cell: ({ met }) => <MetMark met={met} /> },
            ]}
          />
        </section>
      ))}
    </section>
  )
}
