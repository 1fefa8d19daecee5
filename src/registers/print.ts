import { formatMoment, type Label, type Language } from '#lib'
import type { Field, Fields, TextField } from './field.ts'
import { personText } from './person.ts'
import { findRegion } from './region.ts'
import type { FieldValue, Register, Values } from './register.ts'

const absent: Label = { zh: '（空）', en: '(empty)' }
const yes: Label = { zh: '是', en: 'yes' }
const no: Label = { zh: '否', en: 'no' }
const separator: Label = { zh: '、', en: ', ' }

/**
 * A field's value as people read it: the words of a code or of its letters, the name of a region or a file, 是 or 否, how many rows a list
 * has; a moment without its zone; anything else as it stands (money in 元 with two decimals, days, exact decimals). （空） where there is none.
 */
export function printValue(field: Field, value: FieldValue | undefined, language: Language = 'zh'): string {
  if (value === undefined) return absent[language]
  if (typeof value === 'boolean') return (value ? yes : no)[language]
  if (Array.isArray(value)) return language === 'zh' ? `${value.length} 项` : `${value.length} rows`
  if (typeof value === 'object' && 'sha256' in value) return value.name
  if (field.kind === 'code')
    return field.list.items.find((item) => item.code === value)?.label[language] ?? String(value)
  if (field.kind === 'text' && field.letters) return printLetters(String(value), field.letters, language)
  if (field.kind === 'region') return findRegion(String(value))?.label[language] ?? String(value)
  return field.kind === 'moment' ? formatMoment(String(value)) : String(value)
}

function printLetters(
  text: string,
  { list, which }: NonNullable<TextField['letters']>,
  language: Language,
): string {
  const wordOf = (letter: string) => list.items.find(({ code }) => code === letter)?.label[language]
  if (which === 'each') return [...text].map((letter) => wordOf(letter) ?? letter).join(separator[language])
  const word = wordOf(text.slice(0, 1))
  if (word === undefined) return text
  return language === 'zh' ? `${text}（${word}）` : `${text} (${word})`
}

/** A text in which `{field}` stands for a field's value as people read it. */
export function printText(text: string, fields: Fields, values: Values, language: Language = 'zh'): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const field = fields[name]
    if (field?.kind === 'person') return personText(name, values) ?? absent[language]
    return field ? printValue(field, values[name], language) : whole
  })
}

/** The fields of which a register's records have their title, in its order. */
export function titleFields({ titled, fields }: Pick<Register, 'titled' | 'fields'>): readonly string[] {
  return [...titled.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => (name && name in fields ? [name] : []))
}

/** A record in one line, as its register's `titled` says; what is absent is left out, its brackets too. */
export function printTitle(
  register: Pick<Register, 'titled' | 'fields'>,
  values: Values,
  language: Language = 'zh',
): string {
  const present = register.titled.replace(/\{(\w+)\}/g, (whole, name: string) =>
    values[name] === undefined ? '' : whole,
  )
  return printText(present, register.fields, values, language)
    .replace(/（）|\(\)|《》/g, '')
    .trim()
}
