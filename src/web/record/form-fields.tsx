import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form } from 'antd'
import type { Values } from '#registers'
import type { FieldDescription, RegisterDescription } from '../client/register.ts'
import { useWords } from '../words/language.tsx'
import { recordWords } from '../words/record.ts'
import { FieldInput, type InputProps } from './field-input.tsx'
import type { FieldPath } from './form-values.ts'

/** The fields of a form under the heads that their register gives them. */
export function GroupedFields(props: {
  fields: readonly FieldDescription[]
  groups: RegisterDescription['groups'] | undefined
}) {
  const words = useWords(recordWords)
  const { fields, groups } = props
  if (!groups) return <FormFields fields={fields} />
  return groups.map(({ label = words.otherFields, fields: names }) => {
    const inside = fields.filter(({ name }) => names.includes(name))
    return (
      inside.length > 0 && (
        <fieldset key={label} className="wide form-group">
          <legend>{label}</legend>
          <div className="record-form">
            <FormFields fields={inside} />
          </div>
        </fieldset>
      )
    )
  })
}

export function FormFields({ fields }: { fields: readonly FieldDescription[] }) {
  return fields.map((field) =>
    field.kind === 'list' ? (
      <ListItems key={field.name} field={field} />
    ) : (
      <FormField key={field.name} field={field} path={[field.name]} />
    ),
  )
}

const long = new Set(['longText', 'file'])

interface FormFieldProps {
  readonly field: FieldDescription
  readonly path: FieldPath
  /** The list of whose rows it is a field. */
  readonly list?: string
}

function FormField({ field, path, list }: FormFieldProps) {
  const form = Form.useFormInstance()
  const above = [...(list === undefined ? [] : [list]), ...path.slice(0, -1)]
  const fill = (known: Values) => {
    for (const [theirs, ours] of Object.entries(field.fills ?? {}))
      if (known[theirs] !== undefined) form.setFieldValue([...above, ours], known[theirs])
  }
  return (
    <Form.Item
      name={path}
      label={field.label}
      required={field.required === true}
      className={long.has(field.kind) ? 'wide' : ''}
      {...(field.help ? { extra: field.help } : {})}
    >
      {field.below ? (
        <NarrowedInput field={field} above={[...above, field.below]} />
      ) : (
        <FieldInput field={field} onPick={fill} />
      )}
    </Form.Item>
  )
}

/** Only the codes that begin with the one chosen above, and what is chosen already. */
function NarrowedInput({ above, ...props }: InputProps & { readonly above: FieldPath }) {
  const chosen: unknown = Form.useWatch(above)
  const { field, value } = props
  const codes = field.codes?.filter(
    ({ code }) => typeof chosen !== 'string' || code.startsWith(chosen) || code === value,
  )
  return <FieldInput {...props} field={{ ...field, ...(codes ? { codes } : {}) }} />
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
                  <FormField key={sub.name} field={sub} path={[item.name, sub.name]} list={field.name} />
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
