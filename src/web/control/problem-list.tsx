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
