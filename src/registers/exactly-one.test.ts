import { expect, test } from 'vitest'
import { asking, defineRegister, exactlyOne, text, validateValues } from './index.ts'

const label = (zh: string) => ({ zh, en: zh })
const field = (zh: string) => text({ label: label(zh) })
const cases = defineRegister({
  name: 'cases',
  label: label('事项'),
  titled: '{a}',
  fields: { a: field('甲'), b: field('乙'), c: field('丙') },
  checks: [exactlyOne(['a', 'b', 'c'], { zh: '甲、乙、丙填其中一项', en: 'one of them' })],
})

test.each<[string[], boolean]>([
  [[], false],
  [['a'], true],
  [['b'], true],
  [['c'], true],
  [['a', 'b'], false],
  [['b', 'c'], false],
  [['a', 'b', 'c'], false],
])('of %j exactly one is set: %s', (set, isRight) => {
  const { errors } = validateValues(cases, Object.fromEntries(set.map((name) => [name, '有'])))
  expect(errors.map(({ at }) => at?.field)).toEqual(isRight ? [] : ['a'])
})

test('a move that asks for a reason fails without one', () => {
  expect(asking('reason', '请写明理由', 'Say why')).toMatchObject({
    asks: ['reason'],
    must: [{ at: 'reason', that: { isSet: 'reason' }, says: { zh: '请写明理由', en: 'Say why' } }],
  })
})
