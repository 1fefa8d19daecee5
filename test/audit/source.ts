import { listCleanSheets, listPages, listSheets, type Sheet } from './sheet.ts'

/** Where a document's share in the rules lies. */
export interface Parts {
  /** Rules may be made from these: whoever writes a check reads them. */
  readonly open: readonly Sheet[]
  /** These only measure: no rule, word list or layout is taken from them. */
  readonly kept: readonly Sheet[]
}

/**
 * Sources that only measured until somebody read them from top to bottom and mended a check by what it had missed or asked in
 * vain there; since then they are among those that rules are made from.
 */
export const opened: ReadonlyMap<string, string> = new Map([
  ['廊坊', '成本控制率与资金栏不符'],
  ['甘孜', '目标和完成情况里同一个错字'],
  ['云南', '完成数的名称比目标短；目标后面跟着实际的被当作没有写实际'],
  ['巴彦淖尔', '目标按编号逐条作答的被当作没有结果'],
  ['六安', '表头一行被当作重说栏目的回答'],
])

/**
 * The fixed rule of the split, by source and never by document: a place whose characters' codes add up to an even number is
 * only measured. The condensed sheets are all open, for rules were made from them before there was a rule for the split.
 */
export function isKept({ place }: Sheet): boolean {
  if (place === undefined || opened.has(place)) return false
  return [...place].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % 2 === 0
}

export function splitBySource(): Parts {
  const pages = listPages()
  return {
    open: [...listSheets(), ...listCleanSheets(), ...pages.filter((page) => !isKept(page))],
    kept: pages.filter(isKept),
  }
}
