import type { Register } from '../register.ts'
import { type Assign, proveAssign } from './assignment.ts'
import { proveReserve, proveWithinBudget, type Reserve, type WithinBudget } from './budget.ts'
import { type PauseClock, provePauseClock, proveResumeClock, type ResumeClock } from './clock.ts'
import { type DueDay, proveDueDay } from './due-day.ts'
import { type During, proveDuring } from './during.ts'
import { proveTakeUses, type TakeUses } from './exclusive-use.ts'
import { proveWholePlan, type WholePlan } from './instalments.ts'
import { type ProposeMatches, proveProposeMatches } from './match.ts'
import { type MoveMembers, proveMoveMembers } from './members.ts'
import { type HoldsMembership, proveHoldsMembership } from './membership.ts'
import { type MoveDue, proveMoveDue } from './move-due.ts'
import { type MoveOthers, proveMoveOthers } from './move-others.ts'
import { type OthersIn, proveOthersIn } from './others-in.ts'
import { provePanel, proveTakeFrom, type RankPanel, type ScoreSheetWord, type TakeFrom } from './panel.ts'
import { type FreezeReturns, proveFreezeReturns } from './periodic-return.ts'
import { type FillPlaces, provePlaces, type TakePlace } from './places.ts'
import { type Publicise, type PublicityOver, provePublicise, provePublicityOver } from './publicity.ts'
import { proveSecondPerson, type SecondPerson } from './second-person.ts'
import { proveSerialNumber, type SerialNumber } from './serial-number.ts'
import { proveStamp, type Stamp } from './stamp.ts'
import { proveMembersTaken, type SumMembers, type TakeMembers } from './take-members.ts'
import { proveTally, type Tally } from './tally.ts'
import { proveWithinCall, type WithinCall } from './within-call.ts'

/** What a move causes, in a word of procedure: data of its register, performed by #records in the move's transaction. */
export type Procedure =
  | Stamp
  | SecondPerson
  | SerialNumber
  | WithinCall
  | MoveOthers
  | MoveMembers
  | TakeMembers
  | SumMembers
  | OthersIn
  | MoveDue
  | TakeUses
  | HoldsMembership
  | FreezeReturns
  | Publicise
  | PublicityOver
  | DueDay
  | PauseClock
  | ResumeClock
  | Reserve
  | WithinBudget
  | WholePlan
  | TakePlace
  | FillPlaces
  | During
  | ScoreSheetWord
  | RankPanel
  | TakeFrom
  | Assign
  | ProposeMatches
  | Tally

/** Throws where a word speaks of what its register, or another that it names, does not have. */
export function proveProcedure(
  procedure: Procedure,
  register: Register,
  others: ReadonlyMap<string, Register>,
  where: string,
): void {
  const at = `${where}: ${procedure.word}`
  switch (procedure.word) {
    case 'stamp':
      proveStamp(procedure, register, at)
      break
    case 'secondPerson':
      proveSecondPerson(procedure, register, at)
      break
    case 'serialNumber':
      proveSerialNumber(procedure, register, at)
      break
    case 'withinCall':
      proveWithinCall(procedure, register, others, at)
      break
    case 'moveOthers':
      proveMoveOthers(procedure, register, others, at)
      break
    case 'moveMembers':
      proveMoveMembers(procedure, register, others, at)
      break
    case 'takeMembers':
    case 'sumMembers':
      proveMembersTaken(procedure, register, others, at)
      break
    case 'noneIn':
    case 'someIn':
      proveOthersIn(procedure, register, others, at)
      break
    case 'moveDue':
      proveMoveDue(procedure, register, others, at)
      break
    case 'takeUses':
      proveTakeUses(procedure, register, others, at)
      break
    case 'holdsMembership':
      proveHoldsMembership(procedure, register, others, at)
      break
    case 'freezeReturns':
      proveFreezeReturns(procedure, register, others, at)
      break
    case 'publicise':
      provePublicise(procedure, register, at)
      break
    case 'publicityOver':
      provePublicityOver(procedure, register, others, at)
      break
    case 'dueDay':
      proveDueDay(procedure, register, at)
      break
    case 'pauseClock':
      provePauseClock(procedure, register, at)
      break
    case 'resumeClock':
      proveResumeClock(procedure, register, at)
      break
    case 'reserve':
      proveReserve(procedure, register, others, at)
      break
    case 'withinBudget':
      proveWithinBudget(procedure, register, others, at)
      break
    case 'wholePlan':
      proveWholePlan(procedure, register, others, at)
      break
    case 'takePlace':
    case 'fillPlaces':
      provePlaces(procedure, register, others, at)
      break
    case 'scoreSheet':
    case 'rankPanel':
      provePanel(procedure, register, others, at)
      break
    case 'assign':
      proveAssign(procedure, register, others, at)
      break
    case 'proposeMatches':
      proveProposeMatches(procedure, register, others, at)
      break
    case 'takeFrom':
      proveTakeFrom(procedure, register, others, at)
      break
    case 'during':
      proveDuring(procedure, register, others, at)
      break
    case 'tally':
      proveTally(procedure, register, others, at)
      break
  }
}
