import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form } from 'antd'
import { type ReactNode, useEffect } from 'react'
import type { Values } from '#registers'
import type { ProblemShown } from '../client/http.ts'
import type { FieldDescription } from '../client/register.ts'
import { ProblemList } from '../control/problem-list.tsx'
import { useWords } from '../words/language.tsx'
import { recordWords } from '../words/record.ts'
import { FieldInput } from './field-input.tsx'
import { type FieldPath, pathOf } from './form-values.ts'

interface Props {
  readonly fields: readonly FieldDescription[]
  readonly values: Values
  readonly problems: readonly ProblemShown[]
  readonly isSaving: boolean
  readonly saveLabel: string
  readonly onSave: (values: Values) => void
  readonly onLeave: () => void
}

/** A form that follows from the register's description. Problems stand at their field and at the head. */
export function RecordForm(props: Props) {
  const words = useWords(recordWords)
  const [form] = Form.useForm<Record<string, unknown>>()
  const { problems } = props
  useEffect(() => {
    const wrong = new Map<string, { name: FieldPath; errors: ReactNode[] }>()
    for (const problem of problems) {
      const name = pathOf(problem)
      if (!name) continue
      const there = wrong.get(name.join('.')) ?? { name, errors: [] }
      there.errors.push([problem.message, problem.todo].filter(Boolean).join('；'))
      wrong.set(name.join('.'), there)
    }
    form.setFields([...wrong.values()] as Parameters<typeof form.setFields>[0])
    const first = [...wrong.values()][0]
    if (first) form.scrollToField(first.name, { focus: true, block: 'center' })
  }, [form, problems])
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={props.values}
      onFinish={(values) => props.onSave(values as Values)}
      requiredMark
      className="record-form"
    >
      <ProblemList problems={problems} />
      {props.fields.map((field) =>
        field.kind === 'list' ? (
          <ListItems key={field.name} field={field} />
        ) : (
          <FormField key={field.name} field={field} />
        ),
      )}
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={props.isSaving}>
          {props.saveLabel}
        </Button>
        <Button onClick={props.onLeave}>{words.leave}</Button>
      </div>
    </Form>
  )
}

const long = new Set(['longText', 'file'])

function FormField({ field, name }: { field: FieldDescription; name?: FieldPath }) {
  return (
    <Form.Item
      name={name ?? [field.name]}
      label={field.label}
      required={field.required === true}
      className={long.has(field.kind) ? 'wide' : ''}
      {...(field.help ? { extra: field.help } : {})}
    >
      <FieldInput field={field} />
    </Form.Item>
  )
}

/** The rows of a list field, each with its own small form. */
function ListItems({ field }: { field: FieldDescription }) {
  const words = useWords(recordWords)
  return (
    <fieldset className="wide">
      <legend>{field.label}</legend>
      {field.help && <p className="quiet">{field.help}</p>}
      <Form.List name={[field.name]}>
        {(items, { add, remove }) => (
          <>
            {items.map((item) => (
              <div key={item.key} className="list-item">
                <span className="quiet">{words.item(item.name + 1)}</span>
                {(field.fields ?? []).map((sub) => (
                  <FormField key={sub.name} field={sub} name={[item.name, sub.name]} />
                ))}
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={`${words.removeItem} ${item.name + 1}`}
                  onClick={() => remove(item.name)}
                />
              </div>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add({})}>
              {words.addItem(field.label)}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  )
}
