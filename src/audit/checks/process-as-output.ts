import type { IndicatorRow } from '../claims/indicator-row.ts'
import type { Statement } from '../claims/statement.ts'
import { type Check, quoted, type Remark } from './check.ts'

/** How the money or the papers were handled: a step on the way, of which nobody outside has anything. */
const process =
  /(?:科目|预算|指标|资金)(?:调整|调剂|追加|编制)|(?:预算|资金|经费|支付|结余|结转)(?:执行|支付|拨付|下达|到位|使用)*(?:率|进度)$|(?:财务|会计)(?:管理|核算|制度|监督)|内控|预算编制|报销|账务/

/** What was made or served is counted in these, whatever it was paid from. */
const product = /(?:人数|人次|户数|家数|面积|里程|项目数|补助(?:数|人|户)|发放(?:数|人|户))/

const isOutput = ({ class: name, subclass }: IndicatorRow) =>
  /数量/.test(subclass) && !/过程|管理|投入/.test(name)

function remarkOn(row: IndicatorRow): Remark {
  const name = row.name.trim()
  return {
    severity: 'question',
    message: `数量指标「${name}」反映的是管理过程，不是产出：做成了多少事，用什么数说明？`,
    at: [quoted(row.place, row.name)],
    expected: '做成的事的数量',
  }
}

export const check: Check = {
  name: 'process-as-output',
  label: { zh: '管理过程当作产出', en: 'A step of management for an output' },
  about: {
    zh: '数量指标应当反映做成了多少事，科目调整、预算编制、资金支付是管理过程。',
    en: 'An output counts what was done; adjusting accounts or paying is a step on the way.',
  },
  examine: ({ indicators }: Statement) =>
    indicators
      .filter((row) => isOutput(row) && process.test(row.name) && !product.test(row.name))
      .map(remarkOn),
}
