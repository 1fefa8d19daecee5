import { useQuery } from '@tanstack/react-query'
import { Button, Modal, Radio } from 'antd'
import { useRef, useState } from 'react'
import type { Values } from '#registers'
import { ApiError } from '../client/http.ts'
import {
  fetchRecords,
  type MoveOffer,
  moveRecord,
  type RecordRow,
  type RecordSearch,
  recordQuery,
} from '../client/record.ts'
import type { RegisterDescription } from '../client/register.ts'
import { LongRunProgress, useLongRun } from '../control/long-run.tsx'
import { useUnit } from '../frame/unit.tsx'
import { withoutEmpty } from '../record/form-values.ts'
import { RecordForm } from '../record/record-form.tsx'
import { bulkWords } from '../words/bulk.ts'
import { useWords } from '../words/language.tsx'
import { countText } from '../words/moment.ts'

/** What is asked for: all records that a list shows, on all pages of it. */
export interface BulkAsked {
  readonly search: Omit<RecordSearch, 'offset' | 'limit' | 'fields'>
  readonly total: number
  readonly moves: readonly MoveOffer[]
}

interface ButtonProps extends Omit<BulkAsked, 'moves'> {
  readonly register: RegisterDescription
  /** Its steps are those that are offered for all, since they stand in one state. */
  readonly first: RecordRow
  readonly onAsk: (asked: BulkAsked) => void
}

/** Offers 批量办理 where the records of a list have a step to take. */
export function BulkButton({ register, search, total, first, onAsk }: ButtonProps) {
  const words = useWords(bulkWords)
  const unit = useUnit()
  const opened = useQuery(recordQuery(register.name, first.id, { unit: unit.id }))
  const moves = opened.data?.moves ?? []
  if (moves.length === 0) return null
  return <Button onClick={() => onAsk({ search, total, moves })}>{words.bulk(countText(total))}</Button>
}

interface Refused {
  readonly row: RecordRow
  readonly why: string
}

const pageSize = 500
/** So many refusals are listed; the others stand in the list, in the state that they were in. */
const mostShown = 50

interface DialogProps {
  readonly register: RegisterDescription
  readonly asked: BulkAsked
  readonly onClose: () => void
}

/** 批量办理: one step of the lifecycle for all records of a list; each goes its own way, and says why it could not. */
export function BulkDialog({ register, asked: { search, total, moves }, onClose }: DialogProps) {
  const words = useWords(bulkWords)
  const unit = useUnit()
  const [chosen, setChosen] = useState(moves.length === 1 ? moves[0] : undefined)
  const refused = useRef<Refused[]>([])
  const { run, start, stop } = useLongRun()
  const asked = register.fields.filter(({ name }) => chosen?.asks.includes(name))

  async function* steps({ move }: MoveOffer, given: Values): AsyncGenerator<number> {
    const rows: RecordRow[] = []
    while (rows.length < total) {
      const page = await fetchRecords(register.name, {
        ...search,
        fields: register.columns.slice(0, 1),
        offset: rows.length,
        limit: pageSize,
      })
      if (page.rows.length === 0) break
      rows.push(...page.rows)
    }
    for (const row of rows) {
      try {
        await moveRecord(register.name, row.id, { unit: unit.id, version: row.version, move, given })
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        refused.current.push({ row, why: error.problems.map(({ message }) => message).join('；') })
      }
      yield 1
    }
  }
  const begin = (given: Values) => {
    refused.current = []
    if (chosen) start(total, steps(chosen, given))
  }
  return (
    <Modal
      open
      title={words.title(countText(total))}
      onCancel={onClose}
      closable={!run?.isRunning}
      mask={{ closable: false }}
      footer={null}
      width={640}
    >
      {run ? (
        <>
          <LongRunProgress run={run} onStop={stop} />
          {!run.isRunning && (
            <Outcome
              done={run.done}
              refused={refused.current}
              label={chosen?.label ?? ''}
              onClose={onClose}
            />
          )}
        </>
      ) : (
        <>
          <p className="quiet">{words.about}</p>
          <Radio.Group
            className="bulk-choice"
            aria-label={words.step}
            value={chosen?.move}
            onChange={({ target }) => setChosen(moves.find(({ move }) => move === target.value))}
            options={moves.map(({ move, label }) => ({ value: move, label }))}
          />
          {chosen && (
            <RecordForm
              key={chosen.move}
              fields={asked}
              values={{}}
              problems={[]}
              isSaving={false}
              saveLabel={words.begin(chosen.label, countText(total))}
              isStep
              onSave={(values) => begin(withoutEmpty(values))}
              onLeave={onClose}
            />
          )}
        </>
      )}
    </Modal>
  )
}

interface OutcomeProps {
  readonly done: number
  readonly refused: readonly Refused[]
  readonly label: string
  readonly onClose: () => void
}

function Outcome({ done, refused, label, onClose }: OutcomeProps) {
  const words = useWords(bulkWords)
  return (
    <>
      <div className="callout" role="status">
        <strong>{words.done(label, countText(done - refused.length))}</strong>
        {refused.length > 0 && <> · {words.refused(countText(refused.length))}</>}
      </div>
      {refused.length > 0 && (
        <ul className="bulk-refused">
          {refused.slice(0, mostShown).map(({ row, why }) => (
            <li key={row.id}>
              {row.title}：{why}
            </li>
          ))}
          {refused.length > mostShown && <li>{words.more(countText(refused.length - mostShown))}</li>}
        </ul>
      )}
      <Button type="primary" onClick={onClose}>
        {words.close}
      </Button>
    </>
  )
}
