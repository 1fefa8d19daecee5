import { listCleanSheets, listPages, listSheets, type Sheet } from './sheet.ts'

/** Where a document's share in the rules lies. */
export interface Parts {
  /** Rules may be made from these: whoever writes a check reads them. */
  readonly open: readonly Sheet[]
  /** These only measure: no rule, word list or layout is taken from them. */
  readonly kept: readonly Sheet[]
}

/**
 * The fixed rule of the split, by source and never by document: a place whose characters' codes add up to an even number is
 * only measured. The condensed sheets are all open, for rules were made from them before there was a rule for the split.
 */
export function isKept({ place }: Sheet): boolean {
  if (place === undefined) return false
  return [...place].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % 2 === 0
}

export function splitBySource(): Parts {
  const pages = listPages()
  return {
    open: [...listSheets(), ...listCleanSheets(), ...pages.filter((page) => !isKept(page))],
    kept: pages.filter(isKept),
  }
}
