import { useQuery } from '@tanstack/react-query'
import { AutoComplete, Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { recordQuery, recordsQuery } from '../client/record.ts'
import { useUnit } from '../frame/unit.tsx'
import { useWords } from '../words/language.tsx'
import { recordWords } from '../words/record.ts'
import { type InputProps, textOf } from './field-input.tsx'

/** Another record, found by typing part of what people know it by. An organisation is given by its code. */
export function ReferenceInput(props: InputProps) {
  return props.field.kind === 'organisation' ? <OrganisationInput {...props} /> : <RecordInput {...props} />
}

/** What may be chosen: what was typed narrows it; before anything is, the first of the register's list. */
export function useFound(register: string, typed: string, isOpen: boolean) {
  const unit = useUnit()
  const search = useDeferredValue(typed)
  return useQuery({
    ...recordsQuery(register, { unit: unit.id, search, offset: 0, limit: 20 }),
    enabled: isOpen || search !== '',
  })
}

function RecordInput(props: InputProps) {
  const words = useWords(recordWords)
  const unit = useUnit()
  const register = props.field.register ?? ''
  const [typed, setTyped] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const chosen = textOf(props.value)
  const found = useFound(register, typed, isOpen)
  const known = useQuery({
    ...recordQuery(register, chosen ?? '', { unit: unit.id }),
    enabled: chosen !== undefined,
  })
  const rows = found.data?.rows ?? []
  const options = rows.map(({ id, title }) => ({ value: id, label: title }))
  if (chosen && !rows.some(({ id }) => id === chosen))
    options.push({ value: chosen, label: known.data?.record.title ?? '…' })
  return (
    <Select<string>
      {...(props.id ? { id: props.id } : {})}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      {...(chosen ? { value: chosen } : {})}
      onOpenChange={setIsOpen}
      onChange={(id?: string) => props.onChange?.(id)}
      notFoundContent={found.isPending ? words.searching : words.noMatch}
      options={options}
    />
  )
}

/** One that is not in its register yet can still be given by its code. */
function OrganisationInput(props: InputProps) {
  const words = useWords(recordWords)
  const [typed, setTyped] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const found = useFound(props.field.lookup ?? '', typed, isOpen)
  return (
    <AutoComplete
      {...(props.id ? { id: props.id } : {})}
      allowClear
      value={textOf(props.value) ?? ''}
      onChange={(text: string | undefined) => props.onChange?.(text || undefined)}
      onSelect={(code: string | undefined) => {
        const picked = found.data?.rows.find(({ values }) => values.code === code)
        if (picked) props.onPick?.(picked.values)
      }}
      showSearch={{ onSearch: setTyped }}
      onFocus={() => setIsOpen(true)}
      placeholder={words.search}
      options={(found.data?.rows ?? []).flatMap(({ values, title }) =>
        typeof values.code === 'string' ? [{ value: values.code, label: title }] : [],
      )}
    />
  )
}
