import { CloseCircleFilled, ExclamationCircleFilled, QuestionCircleFilled } from '@ant-design/icons'
import type { ProblemShown } from '../client/http.ts'
import { controlWords } from '../words/control.ts'
import { useWords } from '../words/language.tsx'

const icons = { error: CloseCircleFilled, warning: ExclamationCircleFilled, question: QuestionCircleFilled }

/** A field, an item or a record is what the page itself shows: a place in words is for sheets, rows, sections, pages. */
function placeOf({ at, where }: ProblemShown): string | undefined {
  const { field, item, record, ...elsewhere } = at ?? {}
  return Object.keys(elsewhere).length > 0 ? where : undefined
}

/** `where` takes the place of the problem's own words for it. */
export function ProblemLine(props: { problem: ProblemShown; where?: string }) {
  const words = useWords(controlWords)
  const { severity, message, todo } = props.problem
  const where = props.where ?? placeOf(props.problem)
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

/** Problems as the API words them; nothing is shown where there are none. */
export function ProblemList(props: { problems: readonly ProblemShown[]; quiet?: boolean }) {
  if (props.problems.length === 0) return null
  return (
    <ul className="problem-list" role={props.quiet ? undefined : 'alert'}>
      {props.problems.map((problem) => (
        <li key={`${problem.code} ${problem.where ?? ''} ${problem.message}`}>
          <ProblemLine problem={problem} />
        </li>
      ))}
    </ul>
  )
}
