import type { Label } from '#lib'

export interface CodeItem {
  readonly code: string
  readonly label: Label
  /** The code above it, where the list is a tree. */
  readonly parent?: string
}

/** A list of codes with their words. Code lists become reference tables in the database. */
export interface CodeList {
  readonly name: string
  readonly label: Label
  /** Where the list comes from: document and how sure we are of it. */
  readonly source?: string
  readonly items: readonly CodeItem[]
}

export function defineCodeList<const L extends CodeList>(list: L): L {
  const seen = new Set<string>()
  for (const item of list.items) {
    if (seen.has(item.code)) throw new Error(`code list ${list.name}: ${item.code} stands twice`)
    seen.add(item.code)
  }
  for (const item of list.items)
    if (item.parent !== undefined && !seen.has(item.parent))
      throw new Error(`code list ${list.name}: ${item.code} has an unknown parent ${item.parent}`)
  return Object.freeze(list)
}
