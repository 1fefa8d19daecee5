import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import type { Values } from '#registers'
import { amendRecord, type RecordOpened, recordQuery } from '../client/record.ts'
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
  /** The field to begin with. */
  readonly field?: string | undefined
  readonly onDone: () => void
}

/**
 * Amends a record: only what was changed is sent, with the version that the form began with, whatever was fetched
 * since. Who was overtaken goes on from the newest version, with what was typed kept.
 */
export function RecordEdit({ opened, register, id, field, onDone }: Props) {
  const words = useWords(recordWords)
  const unit = useUnit()
  const client = useQueryClient()
  const { message, modal } = App.useApp()
  const fields = register.fields.filter((field) => !field.computed)
  const [began, setBegan] = useState<{ readonly record: RecordOpened['record']; readonly typed: Values }>({
    record: opened.record,
    typed: {},
  })
  const save = useMutation({
    mutationFn: (changes: Values) =>
      amendRecord(register.name, id, { unit: unit.id, version: began.record.version, changes }),
    onSuccess: async (written) => {
      await client.invalidateQueries()
      onDone()
      if (written.problems && written.problems.length > 0)
        modal.warning({ title: words.pleaseLook, content: <ProblemList problems={written.problems} /> })
      else void message.success(words.saved)
    },
  })
  const catchUp = useMutation({
    mutationFn: async (values: Values) => {
      const typed = changesBetween(began.record.values, values, fields)
      const newest = await client.fetchQuery({
        ...recordQuery(register.name, id, { unit: unit.id }),
        staleTime: 0,
      })
      return { record: newest.record, typed: typed as Values }
    },
    onSuccess: (newest) => {
      save.reset()
      setBegan(newest)
      void message.info(words.caughtUp(newest.record.version))
    },
  })
  const problems = useProblemsOf(catchUp.error ?? save.error)
  const isOvertaken = problems.some(({ code }) => code === 'records/stale-version')
  const submit = (values: Values) => {
    const changes = changesBetween(began.record.values, values, fields)
    if (Object.keys(changes).length === 0) void message.info(words.unchanged)
    else save.mutate(changes as Values)
  }
  return (
    <RecordForm
      key={began.record.version}
      fields={fields}
      groups={register.groups}
      values={{ ...began.record.values, ...began.typed }}
      problems={problems}
      isSaving={save.isPending}
      saveLabel={words.save}
      {...(field === undefined ? {} : { beginAt: field })}
      onSave={submit}
      onLeave={onDone}
      {...(isOvertaken
        ? { overtaken: { label: words.catchUp, run: (values: Values) => catchUp.mutate(values) } }
        : {})}
    />
  )
}
