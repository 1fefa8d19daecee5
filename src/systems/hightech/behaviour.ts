import { behavioursOf } from '#records'
import { hightechApplications } from './application.ts'
import { hightechCertificates } from './certificate.ts'
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
import { hightechReports } from './report.ts'
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
import { reportingYears } from './reporting-year.ts'

export const hightechBehaviours = [
  behavioursOf(hightechApplications, {
    acceptApplication,
    scoreApplication: scoreAccepted,
    takeProperties,
    releaseProperties,
    startCorrection,
    compareWithReport,
    recommend,
    recognise,
    endApplication,
    revokeCertificate,
  }),
  behavioursOf(hightechCertificates, { endCertificate }),
  behavioursOf(reportingYears, { freezeList, closeYear }),
  behavioursOf(hightechReports, {
    compareWithLastYear,
    recordSubmission,
    recordReturn,
    recordReminder,
    retest,
  }),
]
