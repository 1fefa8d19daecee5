import { balancedMatching, chanceOf } from '#lib'
import { type Measurement, milliseconds, timeSideBySide } from './benchmark.ts'

const [items, reviewers, perItem, most] = [1500, 300, 5, 30]

/** A round of the size of a city's: every twentieth pair must keep out, drawn evenly; against greed that mends nothing. */
export async function measureAssignment(): Promise<readonly Measurement[]> {
  const chance = chanceOf('bench')
  const eligible = Array.from({ length: items }, () =>
    Uint8Array.from({ length: reviewers }, () => (chance() < 0.05 ? 0 : 1)),
  )
  const asked = {
    eligible,
    needs: new Array<number>(items).fill(perItem),
    load: new Array<number>(reviewers).fill(0),
    most,
    seed: '2024',
  }
  const { load, met } = balancedMatching(asked)
  const bound = Math.ceil((items * perItem) / reviewers)
  const highest = Math.max(...load)
  if (met !== items * perItem || highest > bound * 1.05)
    throw new Error(`met ${met}, the most loaded has ${highest} of ${bound}`)
  const times = await timeSideBySide(
    5,
    async () => balancedMatching(asked),
    async () => firstFree(eligible),
  )
  return [
    {
      what: `${items} 项 × ${reviewers} 位评委，每项 ${perItem} 人，回避 5 %：每人最多 ${highest} 项（下界 ${bound}）`,
      measured: milliseconds(times.measured),
      baseline: `先到先派，不求均衡 ${milliseconds(times.baseline)}`,
      ratio: times.measured / times.baseline,
      wanted: '< 10 s，负荷在下界 5 % 以内',
    },
  ]
}

function firstFree(eligible: readonly Uint8Array[]): number {
  const load = new Array<number>(reviewers).fill(0)
  let met = 0
  for (const row of eligible) {
    let left = perItem
    for (let at = 0; at < reviewers && left > 0; at++) {
      if (row[at] !== 1 || (load[at] ?? 0) >= most) continue
      load[at] = (load[at] ?? 0) + 1
      left--
      met++
    }
  }
  return met
}
