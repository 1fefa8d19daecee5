/** A point of a year that a target or a result names: 「11 月底前」, 「2023 年 12 月 20 日」, 「四季度」. */
export interface Moment {
  readonly year: number | undefined
  /** 1 to 12. */
  readonly month: number
  /** The last day of the month where none is named. */
  readonly day: number
}

const dated =
  /^(?:[≤<=＜≦]|不晚于|截[至止])?\s*(?:于|在)?\s*(?:((?:19|20)\d\d)\s*(?:年度?|[.-]))?\s*(\d{1,2})\s*(?:月(?:份)?|[.-](?=\d))\s*(?:(\d{1,2})\s*日?|[底末中初上下]旬?)?\s*(?:之?[前内]|以[前内])?(?:\p{Script=Han}{0,4})$/u
const yearEnd = /^(?:((?:19|20)\d\d)\s*)?(?:年[底末]|当年底|年度内|年内)(?:之?前)?(?:\p{Script=Han}{0,4})$/u

/** Reads a cell that holds nothing but a point of a year; undefined where it holds anything else. */
export function readMoment(text: string): Moment | undefined {
  const plain = text.normalize('NFKC').trim()
  const end = yearEnd.exec(plain)
  if (end) return { year: end[1] ? Number(end[1]) : undefined, month: 12, day: 31 }
  const found = dated.exec(plain)
  if (!found) return undefined
  const [, year, month = '', day] = found
  const number = Number(month)
  if (number < 1 || number > 12 || Number(day ?? 1) > 31) return undefined
  return { year: year ? Number(year) : undefined, month: number, day: day ? Number(day) : 31 }
}

/** Whether a result came after its target; a month without a day is on time in the month of the target. */
export function isLater(done: Moment, target: Moment): boolean {
  if (done.year !== undefined && target.year !== undefined && done.year !== target.year)
    return done.year > target.year
  if (done.month !== target.month) return done.month > target.month
  return done.day < 31 && done.day > target.day
}
