import { Input, Radio, Select } from 'antd'
import type { FieldValue, Values } from '#registers'
import type { FieldDescription } from '../client/register.ts'
import { DayPicker } from '../control/day-picker.tsx'
import { MomentPicker } from '../control/moment-picker.tsx'
import { controlWords } from '../words/control.ts'
import { useWords } from '../words/language.tsx'
import { recordWords } from '../words/record.ts'
import { FileInput } from './file-input.tsx'
import { PersonInput } from './person-input.tsx'
import { ReferenceInput } from './reference-input.tsx'

export interface InputProps {
  readonly field: FieldDescription
  readonly id?: string
  readonly value?: FieldValue | undefined
  readonly onChange?: (value: FieldValue | undefined) => void
  /** A record was picked, and this is what is known of it. */
  readonly onPick?: (known: Values) => void
}

/** The input of one field, by its kind. What is typed stays text; the API reads it, and says what it cannot read. */
export function FieldInput(props: InputProps) {
  switch (props.field.kind) {
    case 'longText':
      return (
        <Input.TextArea
          {...given(props)}
          value={textOf(props.value)}
          autoSize={{ minRows: 2, maxRows: 8 }}
          onChange={(event) => props.onChange?.(event.target.value || undefined)}
        />
      )
    case 'date':
      return (
        <DayPicker
          {...given(props)}
          value={textOf(props.value)}
          {...(props.onChange ? { onChange: props.onChange } : {})}
        />
      )
    case 'moment':
      return (
        <MomentPicker
          {...given(props)}
          value={textOf(props.value)}
          {...(props.onChange ? { onChange: props.onChange } : {})}
        />
      )
    case 'yesNo':
      return <YesNoInput {...props} />
    case 'code':
    case 'region':
      return <CodeInput {...props} />
    case 'reference':
    case 'organisation':
      return <ReferenceInput {...props} />
    case 'person':
      return <PersonInput {...props} />
    case 'file':
      return (
        <FileInput
          {...given(props)}
          field={props.field}
          value={props.value}
          {...(props.onChange ? { onChange: props.onChange } : {})}
        />
      )
    case 'money':
    case 'decimal':
    case 'integer':
      return <NumberInput {...props} />
    default:
      return (
        <Input
          {...given(props)}
          value={textOf(props.value)}
          onChange={(event) => props.onChange?.(event.target.value || undefined)}
        />
      )
  }
}

function given({ id }: InputProps): { id?: string } {
  return id ? { id } : {}
}

export function textOf(value: FieldValue | undefined): string | undefined {
  return value === undefined || typeof value === 'object' ? undefined : String(value)
}

/** Digits are typed as text: no float stands between the person and the record. */
function NumberInput(props: InputProps) {
  const { field } = props
  return (
    <Input
      {...given(props)}
      className="number-input"
      inputMode={field.kind === 'integer' ? 'numeric' : 'decimal'}
      autoComplete="off"
      value={textOf(props.value)}
      suffix={field.unit}
      onChange={(event) => props.onChange?.(event.target.value || undefined)}
    />
  )
}

function YesNoInput(props: InputProps) {
  const words = useWords(controlWords)
  return (
    <Radio.Group
      {...given(props)}
      value={props.value}
      onChange={(event) => props.onChange?.(event.target.value as boolean)}
      options={[
        { label: words.yes, value: true },
        { label: words.no, value: false },
      ]}
    />
  )
}

function CodeInput(props: InputProps) {
  const words = useWords(recordWords)
  const { field } = props
  return (
    <Select<string>
      {...given(props)}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      {...(typeof props.value === 'string' ? { value: props.value } : {})}
      onChange={(code?: string) => props.onChange?.(code)}
      notFoundContent={words.noMatch}
      options={(field.codes ?? []).map(({ code, label }) => ({ value: code, label }))}
    />
  )
}
