import type { Statement } from '../claims/statement.ts'
import type { DocumentPlace } from '../document.ts'
import { type Check, quoted, type Remark } from './check.ts'

/** From the first digit of a number on, so that a long row of digits is read once and not from each of them. */
const lostSquare = /(?<![\d.,])\d[\d.,]{0,40}\s{0,4}(hmm|hm|km2?m|m3m)(?![²³\w])/g

interface Broken {
  readonly quote: string
  readonly unit: string
  readonly place: DocumentPlace
}

function unitsIn(text: string, place: DocumentPlace): readonly Broken[] {
  return [...text.matchAll(lostSquare)].map(([quote, unit = '']) => ({ quote, unit, place }))
}

/** 公顷 written as hm² has lost its square. */
function examine({ passages, document }: Statement): readonly Remark[] {
  const all = passages.flatMap(({ text, place }) => unitsIn(text, place))
  for (const block of document.blocks) {
    if (block.kind !== 'table') continue
    for (const [at, row] of block.rows.entries())
      for (const [column, { text, covered }] of row.entries())
        if (!covered && text.length <= 60 && text.includes('m'))
          all.push(...unitsIn(text, { ...block.place, row: at + 1, column: column + 1 }))
  }
  const [first] = all
  if (!first) return []
  const units = [...new Set(all.map(({ unit }) => unit))]
  return [
    {
      severity: 'error',
      message: `面积单位写成了「${units.join('」「')}」，应为 hm²（公顷），平方丢失。`,
      at: all.slice(0, 6).map(({ quote, place }) => quoted(place, quote)),
      expected: 'hm²',
      found: first.unit,
    },
  ]
}

export const check: Check = {
  name: 'broken-unit',
  label: { zh: '残缺的单位', en: 'A broken unit' },
  about: { zh: '公顷 hm² 丢了平方，成了 hm。', en: 'An area’s unit has lost its square.' },
  examine,
}
