import { behavioursOf } from '#records'
import { contracts } from './contract.ts'
import { questionLikeness, refuseDuplicate } from './duplicate.ts'
import { oneSize } from './list-behaviour.ts'
import { recordChange, setDueDay, verifyAmount } from './proceeding.ts'
import { registrationLists } from './registration-list.ts'

/** What the moves of contracts and of registration lists name under `causes`. */
export const contractBehaviours = [
  behavioursOf(contracts, { refuseDuplicate, setDueDay, verifyAmount, questionLikeness, recordChange }),
  behavioursOf(registrationLists, { oneSize }),
]
