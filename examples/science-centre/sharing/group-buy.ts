import type { SampleVersion } from '../course.ts'
import { type Organisation, seededId } from '../organisation.ts'
import { randomOf } from '../random.ts'
import { inOfficeHours } from '../working-calendar.ts'
import type { Institution } from './institution.ts'

const events = [
  ['2024-03-21', '新材料表征服务团购', '扫描电镜与物相分析套餐', '1200.00'],
  ['2024-05-16', '电池安全测试服务团购', '电池循环与热失控测试', '6800.00'],
  ['2024-07-11', '医疗器械检测服务团购', '生物相容性检测套餐', '9500.00'],
  ['2024-09-19', '电磁兼容测试服务团购', '整机电磁兼容摸底测试', '3600.00'],
  ['2024-11-14', '国产仪器体验服务团购', '国产质谱与色谱试用测试', '900.00'],
] as const

/** The five group purchases of the year, each with its tiers and those who joined. */
export function* groupBuyVersions(
  institutions: readonly Institution[],
  clients: readonly Organisation[],
): Generator<SampleVersion> {
  const random = randomOf('group buys')
  for (const [index, [heldOn, title, service, listPrice]] of events.entries()) {
    const provider = institutions[index]?.organisation
    if (!provider) throw new Error('no provider')
    const joined = Array.from({ length: random.int(11, 26) }, (_, place) => clients[index * 40 + place])
    const participants = joined.flatMap((client) =>
      client ? [{ organisation: client.code, name: client.name, quantity: random.int(1, 6) }] : [],
    )
    const quantity = participants.reduce((sum, one) => sum + one.quantity, 0)
    const price = (share: number) => `${Math.round(Number(listPrice) * share)}.00`
    const tiers = [
      { from: 10, price: price(0.9) },
      { from: 30, price: price(0.8) },
      { from: 60, price: price(0.7) },
    ]
    const knownFrom = inOfficeHours(random, heldOn)
    yield {
      id: seededId(random, knownFrom),
      version: 1,
      state: 'reached',
      knownFrom,
      values: {
        title,
        provider: provider.code,
        providerName: provider.name,
        service,
        place: '示例市科技服务中心',
        heldOn,
        deadline: heldOn,
        listPrice,
        tiers,
        participants,
        price: tiers.filter(({ from }) => from <= quantity).at(-1)?.price,
        quantity: String(quantity),
      },
    }
  }
}
