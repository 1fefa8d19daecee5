import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { AuditView } from '../audit/audit-view.tsx'
import { type NumberShown, ownAuditQuery } from '../client/audit.ts'
import type { EvaluationAsked } from '../client/evaluation.ts'
import { Failure } from '../control/failure.tsx'
import { Waiting } from '../control/waiting.tsx'
import { FigureNumber, ManualNumber } from '../figure/figure-number.tsx'
import { auditWords } from '../words/audit.ts'
import { useWords } from '../words/language.tsx'
import { useOpenManual } from './open-manual.ts'

/** Our own report audited before it goes out; its numbers open what they stand on. */
export function OwnAudit({ asked }: { asked: EvaluationAsked }) {
  const words = useWords(auditWords)
  const audit = useQuery(ownAuditQuery(asked))
  const openManual = useOpenManual(asked)
  const { asOf } = asked
  const number = useCallback(
    ({ figure, manual }: NumberShown, text: string) => {
      if (figure) return <FigureNumber asked={{ ...figure, asOf }}>{text}</FigureNumber>
      if (manual) return <ManualNumber onOpen={() => void openManual(manual)}>{text}</ManualNumber>
      return text
    },
    [asOf, openManual],
  )
  if (audit.isError) return <Failure error={audit.error} retry={() => void audit.refetch()} />
  if (!audit.data) return <Waiting lines={12} />
  return <AuditView audit={audit.data} number={number} about={words.ownAbout} />
}
