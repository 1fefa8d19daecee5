import { writeChineseNumeral } from '#lib'
import type { DocumentPlace } from './document.ts'

const outer = /^\s*(第?[一二三四五六七八九十百]{1,4})[、，部章]/
const inner = /[（(]([一二三四五六七八九十]{1,3})[）)]/

/** Where something stands, for a sentence: 「第二部分（四）」, 「第九部分的表第 36 行」. Empty where a document has no places. */
export function wordWhere(place: DocumentPlace): string {
  const section = place.section ?? ''
  const number = outer.exec(section)?.[1]?.replace(/^第/, '')
  const sub = inner.exec(section)?.[1]
  const head = number ? `第${number}部分${sub ? `（${sub}）` : ''}` : shortened(section)
  const row = place.row === undefined ? '' : `第 ${place.row} 行`
  const table = place.table ? (head === '' ? place.table : '表') : ''
  const page = head === '' && table === '' && place.page !== undefined ? `第 ${place.page} 页` : ''
  if (row === '') return head || page
  return head === '' ? `${table || '表'}${row}` : `${head}${table}${row}`
}

function shortened(section: string): string {
  const plain = section.trim()
  if (plain === '') return ''
  return `「${plain.length > 16 ? `${plain.slice(0, 15)}…` : plain}」`
}

/** 「三处」, 「两个」: small counts as a sentence has them. */
export function wordCount(count: number): string {
  return count === 2 ? '两' : writeChineseNumeral(count)
}
