import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Modal } from 'antd'
import { useState } from 'react'
import type { Values } from '#registers'
import { type MoveOffer, moveRecord, type RecordOpened, type RecordRow } from '../client/record.ts'
import type { RegisterDescription } from '../client/register.ts'
import { useProblemsOf } from '../control/failure.tsx'
import { ProblemList } from '../control/problem-list.tsx'
import { useUnit } from '../frame/unit.tsx'
import { controlWords } from '../words/control.ts'
import { useWords } from '../words/language.tsx'
import { recordWords } from '../words/record.ts'
import { withoutEmpty } from './form-values.ts'
import { RecordForm } from './record-form.tsx'

interface Props {
  readonly opened: Pick<RecordOpened, 'moves'> & { readonly record: Pick<RecordRow, 'version' | 'values'> }
  readonly register: RegisterDescription
  readonly id: string
  /** In a row of a list: small, and without words around. */
  readonly isCompact?: boolean
  /** Steps that are taken at the first click, with what the record holds. */
  readonly direct?: readonly string[]
}

/** The lifecycle moves that are offered for a record; each asks for what it needs, or only for a yes. */
export function RecordMoves({ opened, register, id, isCompact = false, direct = [] }: Props) {
  const words = useWords(recordWords)
  const control = useWords(controlWords)
  const unit = useUnit()
  const client = useQueryClient()
  const { message } = App.useApp()
  const [chosen, setChosen] = useState<MoveOffer>()
  // The version that the person saw when choosing, whatever was fetched since.
  const [seen, setSeen] = useState(opened.record)
  const step = useMutation({
    mutationFn: (given: { offer: MoveOffer; values: Values }) =>
      moveRecord(register.name, id, {
        unit: unit.id,
        version: seen.version,
        move: given.offer.move,
        given: given.values,
      }),
    onSuccess: async (_, { offer }) => {
      setChosen(undefined)
      void message.success(words.moved(offer.label))
      await client.invalidateQueries()
    },
    // What was refused at the first click is told where the step asks.
    onError: (_, { offer }) => setChosen(offer),
  })
  const problems = useProblemsOf(step.error)
  const asked = register.fields.filter(({ name }) => chosen?.asks.includes(name))
  const choose = (offer: MoveOffer | undefined) => {
    step.reset()
    setSeen(opened.record)
    setChosen(offer)
  }
  const stateLabel = (state: string) => register.states.find((one) => one.state === state)?.label ?? state
  if (opened.moves.length === 0 && !isCompact)
    return register.states.length > 0 ? <p className="quiet">{words.noNext}</p> : null
  return (
    <>
      {!isCompact && <span className="quiet">{words.next}</span>}
      {opened.moves.map((offer) => (
        <Button
          key={offer.move}
          {...(isCompact ? { size: 'small' } : {})}
          onClick={() => (direct.includes(offer.move) ? step.mutate({ offer, values: {} }) : choose(offer))}
        >
          {offer.label}
        </Button>
      ))}
      <Modal
        open={chosen !== undefined}
        title={chosen && (asked.length > 0 ? words.moveAsk(chosen.label) : chosen.label)}
        onCancel={() => choose(undefined)}
        destroyOnHidden
        {...(asked.length > 0
          ? { footer: null }
          : {
              okText: chosen?.label,
              cancelText: control.cancel,
              confirmLoading: step.isPending,
              onOk: () => chosen && step.mutate({ offer: chosen, values: {} }),
            })}
      >
        {chosen && asked.length === 0 && (
          <>
            <ProblemList problems={problems} />
            <p>{words.moveSure(chosen.label, [chosen.to, ...chosen.others].map(stateLabel))}</p>
          </>
        )}
        {chosen && asked.length > 0 && (
          <RecordForm
            fields={asked}
            values={pick(seen.values, chosen.asks)}
            problems={problems}
            isSaving={step.isPending}
            saveLabel={chosen.label}
            isStep
            onSave={(values) => step.mutate({ offer: chosen, values: withoutEmpty(values) })}
            onLeave={() => choose(undefined)}
          />
        )}
      </Modal>
    </>
  )
}

function pick(values: Values, names: readonly string[]): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)))
}
