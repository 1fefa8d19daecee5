import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TextIndex } from './text-index.ts'

const achievements = [
  '一种锂电池隔膜的陶瓷涂覆工艺，提高耐热性能',
  '水产养殖水质在线监测系统，基于 LoRa 无线传输',
  '高强度铝合金压铸件的热处理方法',
  '纺织印染废水的深度处理与回用技术',
]
const index = new TextIndex(achievements)

test('what says the same is found first, with the passages that both have', () => {
  const asked = '寻求锂电池隔膜涂覆工艺，要求耐热'
  const [first, ...others] = index.search(asked, 3)
  expect(first?.at).toBe(0)
  expect(first?.share).toBeGreaterThan(0.3)
  for (const { share } of others) expect(share).toBeLessThan(0.2)
  expect(index.shared(asked, 0, 2)).toEqual(['锂电池隔膜', '涂覆工艺'])
  expect(index.search('ＬＯＲＡ', 1)).toEqual([{ at: 1, share: expect.any(Number) }])
  expect(index.shared('lora 网关', 1, 3)).toEqual(['lora'])
  expect(index.shared('lo 网关', 1, 3)).toEqual([])
})

test('what nobody speaks of finds nothing, and is not hidden behind the least bad', () => {
  expect(index.search('卫星遥感影像解译', 3)).toEqual([])
  expect(index.search('', 3)).toEqual([])
  expect(index.search('锂电池隔膜', 3, (at) => at !== 0)).toEqual([])
})

const words = fc
  .array(fc.constantFrom(...'锂电池隔膜涂覆工艺水质监测'), { maxLength: 12 })
  .map((all) => all.join(''))

test('a text covers itself best of all; shares are between nothing and all; one more text of others takes nothing away', () => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (texts) => {
      const own = new TextIndex(texts)
      for (const [at, text] of texts.entries()) {
        const hits = own.search(text, texts.length)
        for (const { share } of hits) {
          expect(share).toBeGreaterThan(0)
          expect(share).toBeLessThanOrEqual(1)
        }
        if (text.length < 2) continue
        const mine = hits.find((hit) => hit.at === at)
        expect(mine?.share).toBeGreaterThan(0.99)
        expect(own.shared(text, at, 1)).toEqual([text])
      }
    }),
  )
})
