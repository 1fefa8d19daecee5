import {
  date,
  defineRegister,
  eq,
  integer,
  type Lifecycle,
  minus,
  moveOthers,
  stamp,
  value,
} from '#registers'

/** Who has not reported by then has missed the year. */
const missing = moveOthers({
  of: 'hightech.reports',
  by: { year: 'year' },
  in: ['due', 'filled', 'returned'],
  move: 'miss',
})

const lifecycle: Lifecycle = {
  initial: 'prepared',
  states: {
    prepared: { label: { zh: '筹备', en: 'Prepared' }, tone: 'plain', editable: true },
    open: { label: { zh: '填报中', en: 'Open' }, tone: 'busy' },
    closed: { label: { zh: '已截止', en: 'Closed' }, tone: 'ended' },
  },
  moves: {
    freeze: {
      label: { zh: '锁定应统名单', en: 'Freeze the list' },
      from: ['prepared'],
      to: 'open',
      by: ['clerk'],
      causes: ['freezeList', stamp({ frozenOn: 'today' })],
    },
    close: {
      label: { zh: '截止', en: 'Close' },
      from: ['open'],
      to: 'closed',
      by: ['clerk'],
      causes: [missing, stamp({ closedOn: 'today' })],
    },
  },
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
    opensOn: date({ label: { zh: '开始填报', en: 'Opens' }, required: true }),
    dueOn: date({ label: { zh: '填报期限', en: 'Due' }, required: true }),
    frozenOn: date({ label: { zh: '名单锁定日期', en: 'List frozen' }, computed: true }),
    listed: integer({
      label: { zh: '应统企业', en: 'Firms on the list' },
      min: 0,
      unit: '家',
      computed: true,
    }),
    closedOn: date({ label: { zh: '截止日期', en: 'Closed' }, computed: true }),
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
  lifecycle,
  dated: 'opensOn',
  columns: ['year', 'dataYear', 'opensOn', 'dueOn', 'listed', 'state'],
})
