import { cellPlace } from '../claims/passage.ts'
import type { Statement } from '../claims/statement.ts'
import type { FindingPlace } from '../finding.ts'
import { type Check, quoted, type Remark } from './check.ts'

const label =
  /^(?:预算|填报|编报|填表|实施|项目|主管|资金使用|使用|自评)?(?:单位|部门)(?:名称)?(?:[（(][^（）()]{1,6}[）)])?[:：]?$/

/** 「单位名称：」 with nothing after it, and a label in a form whose cell beside it is empty. */
function unnamed({ document, tables }: Statement): readonly FindingPlace[] {
  const lines = document.blocks.slice(0, 40).flatMap((block) => {
    const text = block.kind === 'table' ? '' : block.text.replace(/\s/g, '')
    return label.test(text) && /[:：]$/.test(text) ? [quoted(block.place, text)] : []
  })
  const cells = tables.flatMap((table, index) =>
    table.rows.slice(0, 8).flatMap((row, at) => {
      const own = row.flatMap((cell, column) =>
        cell.covered ? [] : [{ text: cell.text.replace(/\s/g, ''), column }],
      )
      return own.flatMap(({ text, column }, place) =>
        own.length <= 6 && label.test(text) && (/[:：]$/.test(text) || own[place + 1]?.text === '')
          ? own[place + 1] && own[place + 1]?.text !== ''
            ? []
            : [quoted(cellPlace(table, index, at, column), text)]
          : [],
      )
    }),
  )
  return [...lines, ...cells]
}

function examine(statement: Statement): readonly Remark[] {
  const at = unnamed(statement)
  if (at.length === 0) return []
  return [
    {
      severity: 'question',
      message: `${[...new Set(at.map(({ quote }) => `「${quote.replace(/[:：]$/, '')}」`))].join('、')}一栏是空的，这是哪个单位的？`,
      at,
      expected: '单位的全称',
      found: '（空）',
    },
  ]
}

export const check: Check = {
  name: 'unnamed-unit',
  label: { zh: '单位名称空着', en: 'A unit without a name' },
  about: { zh: '公开的表格应当写明单位和主管部门。', en: 'A published form names its unit and department.' },
  examine,
}
