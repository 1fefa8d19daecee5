import { isBlank } from '../claims/field.ts'
import type { IndicatorRow } from '../claims/indicator-row.ts'
import { type Check, quoted, type Remark } from './check.ts'

const done = /超额完成|(?:已|均|全部|按期|按时)+(?:完成|达到|达标)|达到(?:了)?(?:预期|年度)?目标|圆满完成/
const missed = /未(?:能)?(?:完成|达到|达标|开展|实施)|没有(?:完成|达到)|滞后|完成率低|尚未/

/** A reason that says the contrary of what its row shows. */
function remarkOn(row: IndicatorRow): readonly Remark[] {
  const { reason, isMet, name, target, actual } = row
  if (!reason || isBlank(reason) || isMet === undefined) return []
  const isContrary = isMet ? missed.test(reason.text) && !done.test(reason.text) : done.test(reason.text)
  if (!isContrary || (!isMet && missed.test(reason.text))) return []
  const values = [target, actual].flatMap((field) => (field ? [quoted(field.place, field.text)] : []))
  return [
    {
      severity: isMet ? 'question' : 'warning',
      message: `指标「${name}」目标 ${target?.text}、完成 ${actual?.text}，${isMet ? '已达到目标' : '没有达到目标'}，原因却写「${reason.text.slice(0, 40)}」，说的不是这件事。`,
      at: [quoted(row.place, name), ...values, quoted(reason.place, reason.text)],
    },
  ]
}

export const check: Check = {
  name: 'reason-and-result',
  label: { zh: '原因与结果相反', en: 'A reason against its result' },
  about: {
    zh: '没有达到目标的，原因写「已完成」；达到目标的，原因写「未完成」：多半是抄错了行。',
    en: 'A missed target with a reason that says it was met, or the other way round.',
  },
  examine: ({ indicators }) => indicators.flatMap(remarkOn),
}
