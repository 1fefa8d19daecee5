import { CloseCircleFilled, ExclamationCircleFilled, QuestionCircleFilled } from '@ant-design/icons'
import type { ProblemShown } from '../client/http.ts'
import { controlWords } from '../words/control.ts'
import { useWords } from '../words/language.tsx'

const icons = { error: CloseCircleFilled, warning: ExclamationCircleFilled, question: QuestionCircleFilled }

export function ProblemLine(props: { problem: ProblemShown }) {
  const words = useWords(controlWords)
  const { severity, where, message, todo } = props.problem
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
