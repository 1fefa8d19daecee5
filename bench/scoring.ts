import type { Values } from '#registers'
import { sampleFirms } from '#sample'
import { outcomeOf, scoreEvaluation, smeRules } from '#systems'
import { type Measurement, milliseconds, timeSideBySide } from './benchmark.ts'

const rounds = 7

/** Every science SME of the year scored, with its whole sheet, against code written by hand for this one rubric. */
export async function measureScoring(progress: (text: string) => void): Promise<readonly Measurement[]> {
  progress('生成企业')
  const content = new Map(sampleFirms().registers)
  const evaluated = [...(content.get('sme.evaluations') ?? [])]
    .filter(({ values }) => values.year === 2024)
    .map(({ values }) => values)
  const sme = smeRules.versions.at(-1)
  if (!sme) throw new Error('no rules to score by')
  for (const values of evaluated) {
    const [engine, hand] = [outcomeOf(scoreEvaluation(sme, values)), scoreByHand(values)]
    if (engine.points !== hand.points || engine.route !== hand.route)
      throw new Error(`the engine and the hand disagree: ${JSON.stringify({ engine, hand, values })}`)
  }
  progress('评分')
  const times = await timeSideBySide(
    rounds,
    async () => evaluated.map((values) => scoreEvaluation(sme, values)),
    async () => evaluated.map(scoreByHand),
  )
  return [
    {
      what: `${evaluated.length} 家科技型中小企业评分（含评分表）`,
      measured: milliseconds(times.measured),
      baseline: `手写代码（只有分数）${milliseconds(times.baseline)}`,
      ratio: times.measured / times.baseline,
      wanted: '< 2 s',
    },
  ]
}

const fen = (value: unknown) => (value === undefined ? 0n : BigInt(String(value).replace('.', '')))
const reaches = (part: bigint, whole: bigint, percent: bigint) => whole > 0n && part * 100n >= whole * percent

function band(part: bigint, whole: bigint, steps: readonly (readonly [bigint, number])[]): number {
  for (const [percent, points] of steps) if (reaches(part, whole, percent)) return points
  return 0
}

const staffSteps = [
  [30n, 20],
  [25n, 16],
  [20n, 12],
  [15n, 8],
  [10n, 4],
] as const
const salesSteps = [
  [6n, 50],
  [5n, 40],
  [4n, 30],
  [3n, 20],
  [2n, 10],
] as const
const costSteps = [
  [30n, 50],
  [25n, 40],
  [20n, 30],
  [15n, 20],
  [10n, 10],
] as const
const most = 20_000_000_000n

/** 国科发政〔2017〕115号 as one would write it down for this rubric alone: exact, and no sheet. */
function scoreByHand(values: Values): { readonly points: number; readonly route?: 'points' | 'direct' } {
  const research = fen(values.research)
  const [sales, assets] = [fen(values.sales), fen(values.assets)]
  const staff = band(BigInt(Number(values.researchers)), BigInt(Number(values.staff)), staffSteps)
  const rd = Math.max(band(research, sales, salesSteps), band(research, fen(values.costs), costSteps))
  const second = Number(values.propertiesSecond)
  const property = Number(values.propertiesFirst) > 0 ? 30 : second >= 4 ? 24 : second * 6
  const points = staff + rd + property
  const isAllowed =
    values.resident === true &&
    Number(values.staff) <= 500 &&
    sales <= most &&
    assets <= most &&
    values.restricted === false &&
    values.misconduct === false
  if (!isAllowed) return { points }
  if (values.certificateNo !== undefined || values.award || values.institute || values.standard)
    return { points, route: 'direct' }
  return staff > 0 && points >= 60 ? { points, route: 'points' } : { points }
}
