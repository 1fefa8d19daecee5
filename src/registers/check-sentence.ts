import type { Label } from '#lib'
import type { Fields } from './field.ts'
import { printText } from './print.ts'
import type { Values } from './register.ts'

/** The sentences of a check, `{field}` replaced by the field's value as people read it. */
export function checkSentence(
  says: Label,
  fields: Fields,
  values: Values,
): { sentence: string; sentenceEn: string } {
  return {
    sentence: printText(says.zh, fields, values, 'zh'),
    sentenceEn: printText(says.en, fields, values, 'en'),
  }
}
