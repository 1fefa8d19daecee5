import { createContext, type ReactNode, useContext } from 'react'
import type { UnitSummary } from '../client/session.ts'

const UnitContext = createContext<UnitSummary | undefined>(undefined)

/** The unit whose data the pages show. */
export function UnitProvider(props: { unit: UnitSummary; children: ReactNode }) {
  return <UnitContext value={props.unit}>{props.children}</UnitContext>
}

export function useUnit(): UnitSummary {
  const unit = useContext(UnitContext)
  if (!unit) throw new Error('useUnit stands outside UnitProvider')
  return unit
}

/** A unit that has no unit under it is the one that does the work; the first of those is where one begins. */
export function firstUnit(units: readonly UnitSummary[]): UnitSummary | undefined {
  return units.find(({ id }) => !units.some(({ parent }) => parent === id)) ?? units[0]
}
