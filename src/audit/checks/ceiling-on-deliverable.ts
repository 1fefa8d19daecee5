import type { IndicatorRow } from '../claims/indicator-row.ts'
import { type Check, quoted } from './check.ts'

const cost =
  /成本|费用|经费|支出|投资|金额|价格|单价|预算|造价|率|时间|天数|期限|次数|投诉|事故|排放|能耗|死亡|偏差|超/
const deliverable =
  /建设|新建|改造|治理|培训|培育|举办|开展|完成|补助|发放|采购|购置|数量|个数|家数|村|项目数|人数|面积|里程/

/** More of it would be better, and it is given an upper bound. */
function isOdd({ name, subclass, bound, goal }: IndicatorRow): boolean {
  if (bound !== 'at-most' || !goal || goal.unit === '%' || goal.unit.endsWith('元') || goal.value === '0')
    return false
  if (/成本|时效/.test(subclass)) return false
  return (deliverable.test(name) || /数量/.test(subclass)) && !cost.test(name)
}

export const check: Check = {
  name: 'ceiling-on-deliverable',
  label: { zh: '目标方向', en: 'Direction of a target' },
  about: {
    zh: '要完成的工作量一般定下限（≥），定成上限（≤）多半是符号写反了。',
    en: 'Work to be done has a floor; a ceiling is most likely the wrong sign.',
  },
  examine: ({ indicators }) =>
    indicators.filter(isOdd).map(({ name, target, place }) => ({
      severity: 'warning',
      message: `指标「${name}」是要完成的工作量，目标却定成上限「${target?.text}」，符号可能写反了。`,
      at: [quoted(place, name), ...(target ? [quoted(target.place, target.text)] : [])],
      ...(target ? { expected: target.text.replace(/≤|<=|≦|＜＝/, '≥'), found: target.text } : {}),
    })),
}
