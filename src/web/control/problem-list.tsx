import { CloseCircleFilled, ExclamationCircleFilled, QuestionCircleFilled } from '@ant-design/icons'
import type { ProblemShown } from '../client/http.ts'
import { controlWords } from '../words/control.ts'
import { useWords } from '../words/language.tsx'

const icons = { error: CloseCircleFilled, warning: ExclamationCircleFilled, question: QuestionCircleFilled }

/** The message names its field, and the page shows its record: what is left to say is the sheet, row, section, page. */
function placeOf({ at, where }: ProblemShown, itemWords: (item: number) => string): string | undefined {
  const { field, item, record, ...elsewhere } = at ?? {}
  if (Object.keys(elsewhere).length > 0) return where
  return item === undefined ? undefined : itemWords(item)
}

/** `where` takes the place of the problem's own words for it. */
export function ProblemLine(props: { problem: ProblemShown; where?: string }) {
  const words = useWords(controlWords)
  const { severity, message, todo } = props.problem
  const where = props.where ?? placeOf(props.problem, words.item)
  const Icon = icons[severity]
  return (
    <div className={`problem problem-${severity}`}>
      <Icon aria-label={words.severity[severity]} role="img" />
      <div>
        {where && <span className="problem-where">{where}</span>}
        <span>{message}</span>
        {todo && <div className="problem-todo">{todo}</div>}
      </div>
    </div>
  )
}

/** So many stand open at first; the others unfold. */
const few = 6

/** Problems as the API words them; nothing is shown where there are none. */
export function ProblemList(props: { problems: readonly ProblemShown[]; quiet?: boolean }) {
  const words = useWords(controlWords)
  const { problems, quiet } = props
  if (problems.length === 0) return null
  const others = problems.slice(few)
  return (
    <div className="problem-list" role={quiet ? undefined : 'alert'}>
      <ProblemLines problems={problems.slice(0, few)} />
      {others.length > 0 && (
        <details>
          <summary>{words.moreProblems(others.length)}</summary>
          <ProblemLines problems={others} />
        </details>
      )}
    </div>
  )
}

function ProblemLines({ problems }: { problems: readonly ProblemShown[] }) {
  return (
    <ul>
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.where ?? ''} ${problem.message}`}>
          <ProblemLine problem={problem} />
        </li>
      ))}
    </ul>
  )
}
