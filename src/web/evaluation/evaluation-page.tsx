import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Tabs } from 'antd'
import { useAppSearch, useChangeSearch } from '../address/app-search.ts'
import { evaluationQuery } from '../client/evaluation.ts'
import { sessionQuery } from '../client/session.ts'
import { PageAsOf } from '../control/as-of-bar.tsx'
import { Failure } from '../control/failure.tsx'
import { Waiting } from '../control/waiting.tsx'
import { PageHead } from '../frame/page-head.tsx'
import { evaluationWords } from '../words/evaluation.ts'
import { useWords } from '../words/language.tsx'
import { BudgetTable } from './budget-table.tsx'
import { IndicatorTable } from './indicator-table.tsx'
import { OwnAudit } from './own-audit.tsx'
import { ReadinessList } from './readiness-list.tsx'
import { ReportLinks, ReportPreview } from './report-preview.tsx'
import { TaskTable } from './task-table.tsx'

const tabs = ['indicators', 'budget', 'tasks', 'report', 'audit'] as const
type Tab = (typeof tabs)[number]
/** These use all the height themselves. */
const filling: ReadonlySet<Tab> = new Set(['report', 'audit'])

/** One unit's evaluation of one year: indicators, budget, tasks, report. */
export function EvaluationPage() {
  const { unit, year } = useParams({ from: '/evaluation/$unit/$year' })
  const words = useWords(evaluationWords)
  const { asOf, tab } = useAppSearch()
  const change = useChangeSearch()
  const session = useQuery(sessionQuery)
  const asked = { unit, year: Number(year), asOf }
  const evaluation = useQuery(evaluationQuery(asked))
  const shown: Tab = tabs.find((one) => one === tab) ?? 'indicators'
  const content: Record<Tab, () => React.ReactNode> = {
    indicators: () => evaluation.data && <IndicatorTable evaluation={evaluation.data} />,
    budget: () => evaluation.data && <BudgetTable evaluation={evaluation.data} />,
    tasks: () => evaluation.data && <TaskTable evaluation={evaluation.data} />,
    report: () => <ReportPreview asked={asked} />,
    audit: () => <OwnAudit asked={asked} />,
  }
  return (
    <div className={filling.has(shown) ? 'page page-filling' : 'page'}>
      <PageHead
        trail={[{ label: words.evaluations, to: '/evaluation' }]}
        title={words.title(asked.year)}
        about={session.data?.units.find(({ id }) => id === unit)?.name}
        actions={shown !== 'report' && <ReportLinks asked={asked} />}
      />
      <div className="tab-row">
        <Tabs
          activeKey={shown}
          onChange={(key) =>
            change({ tab: key === 'indicators' ? undefined : key, show: undefined, finding: undefined })
          }
          items={tabs.map((key) => ({ key, label: words.tabs[key] }))}
        />
        <PageAsOf />
      </div>
      {evaluation.isError && <Failure error={evaluation.error} retry={() => void evaluation.refetch()} />}
      {evaluation.isPending && <Waiting lines={12} />}
      {evaluation.data && shown === 'indicators' && <ReadinessList asked={asked} />}
      {evaluation.data && content[shown]()}
    </div>
  )
}
