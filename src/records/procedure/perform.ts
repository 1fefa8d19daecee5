import type { Procedure, Register } from '#registers'
import type { Behaviour, Cause } from '../behaviour.ts'
import type { Catalogue } from '../catalogue.ts'
import { performAssign } from './assignment.ts'
import { performReserve, performWithinBudget } from './budget.ts'
import { performPauseClock, performResumeClock } from './clock.ts'
import { performMoveDue } from './due.ts'
import { performDueDay } from './due-day.ts'

import { performDuring } from './during.ts'

import { performTakeUses } from './exclusive-use.ts'

import { performProposeMatches } from './match.ts'
import { performMoveMembers } from './members.ts'
import { performHoldsMembership } from './membership.ts'
import { performMoveOthers } from './move-others.ts'
import { performOthersIn } from './others-in.ts'
import { performRankPanel, performScoreSheet, performTakeFrom } from './panel.ts'
import { performFreezeReturns } from './periodic-return.ts'
import { performFillPlaces, performTakePlace } from './places.ts'
import { performPublicise, performPublicityOver } from './publicity.ts'
import { performSecondPerson } from './second-person.ts'
import { performSerialNumber } from './serial-number.ts'
import { performStamp } from './stamp.ts'
import { performSumMembers, performTakeMembers } from './take-members.ts'
import { performTally } from './tally.ts'
import { performWholePlan } from './whole-plan.ts'
import { performWithinCall } from './within-call.ts'

/** Where a word of procedure is performed: for which record of which register, among which others. */
export interface Performing {
  readonly cause: Cause
  readonly register: Register
  readonly catalogue: Catalogue
}

/** The behaviour that a word of procedure is. */
export function performed(procedure: Procedure, register: Register, catalogue: Catalogue): Behaviour {
  return async (cause) => perform(procedure, { cause, register, catalogue })
}

function perform(procedure: Procedure, performing: Performing): ReturnType<Behaviour> {
  switch (procedure.word) {
    case 'stamp':
      return performStamp(procedure, performing)
    case 'secondPerson':
      return performSecondPerson(procedure, performing)
    case 'serialNumber':
      return performSerialNumber(procedure, performing)
    case 'withinCall':
      return performWithinCall(procedure, performing)
    case 'moveOthers':
      return performMoveOthers(procedure, performing)
    case 'moveMembers':
      return performMoveMembers(procedure, performing)
    case 'takeMembers':
      return performTakeMembers(procedure, performing)
    case 'sumMembers':
      return performSumMembers(procedure, performing)
    case 'noneIn':
    case 'someIn':
      return performOthersIn(procedure, performing)
    case 'moveDue':
      return performMoveDue(procedure, performing)
    case 'takeUses':
      return performTakeUses(procedure, performing)
    case 'holdsMembership':
      return performHoldsMembership(procedure, performing)
    case 'freezeReturns':
      return performFreezeReturns(procedure, performing)
    case 'publicise':
      return performPublicise(procedure, performing)
    case 'publicityOver':
      return performPublicityOver(procedure, performing)
    case 'dueDay':
      return performDueDay(procedure, performing)
    case 'pauseClock':
      return performPauseClock(procedure, performing)
    case 'resumeClock':
      return performResumeClock(procedure, performing)
    case 'reserve':
      return performReserve(procedure, performing)
    case 'withinBudget':
      return performWithinBudget(procedure, performing)
    case 'wholePlan':
      return performWholePlan(procedure, performing)
    case 'takePlace':
      return performTakePlace(procedure, performing)
    case 'fillPlaces':
      return performFillPlaces(procedure, performing)
    case 'scoreSheet':
      return performScoreSheet(procedure, performing)
    case 'rankPanel':
      return performRankPanel(procedure, performing)
    case 'assign':
      return performAssign(procedure, performing)
    case 'proposeMatches':
      return performProposeMatches(procedure, performing)
    case 'takeFrom':
      return performTakeFrom(procedure, performing)
    case 'during':
      return performDuring(procedure, performing)
    case 'tally':
      return performTally(procedure, performing)
  }
}
