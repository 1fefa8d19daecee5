import { afterAll, beforeAll, expect, test } from 'vitest'
import { defineRegister, type Register } from '#registers'
import {
  administrator,
  label,
  type Office,
  openOffice,
  sum,
  to,
  unit,
  words,
} from '../records/procedure/test/office.ts'
import { csvOf } from '../workbook/test/workbook.ts'
import { importFile } from './index.ts'

const funds: Register = defineRegister({
  name: 'funds',
  label: label('资金'),
  key: 'name',
  titled: '{name}',
  fields: { name: words('名称'), sum: sum('总额') },
})
const grants: Register = defineRegister({
  name: 'grants',
  label: label('补助'),
  key: 'number',
  titled: '{number}',
  limits: [{ name: 'sum', of: 'fund', total: 'sum', takes: ['amount'] }],
  fields: { number: words('编号'), fund: to('funds', '资金'), amount: sum('金额') },
})

let office: Office
beforeAll(async () => {
  office = await openOffice([funds, grants])
})
afterAll(() => office.close())

test('a file takes no more of what another record holds than there is; its row is told, and nothing is written', async () => {
  await office.propose('funds', { name: '专项', sum: '30.00' })
  const bring = (mode: 'add' | 'upsert', rows: string) =>
    importFile(office.ctx, {
      ...{ actor: administrator, unit, register: 'grants', mode },
      file: csvOf(`编号,资金,金额\n${rows}\n`),
    })
  expect(await bring('add', 'A,专项,20.00\nB,专项,20.00')).toMatchObject({
    problems: [{ code: 'records/beyond-limit', at: { row: 3 }, params: { left: '10.00 元' } }],
  })
  expect(await office.all('grants')).toEqual([])
  expect(await bring('add', 'A,专项,20.00\nB,专项,10.00')).toMatchObject({ value: { added: 2 } })
  expect(await bring('upsert', 'A,专项,20.01')).toMatchObject({
    problems: [{ code: 'records/beyond-limit', params: { wanted: '20.01 元', left: '20.00 元' } }],
  })
  expect(await bring('upsert', 'A,专项,19.00\nC,专项,1.00')).toMatchObject({
    value: { added: 1, updated: 1 },
  })
})
