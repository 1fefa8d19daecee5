import type { Label, Place } from '#lib'
import { integer, type Register, text } from '#registers'

/** Fields that the registers of the evaluation's content share. */

export const year = integer({
  label: { zh: '年度', en: 'Year' },
  required: true,
  min: 2000,
  max: 2100,
})

export const position = integer({
  label: { zh: '顺序', en: 'Position' },
  help: { zh: '在表中的先后，从小到大', en: 'Its place in the table, smallest first' },
  required: true,
  min: 1,
})

/** A short code that other lines of the same year refer to. */
export const lineCode = (label: Label) =>
  text({
    label,
    required: true,
    maxLength: 40,
    pattern: {
      source: '[A-Za-z0-9][A-Za-z0-9.-]*',
      says: { zh: '应为字母、数字、点或连字符', en: 'letters, digits, dots and hyphens' },
    },
  })

/** Where in the evaluation's content something is to be put right. */
export function placeIn({ name }: Register, record: string, field: string): Place {
  return { register: name, record, field }
}
