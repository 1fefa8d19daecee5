import { behavioursOf } from '#records'
import { hightechApplications } from './application.ts'
import { compareWithReport, issueCertificate, scoreAccepted } from './proceeding.ts'
import { takeProperties } from './property-use.ts'
import { hightechReports } from './report.ts'
import { compareWithLastYear, freezeList, retest } from './reporting.ts'
import { reportingYears } from './reporting-year.ts'

export const hightechBehaviours = [
  behavioursOf(hightechApplications, {
    scoreApplication: scoreAccepted,
    takeProperties,
    compareWithReport,
    issueCertificate,
  }),
  behavioursOf(reportingYears, { freezeList }),
  behavioursOf(hightechReports, { compareWithLastYear, retest }),
]
