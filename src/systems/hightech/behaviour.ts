import type { Behaviour } from '#records'
import {
  acceptApplication,
  compareWithReport,
  endApplication,
  recognise,
  recommend,
  scoreAccepted,
  startCorrection,
} from './proceeding.ts'
import { releaseProperties, takeProperties } from './property-use.ts'
import {
  closeYear,
  compareWithLastYear,
  endCertificate,
  freezeList,
  recordReminder,
  recordReturn,
  recordSubmission,
  retest,
  revokeCertificate,
} from './reporting.ts'

export const hightechBehaviours: { readonly [name: string]: Behaviour } = {
  'hightech.acceptApplication': acceptApplication,
  'hightech.scoreApplication': scoreAccepted,
  'hightech.takeProperties': takeProperties,
  'hightech.releaseProperties': releaseProperties,
  'hightech.startCorrection': startCorrection,
  'hightech.compareWithReport': compareWithReport,
  'hightech.recommend': recommend,
  'hightech.recognise': recognise,
  'hightech.endApplication': endApplication,
  'hightech.revokeCertificate': revokeCertificate,
  'hightech.endCertificate': endCertificate,
  'hightech.freezeList': freezeList,
  'hightech.closeYear': closeYear,
  'hightech.compareWithLastYear': compareWithLastYear,
  'hightech.recordSubmission': recordSubmission,
  'hightech.recordReturn': recordReturn,
  'hightech.recordReminder': recordReminder,
  'hightech.retest': retest,
}
