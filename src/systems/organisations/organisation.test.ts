import { expect, test } from 'vitest'
import { checkValues, validateValues } from '#registers'
import { organisations } from '../index.ts'

const firm = {
  code: '91320506MA1ABCDE2X',
  name: '示例市甲研发有限公司',
  region: '320506',
  kind: 'enterprise',
  nature: '150',
  industry: 'C3985',
  formerNames: [{ name: '示例市甲科技有限公司', to: '2021-05-18' }],
  foundedOn: '2015-03-02',
}
const fieldsOf = (values: object) =>
  validateValues(organisations, { ...firm, ...values }).errors.map(({ at }) => at?.field)

test('an organisation keeps its former names', () => {
  const { values, errors } = validateValues(organisations, firm)
  expect(errors).toEqual([])
  expect(values).toEqual(firm)
})

test('a wrong check digit, an unknown region and a misspelt industry are refused at their fields', () => {
  expect(fieldsOf({ code: '91320506MA1ABCDE2Y' })).toEqual(['code'])
  expect(fieldsOf({ region: '990000' })).toEqual(['region'])
  expect(fieldsOf({ industry: '电子' })).toEqual(['industry'])
  expect(fieldsOf({ nature: '999' })).toEqual(['nature'])
})

test('nothing is closed before it was founded', () => {
  const { errors } = checkValues(organisations, { ...firm, closedOn: '2014-12-31' })
  expect(errors.map(({ at }) => at?.field)).toEqual(['closedOn'])
})
