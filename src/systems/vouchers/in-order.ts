import { type Check, le } from '#registers'

/** The second day is not before the first. */
export const inOrder = (from: string, to: string): Check => ({
  name: `${from}-before-${to}`,
  that: le(from, to),
  at: to,
  says: { zh: `截止日期 {${to}} 早于起始日期 {${from}}`, en: `{${to}} is before {${from}}` },
})
