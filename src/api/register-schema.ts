import type { App } from '#app'
import type { Field, Fields, Register } from '#registers'

/** A JSON schema, as far as OpenAPI's components need it. */
type Schema = Record<string, unknown>

/** What the values of each register's records look like: they follow from its fields, as the table and the form do. */
export function registerSchemas(app: App): readonly (readonly [string, Schema])[] {
  const all = [...app.catalogue.registers.values()].map(
    (register) => [componentName(register), schemaOf(register)] as const,
  )
  const anyOf = all.map(([name]) => ({ $ref: `#/components/schemas/${name}` }))
  return [
    ...all,
    [recordValues, { anyOf, description: "What a new record holds: the values of one register's fields" }],
  ]
}

/** The component that stands for the values of any register. */
export const recordValues = 'RecordValues'

function componentName({ name }: Register): string {
  const words = name.split('.').map((word) => word[0]?.toUpperCase() + word.slice(1))
  return `${words.join('')}Values`
}

function schemaOf({ fields, label }: Register): Schema {
  return { ...objectOf(fields), description: label.zh }
}

function objectOf(fields: Fields): Schema {
  const properties = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, { ...typeOf(field), title: field.label.zh }]),
  )
  const required = Object.entries(fields)
    .filter(([, field]) => field.required === true)
    .map(([name]) => name)
  return { type: 'object', properties, ...(required.length > 0 ? { required } : {}) }
}

function typeOf(field: Field): Schema {
  switch (field.kind) {
    case 'integer':
      return { type: 'integer' }
    case 'yesNo':
      return { type: 'boolean' }
    case 'date':
      return { type: 'string', format: 'date' }
    case 'moment':
      return {
        type: 'string',
        pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}',
        example: '2024-12-31T09:00+08:00',
      }
    case 'money':
      return { type: 'string', pattern: '^-?\\d+(\\.\\d{1,2})?$', description: '元' }
    case 'decimal':
      return { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' }
    case 'code':
      return { type: 'string', enum: field.list.items.map((item) => item.code) }
    case 'organisation':
      return { type: 'string', pattern: '^[0-9A-HJ-NPQRTUWXY]{18}$' }
    case 'region':
      return { type: 'string', pattern: '^\\d{6}$' }
    case 'person':
      return { type: 'string', description: '账号；不在人员登记簿中的，即姓名 (the account, or a name)' }
    case 'list':
      return { type: 'array', items: objectOf(field.fields) }
    case 'file':
      return {
        type: 'object',
        properties: {
          sha256: { type: 'string' },
          name: { type: 'string' },
          size: { type: 'integer' },
          mime: { type: 'string' },
        },
      }
    default:
      return { type: 'string' }
  }
}
