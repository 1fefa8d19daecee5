import { behavioursOf } from '#records'
import { hightechApplications } from './application.ts'
import { compareWithReport, issueCertificate, scoreAccepted } from './proceeding.ts'
import { hightechReports } from './report.ts'
import { compareWithLastYear, retest } from './reporting.ts'

export const hightechBehaviours = [
  behavioursOf(hightechApplications, {
    scoreApplication: scoreAccepted,
    compareWithReport,
    issueCertificate,
  }),
  behavioursOf(hightechReports, { compareWithLastYear, retest }),
]
