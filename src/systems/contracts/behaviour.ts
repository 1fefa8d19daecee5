import type { Behaviour } from '#records'
import { issueCertificate } from './certificate.ts'
import { questionLikeness, refuseDuplicate } from './duplicate.ts'
import { approveList, checkMembers, recordVoid, voidLists } from './list-behaviour.ts'
import {
  end,
  firstPerson,
  recordChange,
  restartClock,
  secondPerson,
  startClock,
  verifyAmount,
} from './proceeding.ts'

/** What the moves of contracts and of registration lists name under `causes`. */
export const contractBehaviours: { readonly [name: string]: Behaviour } = {
  'contracts.refuseDuplicate': refuseDuplicate,
  'contracts.startClock': startClock,
  'contracts.restartClock': restartClock,
  'contracts.verifyAmount': verifyAmount,
  'contracts.questionLikeness': questionLikeness,
  'contracts.secondPerson': secondPerson,
  'contracts.issueCertificate': issueCertificate,
  'contracts.recordChange': recordChange,
  'contracts.end': end,
  'contracts.voidLists': voidLists,
  'contracts.checkMembers': checkMembers,
  'contracts.firstPerson': firstPerson,
  'contracts.approveList': approveList,
  'contracts.recordVoid': recordVoid,
}
