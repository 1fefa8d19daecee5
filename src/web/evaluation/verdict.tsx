import { CheckCircleFilled, CloseCircleFilled, QuestionCircleFilled } from '@ant-design/icons'
import { evaluationWords } from '../words/evaluation.ts'
import { useWords } from '../words/language.tsx'

/** Met, missed or open: always a sign and a word beside the colour. */
export function Verdict({ met }: { met: boolean | null }) {
  const words = useWords(evaluationWords)
  if (met === null)
    return (
      <span className="verdict verdict-unknown">
        <QuestionCircleFilled aria-hidden /> {words.unknown}
      </span>
    )
  return met ? (
    <span className="verdict verdict-met">
      <CheckCircleFilled aria-hidden /> {words.met}
    </span>
  ) : (
    <span className="verdict verdict-missed">
      <CloseCircleFilled aria-hidden /> {words.missed}
    </span>
  )
}
