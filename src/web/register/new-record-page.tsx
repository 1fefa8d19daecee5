import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { App } from 'antd'
import type { Values } from '#registers'
import { type AppSearch, onlyUnit } from '../address/app-search.ts'
import { formatRecordAddress } from '../address/record-address.ts'
import { proposeRecord } from '../client/record.ts'
import { registerQuery } from '../client/register.ts'
import { Failure, useProblemsOf } from '../control/failure.tsx'
import { ProblemList } from '../control/problem-list.tsx'
import { Waiting } from '../control/waiting.tsx'
import { PageHead } from '../frame/page-head.tsx'
import { useUnit } from '../frame/unit.tsx'
import { withoutEmpty } from '../record/form-values.ts'
import { RecordForm } from '../record/record-form.tsx'
import { useWords } from '../words/language.tsx'
import { recordWords } from '../words/record.ts'
import { registerWords } from '../words/register.ts'

/** A new record: the form follows from the register; afterwards the record stands open over its list. */
export function NewRecordPage() {
  const { register: name } = useParams({ from: '/registers/$register/new' })
  const words = useWords(recordWords)
  const registers = useWords(registerWords)
  const unit = useUnit()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { message, modal } = App.useApp()
  const register = useQuery(registerQuery(name))
  const toList = (record?: string) =>
    void navigate({
      to: '/registers/$register',
      params: { register: name },
      search: (before: AppSearch) => ({ ...onlyUnit(before), record }),
    })
  const save = useMutation({
    mutationFn: (values: Values) => proposeRecord(name, unit.id, withoutEmpty(values)),
    onSuccess: async ({ record, problems }) => {
      await client.invalidateQueries()
      toList(formatRecordAddress({ register: name, id: record.id }))
      if (problems && problems.length > 0)
        modal.warning({ title: words.pleaseLook, content: <ProblemList problems={problems} /> })
      else void message.success(words.created)
    },
  })
  const problems = useProblemsOf(save.error)
  if (register.isError) return <Failure error={register.error} retry={() => void register.refetch()} />
  if (!register.data) return <Waiting lines={12} />
  return (
    <div className="page">
      <PageHead
        trail={[
          { label: registers.registers, to: '/registers' },
          { label: register.data.label, to: '/registers/$register', params: { register: name } },
        ]}
        title={words.create(register.data.label)}
        about={register.data.help}
      />
      <RecordForm
        fields={register.data.fields.filter((field) => !field.computed)}
        groups={register.data.groups}
        values={{}}
        problems={problems}
        isSaving={save.isPending}
        saveLabel={words.save}
        onSave={(values) => save.mutate(values)}
        onLeave={() => toList()}
      />
    </div>
  )
}
