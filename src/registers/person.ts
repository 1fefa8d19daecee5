import type { Field, Fields, PersonField } from './field.ts'
import type { Values } from './register.ts'

/** The register of those who act: its key is the account, `name` what they are called. */
export const peopleRegister = 'people'

/** The field in which the printed name of the person in another one stands. */
export function printedNameOf(field: string): string {
  return `${field}Name`
}

/** Whether a field is there only to keep the printed name of a person: it is shown as that person, and not by itself. */
export function isPrintedName(field: Field): boolean {
  return field.kind === 'text' && field.computed === true && field.prints !== undefined
}

/** A register's fields, with a printed name for every person, after it. */
export function withPrintedNames(fields: Fields): Fields {
  const all = Object.entries(fields).flatMap(([name, field]): [string, Field][] => {
    if (field.kind === 'list') for (const inner of Object.values(field.fields)) proveTop(name, inner)
    if (field.kind !== 'person' || printedNameOf(name) in fields) return [[name, field]]
    return [
      [name, field],
      [printedNameOf(name), printedName(name, field)],
    ]
  })
  return Object.fromEntries(all.map(([name, field]) => [name, marked(name, field, fields)]))
}

function proveTop(list: string, field: Field): void {
  if (field.kind === 'person')
    throw new Error(`${list}: a person stands at the top of a record, not in a sub-row`)
}

function printedName(name: string, { label, personal, searched }: PersonField): Field {
  return {
    kind: 'text',
    label: { zh: `${label.zh}（姓名）`, en: `${label.en} (name)` },
    maxLength: 200,
    computed: true,
    prints: name,
    ...(personal ? { personal } : {}),
    ...(searched ? { searched: true as const } : {}),
  }
}

/** A name that the register declares itself is marked as what it is; it is never asked for, since it comes with the person. */
function marked(name: string, field: Field, fields: Fields): Field {
  if (field.kind !== 'text' || field.prints !== undefined || !name.endsWith('Name')) return field
  const of = name.slice(0, -'Name'.length)
  if (fields[of]?.kind !== 'person') return field
  const { required: _, ...optional } = field
  return { ...optional, prints: of }
}

/** What a person in a record is called: the name as it was printed, else what stands there. */
export function personText(field: string, values: Values): string | undefined {
  const [who, name] = [values[field], values[printedNameOf(field)]]
  if (typeof who !== 'string') return undefined
  return typeof name === 'string' ? name : who
}

/** A person as a text that reads back as the same person under the same name: 张三（zhangsan）. */
export function personWritten(field: string, values: Values): string | undefined {
  const who = values[field]
  const name = personText(field, values)
  return name === undefined || name === who ? name : `${name}（${String(who)}）`
}

const named = /^(.*?)\s*[（(]\s*([a-z0-9][a-z0-9._-]*)\s*[)）]$/u

/** What somebody wrote for a person, as far as it names an account after a name. */
export function readPerson(text: string): { readonly name: string; readonly account: string } | undefined {
  const [, name = '', account = ''] = named.exec(text) ?? []
  return name === '' || account === '' ? undefined : { name, account }
}

/** Whether what somebody wrote is the person who stands there already. */
export function isSamePerson(field: string, before: Values, text: unknown): boolean {
  if (typeof text !== 'string' || before[field] === undefined) return false
  return text === before[field] || text === personText(field, before) || text === personWritten(field, before)
}
