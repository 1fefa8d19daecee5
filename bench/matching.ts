import { chanceOf, TextIndex } from '#lib'
import { type Measurement, seconds, time } from './benchmark.ts'

const [demands, achievements] = [1000, 20_000]

/** Demands against achievements, texts as long as people write them; against looking for every pair of characters in turn. */
export async function measureMatching(progress: (text: string) => void): Promise<readonly Measurement[]> {
  progress('生成需求和成果')
  const write = writerOf()
  const found = Array.from({ length: achievements }, () => write(12))
  const asked = Array.from({ length: demands }, () => write(8))
  progress('匹配')
  let index = new TextIndex([])
  const indexing = await time(async () => {
    index = new TextIndex(found)
  })
  const searching = await time(async () => {
    for (const text of asked) for (const { at } of index.search(text, 5)) index.shared(text, at, 3)
  })
  const few = asked.slice(0, 5)
  const plain = await time(async () => few.map((text) => inTurn(text, found)))
  const baseline = (plain * demands) / few.length
  return [
    {
      what: `${demands} 条需求 × ${achievements} 项成果：建索引 ${seconds(indexing)}，匹配并说明理由`,
      measured: seconds(indexing + searching),
      baseline: `逐项查找相同的两字 ${seconds(baseline)}（按 ${few.length} 条推算）`,
      ratio: (indexing + searching) / baseline,
      wanted: '< 5 s',
    },
  ]
}

/** Sentences of terms, some frequent and most rare, as terms are. */
function writerOf(): (terms: number) => string {
  const chance = chanceOf('matching')
  const letter = () => String.fromCodePoint(0x4e00 + Math.floor(chance() ** 2 * 3000))
  const terms = Array.from({ length: 8000 }, () =>
    Array.from({ length: 2 + Math.floor(chance() * 4) }, letter).join(''),
  )
  const joints = ['的', '，', '基于', '用于', '提高', '以及', '。']
  const one = <T>(of: readonly T[], share: number) => of[Math.floor(share * of.length)] as T
  return (count) =>
    Array.from({ length: count }, () => one(terms, chance() ** 3) + one(joints, chance())).join('')
}

function inTurn(text: string, among: readonly string[]): readonly number[] {
  const pairs = new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)))
  return among.map((other) => {
    let both = 0
    for (const pair of pairs) if (other.includes(pair)) both++
    return both
  })
}
