import { Link } from '@tanstack/react-router'
import { onlyUnit, useAppSearch, withRecord } from '../address/app-search.ts'
import type { BudgetRow, Evaluation } from '../client/evaluation.ts'
import { EmptyState } from '../control/empty-state.tsx'
import { DataTable } from '../table/data-table.tsx'
import { evaluationWords } from '../words/evaluation.ts'
import { useWords } from '../words/language.tsx'

const register = 'evaluation.budget'

/** The budget table as the form prints it: amounts in 万元, sums above their parts. */
export function BudgetTable({ evaluation }: { evaluation: Evaluation }) {
  const words = useWords(evaluationWords)
  const { asOf } = useAppSearch()
  const amount = (key: 'initial' | 'adjustment' | 'adjusted' | 'spent' | 'rate') => ({
    key,
    head: words[key],
    width: key === 'rate' ? 100 : 150,
    isNumber: true,
    cell: (row: BudgetRow) => row[key],
  })
  return (
    <DataTable
      label={words.tabs.budget}
      rows={evaluation.budget}
      keyOf={({ record }) => record}
      rowClass={({ level }) => `row-level-${level}`}
      isWrapping
      empty={
        <EmptyState
          says={words.budgetEmpty}
          action={
            <Link to="/registers/$register" params={{ register }} search={onlyUnit}>
              {words.openBudget}
            </Link>
          }
        />
      }
      columns={[
        {
          key: 'item',
          head: words.item,
          width: 240,
          cell: ({ item, record }) => (
            <Link to="." search={withRecord({ register, id: record, asOf })}>
              {item}
            </Link>
          ),
        },
        amount('initial'),
        amount('adjustment'),
        amount('adjusted'),
        amount('spent'),
        amount('rate'),
      ]}
    />
  )
}
