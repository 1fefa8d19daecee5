import type { Label, Language } from '#lib'
import type { Field, Fields } from './field.ts'
import type { FieldValue, Values } from './register.ts'

/** The sentences of a check, `{field}` replaced by the field's value as people read it. */
export function checkSentence(
  says: Label,
  fields: Fields,
  values: Values,
): { sentence: string; sentenceEn: string } {
  const fill = (text: string, language: Language) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const field = fields[name]
      return field ? wordsOf(field, values[name], language) : whole
    })
  return { sentence: fill(says.zh, 'zh'), sentenceEn: fill(says.en, 'en') }
}

const absent: Label = { zh: '（空）', en: '(empty)' }
const yes: Label = { zh: '是', en: 'yes' }
const no: Label = { zh: '否', en: 'no' }

function wordsOf(field: Field, value: FieldValue | undefined, language: Language): string {
  if (value === undefined) return absent[language]
  if (typeof value === 'boolean') return (value ? yes : no)[language]
  if (Array.isArray(value)) return language === 'zh' ? `${value.length} 项` : `${value.length} rows`
  if (typeof value === 'object' && 'sha256' in value) return value.name
  if (field.kind === 'code')
    return field.list.items.find((item) => item.code === value)?.label[language] ?? String(value)
  return String(value)
}
