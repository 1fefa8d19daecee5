import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons'
import { Button, Checkbox, Input } from 'antd'
import { useId, useState } from 'react'
import {
  type AuditShown,
  type FindingShown,
  type Judged,
  sendJudgement,
  stands,
  takeBackJudgement,
} from '../client/audit.ts'
import { Failure } from '../control/failure.tsx'
import { useUnit } from '../frame/unit.tsx'
import { reviewWords } from '../words/audit-review.ts'
import { useWords } from '../words/language.tsx'
import { dayText } from '../words/moment.ts'
import type { Chosen } from './chosen-finding.ts'

/** What a reviewer does with the findings of one document. */
export interface Review {
  readonly audit: AuditShown
  /** The file's number among those of this stay. */
  readonly file: number
  readonly chosen: Chosen
  readonly onJudged: (finding: number, judged: Judged | undefined) => void
}

interface Props {
  readonly review: Review
  readonly index: number
  readonly finding: FindingShown
}

/** Whether it goes into the opinion; whether it is so, as a person judges, with why, and the way back. */
export function FindingReview({ review, index, finding }: Props) {
  const words = useWords(reviewWords)
  const unit = useUnit()
  const [isAsking, setIsAsking] = useState(false)
  const [error, setError] = useState<unknown>()
  const { judged } = finding
  const { audit, file, chosen, onJudged } = review
  const attempt = async (work: () => Promise<Judged | undefined>) => {
    try {
      onJudged(index, await work())
      setIsAsking(false)
      setError(undefined)
    } catch (failed) {
      setError(failed)
    }
  }
  const give = (verdict: Judged['verdict'], reason: string) =>
    void attempt(() => sendJudgement({ unit: unit.id, audit, finding, verdict, reason }))
  const takeBack = (id: string) =>
    void attempt(async () => {
      await takeBackJudgement(unit.id, id)
      return undefined
    })
  return (
    <div className="finding-review">
      <div className="finding-review-line">
        <Checkbox
          checked={chosen.has(file, index, finding)}
          disabled={!stands(finding)}
          onChange={(event) => chosen.set(file, index, event.target.checked)}
        >
          {words.takeIn}
        </Checkbox>
        {!judged && (
          <>
            <Button size="small" onClick={() => give('right', '')}>
              {words.right}
            </Button>
            <Button size="small" onClick={() => setIsAsking(!isAsking)} aria-expanded={isAsking}>
              {words.wrong}
            </Button>
          </>
        )}
      </div>
      {judged && (
        <p className={stands(finding) ? 'judged judged-right' : 'judged judged-wrong'}>
          {stands(finding) ? <CheckCircleFilled aria-hidden /> : <CloseCircleFilled aria-hidden />}{' '}
          {words.judged[judged.verdict]}
          {judged.reason && `：${judged.reason}`}
          <span className="quiet">
            {' '}
            {words.by(judged.by, dayText(judged.at))}
            {judged.isEarlier && ` · ${words.earlier}`}
          </span>{' '}
          {judged.id !== undefined && !judged.isEarlier && (
            <Button type="link" size="small" onClick={() => takeBack(judged.id ?? '')}>
              {words.takeBack}
            </Button>
          )}
          {judged.isEarlier && (
            <Button type="link" size="small" onClick={() => give('right', '')}>
              {words.rightHere}
            </Button>
          )}
        </p>
      )}
      {isAsking && !judged && <Reason onGive={(reason) => give('wrong', reason)} />}
      {error !== undefined && <Failure error={error} />}
    </div>
  )
}

function Reason({ onGive }: { onGive: (reason: string) => void }) {
  const words = useWords(reviewWords)
  const [reason, setReason] = useState('')
  const id = useId()
  return (
    <div className="finding-reason">
      <label htmlFor={id}>{words.why}</label>
      <Input.TextArea
        id={id}
        value={reason}
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={1000}
        autoFocus
        onChange={(event) => setReason(event.target.value)}
      />
      <Button
        type="primary"
        size="small"
        disabled={reason.trim() === ''}
        onClick={() => onGive(reason.trim())}
      >
        {words.keep}
      </Button>
    </div>
  )
}
