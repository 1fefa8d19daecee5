import { judgementsIn, labelOfCheck, tallyJudgements } from '#audit'
import { unwrap } from '#lib'
import type { Measurement } from './benchmark.ts'

/** Where the judgements lie that are counted: `YOUJU_JUDGEMENTS`, else the folder one is in. */
const folder = process.env.YOUJU_JUDGEMENTS ?? '.'

const percent = (right: number, wrong: number) => `${Math.round((1000 * right) / (right + wrong)) / 10}%`

/** The precision of the checks as people judged it, in the judgements kept beside their documents. */
export async function measureAuditJudged(): Promise<readonly Measurement[]> {
  const tally = tallyJudgements(unwrap(await judgementsIn([folder])))
  const right = tally.reduce((sum, one) => sum + one.right, 0)
  const wrong = tally.reduce((sum, one) => sum + one.wrong, 0)
  if (tally.length === 0) return [{ what: '按人的判断', measured: '没有判断', baseline: folder, wanted: '—' }]
  return [
    {
      what: '按人的判断，准确率',
      measured: percent(right, wrong),
      baseline: `属实 ${right}，误报 ${wrong}`,
      wanted: '≥ 90%',
    },
    ...tally.map((one) => ({
      what: labelOfCheck(one.check).zh,
      measured: percent(one.right, one.wrong),
      baseline: `属实 ${one.right}，误报 ${one.wrong}`,
      wanted: '—',
    })),
  ]
}
