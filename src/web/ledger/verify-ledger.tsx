import {
  CheckCircleFilled,
  CloseCircleFilled,
  DownloadOutlined,
  FileProtectOutlined,
  SafetyCertificateOutlined,
} from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button, Space, Upload } from 'antd'
import { headUrl, verifyLedger } from '../client/ledger.ts'
import { Failure } from '../control/failure.tsx'
import { ProblemList } from '../control/problem-list.tsx'
import { homeWords } from '../words/home.ts'
import { useWords } from '../words/language.tsx'
import { countText } from '../words/moment.ts'

/** Recomputes the whole chain and says what it found; with `withHead` against a head that was kept, which can be fetched too. */
export function VerifyLedger({ withHead = false }: { readonly withHead?: boolean }) {
  const words = useWords(homeWords)
  const verification = useMutation({ mutationFn: (head: File | undefined) => verifyLedger(head) })
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
      {found?.problems.length === 0 && found.proof.map((line) => <p key={line}>{line}</p>)}
      {found && <ProblemList problems={found.problems} />}
      {verification.isError && <Failure error={verification.error} />}
      <Space wrap>
        <Button
          icon={<SafetyCertificateOutlined />}
          loading={verification.isPending}
          onClick={() => verification.mutate(undefined)}
        >
          {words.verify}
        </Button>
        {withHead && (
          <>
            <Upload
              accept=".json,application/json"
              showUploadList={false}
              beforeUpload={(file) => {
                verification.mutate(file)
                return false
              }}
            >
              <Button icon={<FileProtectOutlined />} disabled={verification.isPending}>
                {words.verifyHead}
              </Button>
            </Upload>
            <Button icon={<DownloadOutlined />} href={headUrl()} download>
              {words.downloadHead}
            </Button>
          </>
        )}
      </Space>
    </div>
  )
}
