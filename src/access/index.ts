export {
  type Actor,
  actorLabel,
  grantsIn,
  isInsider,
  localAdministrator,
  readerFor,
  rolesIn,
  scopeOf,
  systemIn,
  unitsOf,
} from './actor.ts'
export { type Grant, inForce, isInside, systemOf } from './grant.ts'
export { type Action, actsIn, may, type Subject } from './may.ts'
export { outsideProblems } from './problems.ts'
export { doOnce, type Repeatable, repeatable, standInLine, sweepRepeated } from './repeated.ts'
export { knownRoles, roleLabel } from './role.ts'
export { createUnit, findUnit, listUnits, unitsWithin } from './store.ts'
export { isUnitId, type Unit, type UnitKind, withinUnit } from './unit.ts'
