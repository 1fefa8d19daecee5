import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { onlyUnit, useAppSearch, withRecord } from '../address/app-search.ts'
import { type Evaluation, reportQuery, type TaskRow } from '../client/evaluation.ts'
import { EmptyState } from '../control/empty-state.tsx'
import { FigureNumber, ManualNumber } from '../figure/figure-number.tsx'
import { DataTable } from '../table/data-table.tsx'
import { evaluationWords } from '../words/evaluation.ts'
import { useWords } from '../words/language.tsx'
import { useOpenManual } from './open-manual.ts'
import { type PrintedRun, printedTasks } from './report-run.ts'

const register = 'evaluation.tasks'

/** The year's key tasks under the duties that they serve. */
export function TaskTable({ evaluation }: { evaluation: Evaluation }) {
  const words = useWords(evaluationWords)
  const { asOf } = useAppSearch()
  const { unit, year, tasks } = evaluation
  const report = useQuery(reportQuery({ unit, year, asOf }))
  const printed =
    report.data &&
    printedTasks(
      report.data,
      tasks.map(({ name }) => name),
    )
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
        {
          key: 'completion',
          head: words.completion,
          cell: (task) => (
            <Completion task={task} evaluation={evaluation} printed={printed?.get(task.name)} />
          ),
        },
      ]}
    />
  )
}

interface CompletionProps {
  readonly task: TaskRow
  readonly evaluation: Evaluation
  /** As the report prints it; absent while that is being made. */
  readonly printed: readonly PrintedRun[] | undefined
}

/** What was done, as the report prints it: each number opens what it stands on. */
function Completion({ task, evaluation, printed }: CompletionProps) {
  const { asOf } = useAppSearch()
  const { unit, year } = evaluation
  const openManual = useOpenManual({ unit, year, asOf })
  if (!printed) return <span className="quiet">{task.completion}</span>
  return printed.map((run, index) => {
    const key = `${index} ${run.text}`
    const { ground } = run
    if (run.isMissing)
      return (
        <span key={key} className="verdict-missed">
          {run.text}
        </span>
      )
    if (ground?.figure)
      return (
        <FigureNumber
          key={key}
          asked={{ measure: ground.figure.measure, period: ground.period, asOf, scope: ground.figure.scope }}
        >
          {run.text}
        </FigureNumber>
      )
    if (ground)
      return (
        <ManualNumber key={key} onOpen={() => void openManual(ground.name)}>
          {run.text}
        </ManualNumber>
      )
    return <span key={key}>{run.text}</span>
  })
}
