import type { IndicatorRow } from '../claims/indicator-row.ts'
import type { Statement } from '../claims/statement.ts'
import type { DocumentPlace } from '../document.ts'
import { type Check, quoted, type Remark } from './check.ts'

const years = /(?<!\d)(20\d\d)\s*年/g

function yearsIn(text: string): readonly string[] {
  return [...text.matchAll(years)].map(([, year = '']) => year)
}

/** A target that was due before the year began, or after it ended. */
function inRow(row: IndicatorRow, year: string): readonly Remark[] {
  const fields = [{ text: row.name, place: row.place as DocumentPlace }, ...(row.target ? [row.target] : [])]
  return fields.flatMap(({ text, place }) => {
    const other = yearsIn(text).filter((found) => found !== year)
    const isRange = yearsIn(text).includes(year)
    if (other.length === 0 || isRange || Number(other[0]) > Number(year)) return []
    return [
      {
        severity: 'warning' as const,
        message: `${year} 年的自评表中，指标「${row.name}」写的是 ${other[0]} 年（「${text}」），多半是上一年的文字没有改。`,
        at: [quoted(place, text)],
        expected: `${year} 年`,
        found: `${other[0]} 年`,
      },
    ]
  })
}

const evaluated = /(20\d\d)\s*年度?(?:部门)?(?:整体支出|项目支出|预算)?(?:预算)?绩效自评/g

/** The evaluation is called by another year than its title has. */
function inText({ passages }: Statement, year: string): readonly Remark[] {
  return passages.flatMap(({ text, place }) =>
    [...text.matchAll(evaluated)].flatMap((match) =>
      match[1] === year || Number(match[1]) > Number(year)
        ? []
        : [
            {
              severity: 'question' as const,
              message: `本报告是 ${year} 年度的，这里写的是「${match[0]}」，是否为上一年的文字？`,
              at: [quoted(place, match[0])],
              expected: year,
              found: match[1] ?? '',
            },
          ],
    ),
  )
}

const cutOff = /截[至止]\s*(20\d\d)\s*年\s*(\d{1,2})\s*月(?:\s*\d{1,2}\s*日|[底末])?[^。；]{0,30}/g
const counted = /支付|支出|执行|拨付|完成|到位|累计|发放|实现/

/** By the end of June a report of the year before is due: what is counted up to later is of another year. */
const lastMonth = 6

/** What was paid by the end of another year is not what was paid in this one. */
function cutOffs({ passages }: Statement, year: string): readonly Remark[] {
  return passages.flatMap(({ text, place }) =>
    [...text.matchAll(cutOff)].flatMap(([quote, named = '', month = '']): readonly Remark[] => {
      const years = Number(named) - Number(year)
      const isEarlier = years < 0 && Number(month) === 12 && counted.test(quote)
      const isLater = years > 1 || (years === 1 && Number(month) > lastMonth)
      if (!isEarlier && !isLater) return []
      return [
        {
          severity: 'warning',
          message: isEarlier
            ? `本报告是 ${year} 年度的，数据却截至 ${named} 年底，多半是上一年的文字没有改。`
            : `本报告是 ${year} 年度的，数据却截至 ${named} 年 ${Number(month)} 月，已在评价期以后。`,
          at: [quoted(place, quote)],
          expected: `${year} 年`,
          found: `${named} 年`,
        },
      ]
    }),
  )
}

/** A goal of this year that names an earlier one, in a table: the year before may still be settled, those before it not. */
function inGoals({ passages }: Statement, year: string): readonly Remark[] {
  return passages.flatMap(({ text, place, cell, role }) => {
    const named = yearsIn(text)
    const old = named.find((found) => Number(found) < Number(year) - 1)
    if (!cell || role !== 'target' || old === undefined || named.includes(year)) return []
    const at = text.indexOf(old)
    return [
      {
        severity: 'question' as const,
        message: `${year} 年的目标里写着 ${old} 年的事，是否为以前年度的文字？`,
        at: [quoted(place, text.slice(Math.max(0, at - 12), at + 16).trim())],
        expected: `${year}年`,
        found: `${old}年`,
      },
    ]
  })
}

export const check: Check = {
  name: 'other-year',
  label: { zh: '别的年份', en: 'Another year' },
  about: {
    zh: '指标的时限或自评年度与报告的年度不符。',
    en: 'A deadline or an evaluation year is not the document’s own.',
  },
  examine(statement) {
    const { year } = statement.about
    if (year === '') return []
    return [
      ...statement.indicators.flatMap((row) => inRow(row, year)),
      ...inText(statement, year),
      ...cutOffs(statement, year),
      ...inGoals(statement, year),
    ]
  },
}
