import type { RegisterDescription } from '../client/register.ts'
import { useWords } from '../words/language.tsx'
import { recordWords } from '../words/record.ts'

type Standing = 'passed' | 'current' | 'ahead'

/** The way that a record goes when all goes well, and where it stands; one that left the way stands where it left. */
export function RecordSteps(props: { register: RegisterDescription; state: string | undefined }) {
  const words = useWords(recordWords)
  const { state } = props
  const { steps, asides, states } = props.register
  if (state === undefined || steps.length < 2) return null
  const left = asides[state]
  const at = steps.indexOf(left ?? state)
  const standingOf = (index: number): Standing => {
    if (index === at && left === undefined) return 'current'
    return index <= at ? 'passed' : 'ahead'
  }
  const drawn = steps.map((step, index) => ({ step, looks: `step-${standingOf(index)}` }))
  const tone = states.find((one) => one.state === state)?.tone ?? 'plain'
  if (left !== undefined) drawn.splice(at + 1, 0, { step: state, looks: `step-current step-${tone}` })
  return (
    <ol className="steps" aria-label={words.steps}>
      {drawn.map(({ step, looks }) => (
        <li key={step} className={looks} {...(step === state ? { 'aria-current': 'step' } : {})}>
          {states.find((one) => one.state === step)?.label ?? step}
        </li>
      ))}
    </ol>
  )
}
