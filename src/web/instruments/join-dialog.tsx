import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Modal } from 'antd'
import type { Values } from '#registers'
import { registerQuery } from '../client/register.ts'
import { useProblemsOf } from '../control/failure.tsx'
import { Waiting } from '../control/waiting.tsx'
import { useUnit } from '../frame/unit.tsx'
import { withoutEmpty } from '../record/form-values.ts'
import { RecordForm } from '../record/record-form.tsx'
import { useWords } from '../words/language.tsx'
import { type GroupBuyShown, joinGroupBuy } from './client/group-buy.ts'
import { instrumentWords } from './words/instruments.ts'

/** A body joins: which, and how many it wants. */
export function JoinDialog({ groupBuy, onClose }: { groupBuy: GroupBuyShown; onClose: () => void }) {
  const words = useWords(instrumentWords)
  const unit = useUnit()
  const client = useQueryClient()
  const { message } = App.useApp()
  const described = useQuery(registerQuery('instruments.groupBuys'))
  const join = useMutation({
    mutationFn: (values: Values) => joinGroupBuy(groupBuy.record.id, unit.id, withoutEmpty(values)),
    onSuccess: async () => {
      onClose()
      void message.success(words.joinedNow)
      await client.invalidateQueries()
    },
  })
  const problems = useProblemsOf(join.error)
  const fields = described.data?.fields.find(({ name }) => name === 'participants')?.fields
  return (
    <Modal
      open
      title={words.joinTitle(groupBuy.record.title)}
      footer={null}
      onCancel={onClose}
      destroyOnHidden
    >
      {fields ? (
        <RecordForm
          fields={fields}
          values={{}}
          problems={problems}
          isSaving={join.isPending}
          saveLabel={words.join}
          isStep
          onSave={(values) => join.mutate(values)}
          onLeave={onClose}
        />
      ) : (
        <Waiting lines={4} />
      )}
    </Modal>
  )
}
