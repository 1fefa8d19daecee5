import { CheckCircleFilled, CloseCircleFilled, SafetyCertificateOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { verifyLedger } from '../client/ledger.ts'
import { Failure } from '../control/failure.tsx'
import { ProblemList } from '../control/problem-list.tsx'
import { homeWords } from '../words/home.ts'
import { useWords } from '../words/language.tsx'
import { countText } from '../words/moment.ts'

/** Recomputes the whole chain and says what it found. */
export function VerifyLedger() {
  const words = useWords(homeWords)
  const verification = useMutation({ mutationFn: verifyLedger })
  const found = verification.data
  return (
    <div>
      <div role="status">
        {verification.isIdle && <p className="quiet">{words.notVerified}</p>}
        {verification.isPending && <p>{words.verifying}…</p>}
        {found && found.problems.length === 0 && (
          <p className="verdict verdict-met">
            <CheckCircleFilled aria-hidden />{' '}
            {words.verified(countText(found.entries), countText(found.rows))}
          </p>
        )}
        {found && found.problems.length > 0 && (
          <p className="verdict verdict-missed">
            <CloseCircleFilled aria-hidden /> {words.broken(found.problems.length)}
          </p>
        )}
      </div>
      {found && <ProblemList problems={found.problems} />}
      {verification.isError && <Failure error={verification.error} />}
      <Button
        icon={<SafetyCertificateOutlined />}
        loading={verification.isPending}
        onClick={() => verification.mutate()}
      >
        {words.verify}
      </Button>
    </div>
  )
}
