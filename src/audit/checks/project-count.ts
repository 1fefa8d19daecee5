import { add, equals, subtract } from '#lib'
import type { Claim } from '../claims/claim.ts'
import type { Statement } from '../claims/statement.ts'
import { type Check, quoted, type Remark } from './check.ts'

const isProjects = ({ quantity, words, measured }: Claim) =>
  measured === 'count' && quantity.unit === '个' && /项目/.test(words) && quantity.qualifier === 'exact'

/** Projects at the year's beginning and those added make those of the year. */
function added({ claims }: Statement): readonly Remark[] {
  const projects = claims.filter((claim) => isProjects(claim) && claim.within === undefined)
  const initial = projects.find(({ words }) => /年初|批复/.test(words))
  const more = projects.find(({ words }) => /年中|追加|新增|增加/.test(words))
  const total = projects.find(
    ({ words }) => /共(?!同)|合计|总计|实施项目/.test(words) && !/年初|年中|增加|新增/.test(words),
  )
  if (!initial || !more || !total || projects.some(({ words }) => /取消|终止|调减|减少/.test(words)))
    return []
  const sum = add(initial.quantity.value, more.quantity.value)
  if (equals(sum, total.quantity.value)) return []
  return [
    {
      severity: 'warning',
      message: `年初 ${initial.quantity.value} 个项目、年中增加 ${more.quantity.value} 个，应为 ${sum} 个，文中说共 ${total.quantity.value} 个；如有取消的项目，请说明。`,
      at: [total, initial, more].map(({ place, quote }) => quoted(place, quote)),
      expected: sum,
      found: total.quantity.value,
    },
  ]
}

const someDone =
  /(?:其中)?\s*(\d{1,3})\s*个项目[^，。；]{0,16}(?:100\s*%|完成|完毕)[，,；;]?\s*(?:剩余|其余|另外|其他)([^。]*)/

/** 「10 个项目，其中 3 个 100%，剩余：…」: so many are left to be named. */
function remaining({ passages, claims }: Statement): readonly Remark[] {
  const byPassage = Map.groupBy(claims.filter(isProjects), ({ passage }) => passage)
  return passages.flatMap((passage) => {
    const match = someDone.exec(passage.text)
    const [, done = '', rest = ''] = match ?? []
    const total = byPassage
      .get(passage.index)
      ?.find((claim) => match !== null && claim.numberStart < match.index)
    if (!match || !total) return []
    const listed = rest.match(/\d+(?:\.\d+)?\s*%/g)?.length ?? 0
    const left = subtract(total.quantity.value, done)
    if (listed < 2 || equals(left, String(listed))) return []
    return [
      {
        severity: 'warning' as const,
        message: `${total.quantity.value} 个项目中 ${done} 个已完成，其余应有 ${left} 个，文中只列了 ${listed} 个。`,
        at: [quoted(passage.place, total.quote), quoted(passage.place, match[0].slice(0, 80))],
        expected: left,
        found: String(listed),
      },
    ]
  })
}

export const check: Check = {
  name: 'project-count',
  label: { zh: '项目个数', en: 'Numbers of projects' },
  about: {
    zh: '年初项目数加年中增加数等于全年项目数；已完成的与其余的合起来等于全部。',
    en: 'Projects at first and added, or done and remaining, make them all.',
  },
  examine: (statement) => [...added(statement), ...remaining(statement)],
}
