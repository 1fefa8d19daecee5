import { Link } from '@tanstack/react-router'
import { onlyUnit } from '../address/app-search.ts'
import { evaluationWords } from '../words/evaluation.ts'
import { useWords } from '../words/language.tsx'

const steps = ['evaluation.budget', 'evaluation.indicators'] as const

/** What comes before a unit's first evaluation, each step one click away. */
export function FirstSteps() {
  const words = useWords(evaluationWords)
  return (
    <div className="first-steps">
      <p>{words.none}</p>
      <ol>
        {steps.map((register) => (
          <li key={register}>
            <Link to="/registers/$register/import" params={{ register }} search={onlyUnit}>
              {words.firstSteps[register]}
            </Link>
          </li>
        ))}
        <li>
          <Link to="/registers" search={onlyUnit}>
            {words.firstSteps.registers}
          </Link>
        </li>
      </ol>
    </div>
  )
}
