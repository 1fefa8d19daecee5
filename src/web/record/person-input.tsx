import { AutoComplete } from 'antd'
import { useState } from 'react'
import { useWords } from '../words/language.tsx'
import { recordWords } from '../words/record.ts'
import { type InputProps, textOf } from './field-input.tsx'
import { useFound } from './reference-input.tsx'

/** Somebody: chosen among the people on record, or called by a name where they are not among them. */
export function PersonInput(props: InputProps) {
  const words = useWords(recordWords)
  const [typed, setTyped] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const value = textOf(props.value) ?? ''
  const found = useFound(props.field.register ?? '', typed, isOpen)
  const known = useFound(props.field.register ?? '', typed === '' ? value : '', false)
  const titled = known.data?.rows.find(({ values }) => values.account === value)?.title
  return (
    <AutoComplete
      {...(props.id ? { id: props.id } : {})}
      allowClear
      value={typed === '' ? (titled ?? value) : value}
      onChange={(text: string | undefined) => props.onChange?.(text || undefined)}
      showSearch={{ onSearch: setTyped }}
      onFocus={() => setIsOpen(true)}
      placeholder={words.search}
      options={(found.data?.rows ?? []).map(({ title }) => ({ value: title, label: title }))}
    />
  )
}
