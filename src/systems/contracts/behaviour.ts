import { behavioursOf } from '#records'
import { issueCertificate } from './certificate.ts'
import { contracts } from './contract.ts'
import { questionLikeness, refuseDuplicate } from './duplicate.ts'
import { approveList, checkMembers, recordVoid, voidLists } from './list-behaviour.ts'
import {
  end,
  firstPerson,
  recordChange,
  restartClock,
  secondPerson,
  secondPersonOfList,
  startClock,
  verifyAmount,
} from './proceeding.ts'
import { registrationLists } from './registration-list.ts'

/** What the moves of contracts and of registration lists name under `causes`. */
export const contractBehaviours = [
  behavioursOf(contracts, {
    refuseDuplicate,
    startClock,
    restartClock,
    verifyAmount,
    questionLikeness,
    secondPerson,
    issueCertificate,
    recordChange,
    end,
    voidLists,
  }),
  behavioursOf(registrationLists, {
    checkMembers,
    firstPerson,
    secondPerson: secondPersonOfList,
    approveList,
    recordVoid,
  }),
]
