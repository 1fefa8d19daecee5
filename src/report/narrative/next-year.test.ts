import { expect, test } from 'vitest'
import { nextYear } from './next-year.ts'

const move = (markdown: string) => nextYear(markdown, { from: 2024, to: 2025 })

test('references follow, the year and the periods that they name move on', () => {
  expect(
    move(
      '2024年登记{contracts.registered.count}，上年{contracts.registered.average@2023:万元.0}，七月{a.b@2024-01..2024-07}',
    ).markdown,
  ).toBe(
    '2025年登记{contracts.registered.count}，上年{contracts.registered.average@2024:万元.0}，七月{a.b@2025-01..2025-07}',
  )
})

test('what is history stays; what speaks of the time before is told', () => {
  expect(move('中心1999年改制，2020年恢复全额拨款；2023年受理1850家，编号 G2024 不变')).toEqual({
    markdown: '中心1999年改制，2020年恢复全额拨款；2023年受理1850家，编号 G2024 不变',
    dated: ['2023年', '1850家'],
  })
})
