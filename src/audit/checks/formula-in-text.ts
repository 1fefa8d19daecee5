import { absolute, compare, type Decimal, divide, isZero, multiply, subtract } from '#lib'
import { lastDigit } from '../claims/agree.ts'
import { fieldAt, fieldOf } from '../claims/field.ts'
import type { Statement } from '../claims/statement.ts'
import type { DocumentPlace } from '../document.ts'
import { type Check, quoted, type Remark } from './check.ts'

const number = '(\\d+(?:\\.\\d+)?)'
const unit = '\\s*(?:万元|亿元|元|人)?\\s*'
/** (63.46-32)÷32=98.31% and 136/143=95.10%. */
const change = new RegExp(
  `[（(]\\s*${number}${unit}[-－—−]\\s*${number}${unit}[）)]\\s*[÷/]\\s*${number}${unit}(?:[×*]\\s*100\\s*%)?\\s*=\\s*(-?\\d+(?:\\.\\d+)?)\\s*%`,
  'g',
)
const share = new RegExp(
  `(?<![\\d.)）-])${number}${unit}[÷/]\\s*${number}${unit}(?:[×*]\\s*100\\s*%)?\\s*=\\s*(\\d+(?:\\.\\d+)?)\\s*%`,
  'g',
)

interface Formula {
  readonly quote: string
  readonly place: DocumentPlace
  readonly printed: Decimal
  readonly value: Decimal
  readonly base: Decimal
}

function formulasIn(text: string, place: DocumentPlace): readonly Formula[] {
  const plain = text.replace(/＝/g, '=')
  const changes = [...plain.matchAll(change)].flatMap(([quote, a = '', b = '', base = '', printed = '']) =>
    isZero(base)
      ? []
      : [{ quote, place, printed, base, value: divide(multiply(subtract(a, b), '100'), base, 6) }],
  )
  const shares = [...plain.matchAll(share)].flatMap(([quote, a = '', base = '', printed = '']) =>
    isZero(base) ? [] : [{ quote, place, printed, base, value: divide(multiply(a, '100'), base, 6) }],
  )
  return [...changes, ...shares]
}

function all({ document }: Statement): readonly Formula[] {
  return document.blocks.flatMap((block) => {
    if (block.kind !== 'table') return formulasIn(block.text, block.place)
    return block.rows.flatMap((row, at) =>
      row.flatMap(({ text, covered }, column) =>
        covered || !text.includes('%') || text.length < 8
          ? []
          : formulasIn(text, { ...block.place, row: at + 1, column: column + 1 }),
      ),
    )
  })
}

function wrong({ quote, place, printed, value }: Formula): Remark | undefined {
  const decimals = printed.split('.')[1]?.length ?? 0
  const expected = divide(value, '1', decimals)
  if (compare(absolute(subtract(expected, printed)), lastDigit(decimals)) <= 0) return undefined
  return {
    severity: 'error',
    message: `算式「${quote}」的结果应为 ${expected}%。`,
    at: [quoted(place, quote)],
    expected: `${expected}%`,
    found: `${printed}%`,
  }
}

/** 三公经费变动率 takes last year's accounts as its base; the table of expenses gives them. */
function otherBase(statement: Statement, formulas: readonly Formula[]): readonly Remark[] {
  const region = statement.regions.find(({ form }) => form.kind === 'expenses')
  const table = region && statement.tables[region.table]
  if (!region || !table) return []
  for (let row = region.firstRow; row < region.endRow; row += 1) {
    const [item, previous, budget] = [
      fieldAt(table, region, row, 0),
      fieldOf(table, region, row, 'previous'),
      fieldOf(table, region, row, 'initial'),
    ]
    if (!/三公/.test(item.text) || !previous?.quantity || !budget?.quantity) continue
    const last = previous.quantity.value
    const used = formulas.find(({ quote, base }) => quote.includes(budget.text) && compare(base, last) !== 0)
    if (!used) return []
    return [
      {
        severity: 'warning',
        message: `「${used.quote}」用的上年数是 ${used.base}，「${item.text}」上年决算是 ${previous.text}，预算与决算的口径应当一致。`,
        at: [quoted(used.place, used.quote), quoted(previous.place, `${item.text} ${previous.text}`)],
        expected: previous.text,
        found: used.base,
      },
    ]
  }
  return []
}

export const check: Check = {
  name: 'formula-in-text',
  label: { zh: '文中的算式', en: 'Formulas in the text' },
  about: {
    zh: '写出的算式应当算得出它的结果，用的上年数应与基础数据表一致。',
    en: 'A formula that is written out gives its result, from the numbers of the tables.',
  },
  examine(statement) {
    const formulas = all(statement)
    return [...formulas.flatMap((formula) => wrong(formula) ?? []), ...otherBase(statement, formulas)]
  },
}
