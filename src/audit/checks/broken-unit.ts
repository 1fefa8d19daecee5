import type { Statement } from '../claims/statement.ts'
import { type Check, quoted, type Remark } from './check.ts'

const lostSquare = /\d[\d.,]*\s*(hmm|hm|km2?m|m3m)(?![²³\w])/g

/** 公顷 written as hm² has lost its square. */
function examine({ passages, document }: Statement): readonly Remark[] {
  const cells = document.blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flatMap((row, at) =>
          row.flatMap(({ text, covered }, column) =>
            covered || text.length > 60
              ? []
              : [{ text, place: { ...block.place, row: at + 1, column: column + 1 } }],
          ),
        )
      : [],
  )
  const all = [...passages, ...cells].flatMap(({ text, place }) =>
    [...text.matchAll(lostSquare)].map(([quote, unit = '']) => ({ quote, unit, place })),
  )
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
