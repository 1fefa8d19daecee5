import { expect, test } from 'vitest'
import { levelApart, placeChain } from './place-chain.ts'

test.each([
  ['金寨县麻埠镇人民政府', { county: '金寨', town: '麻埠' }, '人民政府'],
  ['云岭省青石市白河区图书馆', { province: '云岭', city: '青石', county: '白河' }, '图书馆'],
  ['青石市城市管理局', { city: '青石' }, '城市管理局'],
  ['青石市住房和城乡建设局', { city: '青石' }, '住房和城乡建设局'],
  ['青石市高新区管理委员会', { city: '青石' }, '高新区管理委员会'],
  ['实验小学', {}, '实验小学'],
])('%s', (name, levels, office) => {
  const chain = placeChain(name)
  expect(Object.fromEntries(chain.levels)).toEqual(levels)
  expect(chain.office).toBe(office)
})

test('apart at a level that both name', () => {
  const apart = (a: string, b: string) => levelApart(placeChain(a), placeChain(b))
  expect(apart('金寨县麻埠镇人民政府', '金寨县白塔畈镇人民政府')).toBe('town')
  expect(apart('青石市图书馆', '白河市图书馆')).toBe('city')
  expect(apart('青石市文化和旅游局', '青石市白河区图书馆')).toBeUndefined()
  expect(apart('白河县教育局', '青石市教育局')).toBeUndefined()
})
