import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { Values } from '#registers'
import { amendRecord, type RecordOpened } from '../client/record.ts'
import type { RegisterDescription } from '../client/register.ts'
import { useProblemsOf } from '../control/failure.tsx'
import { ProblemList } from '../control/problem-list.tsx'
import { useUnit } from '../frame/unit.tsx'
import { useWords } from '../words/language.tsx'
import { recordWords } from '../words/record.ts'
import { changesBetween } from './form-values.ts'
import { RecordForm } from './record-form.tsx'

interface Props {
  readonly opened: RecordOpened
  readonly register: RegisterDescription
  readonly id: string
  readonly onDone: () => void
}

/** Amends a record: only what was changed is sent, with the version that the person saw. */
export function RecordEdit({ opened, register, id, onDone }: Props) {
  const words = useWords(recordWords)
  const unit = useUnit()
  const client = useQueryClient()
  const { message, modal } = App.useApp()
  const fields = register.fields.filter((field) => !field.computed)
  const save = useMutation({
    mutationFn: (changes: Values) =>
      amendRecord(register.name, id, { unit: unit.id, version: opened.record.version, changes }),
    onSuccess: async (written) => {
      await client.invalidateQueries()
      onDone()
      if (written.problems && written.problems.length > 0)
        modal.warning({ title: words.pleaseLook, content: <ProblemList problems={written.problems} /> })
      else void message.success(words.saved)
    },
  })
  const problems = useProblemsOf(save.error)
  const submit = (values: Values) => {
    const changes = changesBetween(opened.record.values, values, fields)
    if (Object.keys(changes).length === 0) void message.info(words.unchanged)
    else save.mutate(changes as Values)
  }
  return (
    <RecordForm
      fields={fields}
      values={opened.record.values}
      problems={problems}
      isSaving={save.isPending}
      saveLabel={words.save}
      onSave={submit}
      onLeave={onDone}
    />
  )
}
