/** A unit's place in the tree: finance bureau (财政部门), competent department (主管部门), unit (预算单位). */
export type UnitKind = 'finance-bureau' | 'department' | 'unit'

/** An organisation that spends a budget. */
export interface Unit {
  /** The code that people type: lower case, such as `science-centre`. */
  readonly id: string
  readonly name: string
  readonly kind: UnitKind
  /** The unit above; absent at the top. */
  readonly parent?: string
}

const ranks: Record<UnitKind, number> = { 'finance-bureau': 0, department: 1, unit: 2 }

export function isUnitId(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,62}$/.test(text)
}

/** A unit may stand below its own kind (a unit's second-level unit) or a higher one. */
export function mayStandBelow(kind: UnitKind, parent: UnitKind): boolean {
  return ranks[parent] <= ranks[kind]
}

/** The ids of a unit and of everything below it, itself first, each after its parent. */
export function withinUnit(units: readonly Unit[], top: string): string[] {
  const found = units.some((unit) => unit.id === top) ? [top] : []
  for (const id of found) for (const unit of units) if (unit.parent === id) found.push(unit.id)
  return found
}
