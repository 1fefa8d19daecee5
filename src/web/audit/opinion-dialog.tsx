import { Button, Input, Modal } from 'antd'
import dayjs from 'dayjs'
import { useId, useState } from 'react'
import { fetchOpinion, type OpinionDocument, type OpinionHead } from '../client/audit.ts'
import { DayPicker } from '../control/day-picker.tsx'
import { Failure } from '../control/failure.tsx'
import { useUnit } from '../frame/unit.tsx'
import { reviewWords } from '../words/audit-review.ts'
import { useWords } from '../words/language.tsx'
import { download } from './download.ts'

interface Props {
  readonly unit: string
  readonly year: string
  readonly documents: readonly OpinionDocument[]
  readonly onClose: () => void
}

const lines = ['issuer', 'number', 'unit', 'year', 'due', 'date', 'reviewer', 'checker', 'contact'] as const
const days: ReadonlySet<string> = new Set(['due', 'date'])
/** Two weeks are what a unit usually has. */
const usualDays = 14

/** Asks for what a letter needs besides the findings, and makes it. */
export function OpinionDialog({ unit, year, documents, onClose }: Props) {
  const words = useWords(reviewWords)
  const own = useUnit()
  const today = dayjs().format('YYYY-MM-DD')
  const [head, setHead] = useState<OpinionHead>({
    ...{ issuer: own.name, number: '', unit, year, date: today, reviewer: '', checker: '', contact: '' },
    due: dayjs().add(usualDays, 'day').format('YYYY-MM-DD'),
  })
  const [state, setState] = useState<{ readonly isBusy: boolean; readonly error?: unknown }>({
    isBusy: false,
  })
  const write = async () => {
    setState({ isBusy: true })
    try {
      download(await fetchOpinion(head, documents), words.fileName(head.unit, head.year))
      onClose()
    } catch (error) {
      setState({ isBusy: false, error })
    }
  }
  return (
    <Modal
      open
      title={words.opinionTitle}
      onCancel={onClose}
      footer={
        <Button type="primary" loading={state.isBusy} onClick={() => void write()}>
          {words.write}
        </Button>
      }
    >
      <p className="quiet">{words.opinionHelp}</p>
      <div className="opinion-form">
        {lines.map((line) => (
          <OpinionLine
            key={line}
            label={words.fields[line]}
            isDay={days.has(line)}
            value={head[line]}
            onChange={(value) => setHead({ ...head, [line]: value })}
          />
        ))}
      </div>
      {state.error !== undefined && <Failure error={state.error} />}
    </Modal>
  )
}

interface LineProps {
  readonly label: string
  readonly isDay: boolean
  readonly value: string
  readonly onChange: (value: string) => void
}

function OpinionLine({ label, isDay, value, onChange }: LineProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      {isDay ? (
        <DayPicker id={id} value={value || undefined} onChange={(day) => onChange(day ?? '')} />
      ) : (
        <Input id={id} value={value} maxLength={200} onChange={(event) => onChange(event.target.value)} />
      )}
    </>
  )
}
