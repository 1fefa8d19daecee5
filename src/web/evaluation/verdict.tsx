import {
  CheckCircleFilled,
  CloseCircleFilled,
  ExclamationCircleFilled,
  FileTextOutlined,
} from '@ant-design/icons'
import type { Verdict } from '#indicators'
import { evaluationWords } from '../words/evaluation.ts'
import { useWords } from '../words/language.tsx'

const icons = {
  met: CheckCircleFilled,
  'far-above': ExclamationCircleFilled,
  missed: CloseCircleFilled,
  stated: FileTextOutlined,
} satisfies Record<Verdict, unknown>

/** Whether a target was met: always a sign and a word beside the colour. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const words = useWords(evaluationWords)
  const Icon = icons[verdict]
  return (
    <span className={`verdict verdict-${verdict}`}>
      <Icon aria-hidden /> {words.verdicts[verdict]}
    </span>
  )
}

/** The same where only the operator decided: met, missed, or stated in words. */
export function MetMark({ met }: { met: boolean | null }) {
  return <VerdictMark verdict={met === null ? 'stated' : met ? 'met' : 'missed'} />
}
