import {
  defineRegister,
  eq,
  integer,
  minus,
  type PeriodicReturn,
  periodFields,
  periodLifecycle,
  value,
} from '#registers'
import { certificateHolders } from './certificate.ts'
import { owed } from './report-lifecycle.ts'

/** Who held a valid certificate at the end of the data year reports that year. */
export const yearlyReports: PeriodicReturn = {
  returns: 'hightech.reports',
  period: 'year',
  owed,
  members: certificateHolders,
  asOf: 'dataYear',
  keeps: { firm: 'firm', name: 'name', region: 'region', certificateNo: 'number' },
  with: ['dataYear'],
  who: 'firm',
  missedBefore: 'missedBefore',
}

/** A year of annual reports: when it opens, and the list of who must report, frozen once. */
export const reportingYears = defineRegister({
  name: 'hightech.years',
  label: { zh: '高企年报年度', en: 'Years of annual reports' },
  help: {
    zh: '锁定名单时，数据年度末持有效证书的企业各生成一条年报；名单锁定后不再增减，不须填报的办理免填',
    en: 'Freezing makes a report for every firm with a valid certificate at the end of the data year; the list stays as it is, and who need not report is exempted',
  },
  titled: '{year} 年填报（{dataYear} 年数据）',
  outside: {
    firm: { reads: 'all' },
    district: { reads: 'all' },
  },
  fields: {
    year: integer({ label: { zh: '填报年度', en: 'Filing year' }, required: true, min: 2009, max: 2100 }),
    dataYear: integer({
      label: { zh: '数据年度', en: 'Year of the data' },
      required: true,
      min: 2008,
      max: 2100,
    }),
    ...periodFields({ listed: { zh: '应统企业', en: 'Firms on the list' }, unit: '家' }),
  },
  checks: [
    {
      name: 'data-of-the-year-before',
      that: eq(minus('year', 'dataYear'), value(1)),
      at: 'dataYear',
      says: {
        zh: '{year} 年填报的是上一年度的数据，不是 {dataYear} 年',
        en: 'In {year} the data of the year before are filed, not of {dataYear}',
      },
    },
  ],
  unique: [['year']],
  lifecycle: periodLifecycle(yearlyReports, {
    freeze: { zh: '锁定应统名单', en: 'Freeze the list' },
    by: ['clerk'],
  }),
  dated: 'opensOn',
  columns: ['year', 'dataYear', 'opensOn', 'dueOn', 'listed', 'state'],
})
