import { claimOf } from '#lib'
import type { Claim, Passage } from './claim.ts'
import type { Draft } from './clause.ts'

const targetBefore =
  /(?:目标|指标|任务|计划)(?:值|数|量)?(?:为|是|达|设定为|：|:)?$|^(?:其中)?(?:年度|全年|年初|当年|本年)?(?:计划|预计|预期|力争|拟|确保|应(?!急|用|对|届|聘|征)|需)/
/** Said of a number in so many words: 「实际 40 户」, 「已拨付」. */
const actualBefore = /实际|已经?(?!知)|实现|达到|达|完成了?|共计?|累计|实有|实收|实支/
/** 「绩效目标为：…」 makes targets of all that follows in its sentence. */
export const targetsFollow = /(?:目标|任务|指标值|预期成果)(?:是|为|如下|包括|[：:])[：:]?[^。]*$/
/** Only these words stand in the clause: the number has its name from the clause before. */
export const roleOnly =
  /^(?:其中)?(?:(?:年初|年度|全年|预期|计划|绩效|设定|本年|当年|实际|自评|最终)*(?:目标|指标|任务|计划|完成|实现|达到|实际|结果|实施)(?:值|数|量|情况|任务)?|(?:年初|全年|应|实|实际|已)?(?:完成|达到|实现))(?:为|是|达|到|了|：|:|均)*$/
/** What is only intended is no result, and what is meant for another year is no target of this one. */
export const intended = /力争|争取|下一?年度?|明年|次年|来年|下一步|今后/
export const happened = /实际|已经?|完成情况/
const targetLabel = /目标[一二三四五六七八九十\d]*\s*[：:]$/
const actualNext = /^\s*[，,]\s*实际(?!情况)/
const targetAfter = /^\s*的?(?:年度|全年)?(?:目标|指标|任务|计划)/
/** 「改造灌溉面积目标」 is about 改造灌溉面积. */
export const roleAtEnd =
  /(?<=\p{Script=Han}{3})(?:的?(?:年度|全年|预期|计划)?(?:目标|任务|计划|指标)(?:值|数)?(?:为|是)?|实际(?:为|完成|达到)?)\s*$/u

/** What the sentence around a number has said of its role so far. */
export interface RoleSoFar {
  readonly isIntended: boolean
  readonly areTargets: boolean
}

/** Its own words decide, then those of its sentence, then the column or the heading; a plain statement is a result. */
export function roleOf(
  { left, right, after, leftStart, found }: Draft,
  passage: Passage,
  so: RoleSoFar,
): Pick<Claim, 'role' | 'roleSure'> {
  const plain = left.replace(/\s/g, '')
  const { role, cell } = passage
  const label = passage.text.slice(Math.max(0, leftStart - 8), leftStart)
  if (so.isIntended || actualNext.test(after)) return { role: 'target', roleSure: 0.9 }
  if (targetAfter.test(right) || targetBefore.test(plain)) return { role: 'target', roleSure: 0.9 }
  // 「目标 3：失业率为 3.72 %」 in the column of results only numbers the goal.
  const isColumn = role === 'actual' && cell !== undefined
  if (!isColumn && (so.areTargets || targetLabel.test(label))) return { role: 'target', roleSure: 0.85 }
  const isActual = actualBefore.test(plain)
  if (role) return { role, roleSure: role === 'target' || isActual ? 0.95 : cell ? 0.9 : 0.85 }
  if (isActual) return { role: 'actual', roleSure: 0.85 }
  // 「满意度不低于 90%」 outside of any heading may be either.
  const isBound = /^(?:at-least|at-most)$/.test(claimOf(found.quantity.qualifier))
  return { role: 'actual', roleSure: isBound ? 0.4 : 0.7 }
}
