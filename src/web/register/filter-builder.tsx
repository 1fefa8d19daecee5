import { FilterOutlined } from '@ant-design/icons'
import { Button, Form, Input, Popover, Select } from 'antd'
import { useState } from 'react'
import { type Filter, type FilterTest, isWhole } from '../address/filter-address.ts'
import type { FieldDescription } from '../client/register.ts'
import { DayPicker } from '../control/day-picker.tsx'
import { MomentPicker } from '../control/moment-picker.tsx'
import { controlWords } from '../words/control.ts'
import { useWords } from '../words/language.tsx'
import { registerWords } from '../words/register.ts'
import { filterTests } from './filter.ts'

interface Props {
  readonly fields: readonly FieldDescription[]
  readonly onAdd: (filter: Filter) => void
}

/** Builds one filter: a field, how it compares, with what. */
export function FilterBuilder({ fields, onAdd }: Props) {
  const words = useWords(registerWords)
  const [open, setOpen] = useState(false)
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      destroyOnHidden
      content={
        <FilterForm
          fields={fields.filter((field) => filterTests(field).length > 0)}
          onAdd={(filter) => {
            onAdd(filter)
            setOpen(false)
          }}
        />
      }
    >
      <Button icon={<FilterOutlined />} aria-expanded={open}>
        {words.addFilter}
      </Button>
    </Popover>
  )
}

function FilterForm({ fields, onAdd }: Props) {
  const words = useWords(registerWords)
  const [field, setField] = useState<FieldDescription>()
  const [test, setTest] = useState<FilterTest>()
  const [values, setValues] = useState<readonly string[]>([])
  const filter = field && test ? { field: field.name, test, values } : undefined
  const chooseField = (name: string) => {
    const chosen = fields.find((one) => one.name === name)
    setField(chosen)
    setTest(chosen && filterTests(chosen)[0])
    setValues([])
  }
  return (
    <Form
      layout="vertical"
      className="filter-form"
      onFinish={() => {
        if (filter && isWhole(filter)) onAdd(filter)
      }}
    >
      <Form.Item label={words.field} htmlFor="filter-field">
        <Select
          id="filter-field"
          showSearch={{ optionFilterProp: 'label' }}
          {...(field ? { value: field.name } : {})}
          onChange={chooseField}
          options={fields.map(({ name, label }) => ({ value: name, label }))}
          autoFocus
        />
      </Form.Item>
      {field && test && (
        <>
          <Form.Item label={words.test} htmlFor="filter-test">
            <Select
              id="filter-test"
              value={test}
              onChange={(chosen: FilterTest) => {
                setTest(chosen)
                setValues([])
              }}
              options={filterTests(field).map((one) => ({ value: one, label: words.tests[one] }))}
            />
          </Form.Item>
          <FilterValues field={field} test={test} values={values} onChange={setValues} />
        </>
      )}
      <Button type="primary" htmlType="submit" disabled={!filter || !isWhole(filter)}>
        {words.apply}
      </Button>
    </Form>
  )
}

interface ValueProps {
  readonly field: FieldDescription
  readonly test: FilterTest
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
}

function FilterValues(props: ValueProps) {
  const words = useWords(registerWords)
  const { test, values, onChange } = props
  if (test === 'set' || test === 'unset') return null
  if (test !== 'between')
    return (
      <Form.Item label={words.value} htmlFor="filter-value">
        <FilterValue {...props} id="filter-value" />
      </Form.Item>
    )
  const [from = '', to = ''] = values
  return (
    <>
      <Form.Item label={words.from} htmlFor="filter-from">
        <FilterValue
          {...props}
          id="filter-from"
          values={[from]}
          onChange={([chosen = '']) => onChange([chosen, to])}
        />
      </Form.Item>
      <Form.Item label={words.to} htmlFor="filter-to">
        <FilterValue
          {...props}
          id="filter-to"
          values={[to]}
          onChange={([chosen = '']) => onChange([from, chosen])}
        />
      </Form.Item>
    </>
  )
}

function FilterValue({ field, test, values, onChange, id }: ValueProps & { id: string }) {
  const control = useWords(controlWords)
  if (field.kind === 'yesNo')
    return (
      <Select
        id={id}
        {...(values[0] ? { value: values[0] } : {})}
        onChange={(chosen: string) => onChange([chosen])}
        options={[
          { value: 'true', label: control.yes },
          { value: 'false', label: control.no },
        ]}
      />
    )
  if (test === 'any')
    return (
      <Select
        id={id}
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        value={[...values]}
        onChange={(chosen: string[]) => onChange(chosen)}
        options={(field.codes ?? []).map(({ code, label }) => ({ value: code, label }))}
      />
    )
  if (field.kind === 'date')
    return <DayPicker id={id} value={values[0]} onChange={(day) => onChange(day ? [day] : [])} />
  if (field.kind === 'moment')
    return <MomentPicker id={id} value={values[0]} onChange={(moment) => onChange(moment ? [moment] : [])} />
  return (
    <Input
      id={id}
      value={values[0] ?? ''}
      {...(field.unit ? { suffix: field.unit } : {})}
      onChange={(event) => onChange(event.target.value === '' ? [] : [event.target.value])}
    />
  )
}
