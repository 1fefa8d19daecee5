import { Link } from '@tanstack/react-router'
import { onlyUnit, useAppSearch, withRecord } from '../address/app-search.ts'
import type { Evaluation } from '../client/evaluation.ts'
import { EmptyState } from '../control/empty-state.tsx'
import { DataTable } from '../table/data-table.tsx'
import { evaluationWords } from '../words/evaluation.ts'
import { useWords } from '../words/language.tsx'

const register = 'evaluation.tasks'

/** The year's key tasks under the duties that they serve. */
export function TaskTable({ evaluation }: { evaluation: Evaluation }) {
  const words = useWords(evaluationWords)
  const { asOf } = useAppSearch()
  return (
    <DataTable
      label={words.tabs.tasks}
      rows={evaluation.tasks}
      keyOf={({ duty, name }) => `${duty} ${name}`}
      groupOf={({ duty }) => duty}
      isWrapping
      empty={
        <EmptyState
          says={words.tasksEmpty}
          action={
            <Link to="/registers/$register" params={{ register }} search={onlyUnit}>
              {words.openTasks}
            </Link>
          }
        />
      }
      columns={[
        {
          key: 'name',
          head: words.task,
          width: 260,
          cell: ({ name, record }) => (
            <Link to="." search={withRecord({ register, id: record, asOf })}>
              {name}
            </Link>
          ),
        },
        { key: 'completion', head: words.completion, cell: ({ completion }) => completion },
      ]}
    />
  )
}
