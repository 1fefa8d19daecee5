import { isBlank } from '../claims/field.ts'
import type { IndicatorRow } from '../claims/indicator-row.ts'
import { type Check, quoted, type Remark } from './check.ts'

const rateName = /[率度]$|比例$|占比$/
const rateUnit = /^%$|‰/

/** A rate whose target has lost its percent sign, or has it as a word. */
function remarkOn(row: IndicatorRow): Remark | undefined {
  const { target, actual, goal, done, name } = row
  if (!target || !actual || !goal || isBlank(target)) return undefined
  const at = [quoted(row.place, name), quoted(target.place, target.text), quoted(actual.place, actual.text)]
  if (/\d\s*百分比/.test(target.text))
    return {
      severity: 'warning',
      message: `指标「${name}」的目标值「${target.text}」把百分号写成了文字，应写作「${target.text.replace(/百分比/, '%')}」。`,
      at,
      expected: target.text.replace(/百分比/, '%'),
      found: target.text,
    }
  if (!done) return undefined
  const isRate = rateName.test(name.replace(/[（(].*[）)]/, ''))
  if (goal.unit === '' && rateUnit.test(done.unit) && isRate && goal.value !== '0')
    return {
      severity: 'warning',
      message: `指标「${name}」的目标值「${target.text}」缺少百分号，完成值是「${actual.text}」。`,
      at,
      expected: `${target.text}%`,
      found: target.text,
    }
  return undefined
}

export const check: Check = {
  name: 'target-unit',
  label: { zh: '目标值单位', en: 'Unit of a target' },
  about: {
    zh: '比率的目标值应带百分号，与完成值的单位一致。',
    en: 'The target of a rate carries its percent sign, as the actual does.',
  },
  examine: ({ indicators }) => indicators.flatMap((row) => remarkOn(row) ?? []),
}
