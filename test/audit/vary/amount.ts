import { inScale, parseQuantity, writeQuantity } from '#lib'
import type { Sheet } from '../sheet.ts'
import { type Variation, withText } from './variation.ts'

const moved = (text: string, places: number) => {
  const read = parseQuantity(`${text}元`)
  if (!read.ok) return text
  const scaled = inScale({ ...read.value, scale: places > 0 ? '万' : '' }, places > 0 ? '' : '万')
  return writeQuantity(scaled).replace(/[万元\s]/g, '')
}

/** 「345.6 万元」 as 「3456000 元」. */
const inYuan = (text: string) =>
  text.replace(/(\d[\d.]*)\s*万元/g, (_, number: string) => `${moved(number.replace(/,/g, ''), 4)}元`)

/** Whole numbers of ten thousand in words of two units: 「12 万人」 as 「120000 人」. */
const inOnes = (text: string) =>
  text.replace(
    /(?<![\d.])(\d[\d.]*)\s*万(人次|人|亩|份|户|册|株|平方米)/g,
    (_, number: string, unit: string) => {
      const value = moved(number, 4)
      return value.includes('.') ? `${number}万${unit}` : `${value}${unit}`
    },
  )

const ofProse = (change: (text: string) => string) => (sheet: Sheet) => {
  const varied = withText(sheet, (text) => (text.length < 20 ? text : change(text)))
  return JSON.stringify(varied.parts) === JSON.stringify(sheet.parts) ? undefined : varied
}

export const amountVariations: readonly Variation[] = [
  { name: 'yuan', label: '文中的万元改写成元', vary: ofProse(inYuan) },
  { name: 'ones', label: '文中的万人、万亩改写成个位', vary: ofProse(inOnes) },
]
