import { EyeOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button, Input, Popover } from 'antd'
import { useState } from 'react'
import { type PersonalShown, type RecordOpened, showPersonal } from '../client/record.ts'
import { useProblemsOf } from '../control/failure.tsx'
import { ProblemList } from '../control/problem-list.tsx'
import { useUnit } from '../frame/unit.tsx'
import { useWords } from '../words/language.tsx'
import { recordWords } from '../words/record.ts'

interface Props {
  readonly opened: RecordOpened
  readonly register: string
  readonly onShown: (shown: PersonalShown) => void
}

/** Says that something is masked, and shows it for a reason to who may see it. */
export function PersonalData({ opened, register, onShown }: Props) {
  const words = useWords(recordWords)
  const unit = useUnit()
  const [reason, setReason] = useState('')
  const show = useMutation({
    mutationFn: () => showPersonal(register, opened.record.id, { unit: unit.id, reason }),
    onSuccess: onShown,
  })
  const problems = useProblemsOf(show.error)
  if (!opened.revealable) return <p className="quiet">{words.isMasked}</p>
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      destroyOnHidden
      content={
        <form
          className="filter-form"
          onSubmit={(event) => {
            event.preventDefault()
            show.mutate()
          }}
        >
          <ProblemList problems={problems} />
          <label htmlFor="why-personal">{words.whyPersonal}</label>
          <Input
            id="why-personal"
            value={reason}
            maxLength={200}
            autoFocus
            onChange={(event) => setReason(event.target.value)}
          />
          <p className="quiet">{words.isRecorded}</p>
          <Button
            type="primary"
            htmlType="submit"
            loading={show.isPending}
            disabled={reason.trim().length < 2}
          >
            {words.showPersonal}
          </Button>
        </form>
      }
    >
      <Button size="small" icon={<EyeOutlined />}>
        {words.showPersonal}
      </Button>
    </Popover>
  )
}
