import { groupThousands, type Language } from '#lib'
import type { Terms } from './opening.ts'
import { graceOf } from './use-booking.ts'

/** The terms of use as a clerk would say them: what binds, and what is charged besides the rates. */
export interface TermsInWords {
  readonly rules: readonly string[]
  readonly charges: readonly string[]
}

/** What is left empty does not bind, and is not said. */
export function termsInWords(terms: Terms, today: string, language: Language): TermsInWords {
  const words = language === 'zh' ? chinese : english
  const said = (sentences: readonly (string | undefined | false)[]) =>
    sentences.filter((one): one is string => typeof one === 'string')
  const { waitList, gapMinutes, membersFirstDays, lateCancelMinutes, samplePrice, minimumFee } = terms
  return {
    rules: said([
      words.open(terms),
      terms.offHours && words.offHours,
      words.approval(terms.needsApproval === true),
      terms.needsQualification && words.qualification,
      words.horizon(terms),
      membersFirstDays !== undefined && words.membersFirst(membersFirstDays),
      words.length(terms),
      gapMinutes !== undefined && words.gap(words.minutes(gapMinutes)),
      words.share(terms),
      words.noShow(words.minutes(graceOf(terms, today))),
      lateCancelMinutes !== undefined &&
        words.lateCancel(words.minutes(lateCancelMinutes), terms.lateCancelFee),
      waitList && words.waitList,
    ]),
    charges: said([
      words.basis(terms),
      samplePrice !== undefined && words.sample(groupThousands(samplePrice)),
      minimumFee !== undefined && words.minimum(groupThousands(minimumFee)),
    ]),
  }
}

/** `12345` as 周一至周五, `135` as 周一、周三、周五: neighbours are drawn together where they are three or more. */
function daysInWords(days: string, names: readonly string[], to: string, comma: string): string {
  const runs: string[][] = []
  for (const day of days) {
    const last = runs.at(-1)
    if (last && Number(last.at(-1)) + 1 === Number(day)) last.push(day)
    else runs.push([day])
  }
  const name = (day: string | undefined) => names[Number(day) - 1] ?? ''
  return runs
    .flatMap((run) => (run.length > 2 ? [`${name(run[0])}${to}${name(run.at(-1))}`] : run.map(name)))
    .join(comma)
}

function lengthInWords(minutes: number, hour: (count: number) => string, minute: (count: number) => string) {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [...(hours > 0 ? [hour(hours)] : []), ...(rest > 0 || hours === 0 ? [minute(rest)] : [])].join(' ')
}

type Of<K extends keyof Terms> = Pick<Terms, K>

const chinese = {
  minutes: (count: number) =>
    lengthInWords(
      count,
      (hours) => `${hours} 小时`,
      (minutes) => `${minutes} 分钟`,
    ),
  open({ openDays, opensAt, closesAt, closedOnHolidays }: Terms) {
    const names = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']
    const days = openDays === '1234567' ? '每天' : daysInWords(openDays, names, '至', '、')
    return `${days} ${opensAt}–${closesAt} 开放${closedOnHolidays ? '，法定节假日不开放' : ''}。`
  },
  offHours: '有上机资格的人可以预约非开放时间。',
  approval: (isNeeded: boolean): string =>
    isNeeded ? '预约提交后由机组审核，审核期间时段为您保留。' : '时段空闲即预约成功，不必审核。',
  qualification: '须有有效的上机资格，没有的可委托机组测试。',
  horizon({ minDaysAhead, maxDaysAhead }: Of<'minDaysAhead' | 'maxDaysAhead'>) {
    const parts = [
      ...(minDaysAhead ? [`至少提前 ${minDaysAhead} 天`] : []),
      ...(maxDaysAhead === undefined ? [] : [`最多提前 ${maxDaysAhead} 天`]),
    ]
    return parts.length > 0 && `${parts.join('、')}预约。`
  },
  membersFirst: (days: number) => `本单位优先，外单位只能预约 ${days} 天以内的时段。`,
  length({ minMinutes, maxMinutes, stepMinutes }: Of<'minMinutes' | 'maxMinutes' | 'stepMinutes'>) {
    const parts = [
      ...(minMinutes === undefined ? [] : [`最短 ${this.minutes(minMinutes)}`]),
      ...(maxMinutes === undefined ? [] : [`最长 ${this.minutes(maxMinutes)}`]),
      ...(stepMinutes === undefined ? [] : [`起止按 ${this.minutes(stepMinutes)}取整`]),
    ]
    return parts.length > 0 && `每次${parts.join('，')}。`.replace('每次起止', '起止')
  },
  gap: (length: string) => `同一人两次预约之间至少隔 ${length}。`,
  share(terms: Of<'maxMinutesADay' | 'maxFuture' | 'maxFutureMinutes'>) {
    const { maxMinutesADay, maxFuture, maxFutureMinutes } = terms
    const parts = [
      ...(maxMinutesADay === undefined ? [] : [`每天最多 ${this.minutes(maxMinutesADay)}`]),
      ...(maxFuture === undefined ? [] : [`未来预约最多 ${maxFuture} 次`]),
      ...(maxFutureMinutes === undefined ? [] : [`合计不超过 ${this.minutes(maxFutureMinutes)}`]),
    ]
    return parts.length > 0 && `每人${parts.join('，')}。`
  },
  noShow: (length: string) => `开始后 ${length}未到视为爽约，时段释放并记一次违约。`,
  lateCancel: (length: string, fee: string | undefined) =>
    `取消须提前 ${length}，不足的为逾期取消${fee === undefined ? '' : `，收 ${groupThousands(fee)} 元`}。`,
  waitList: '时段已被占用时可以候补，空出来按先后顺序递补。',
  basis({ basis = 'usage', overageFactor = 100 }: Of<'basis' | 'overageFactor'>) {
    if (basis === 'usage') return '按实际使用时长计费。'
    if (basis === 'reservation') return '按预约时长计费。'
    return `按预约时长计费，超出预约的时间按价目的 ${overageFactor}% 另计。`
  },
  sample: (price: string) => `每个样品另收 ${price} 元。`,
  minimum: (price: string) => `每次最低收费 ${price} 元。`,
}

const english: typeof chinese = {
  minutes: (count) =>
    lengthInWords(
      count,
      (hours) => (hours === 1 ? '1 hour' : `${hours} hours`),
      (minutes) => `${minutes} minutes`,
    ),
  open({ openDays, opensAt, closesAt, closedOnHolidays }) {
    const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
    const days = openDays === '1234567' ? 'every day' : daysInWords(openDays, names, ' to ', ', ')
    return `Open ${days} ${opensAt}–${closesAt}${closedOnHolidays ? ', closed on public holidays' : ''}.`
  },
  offHours: 'Those with a qualification may book off hours.',
  approval: (isNeeded) =>
    isNeeded
      ? 'The operator approves bookings; until then the time is kept for you.'
      : 'A free time is booked at once, without approval.',
  qualification: 'A valid qualification is needed; without one, let the operator do the work.',
  horizon({ minDaysAhead, maxDaysAhead }) {
    const parts = [
      ...(minDaysAhead ? [`at least ${minDaysAhead} days ahead`] : []),
      ...(maxDaysAhead === undefined ? [] : [`at most ${maxDaysAhead} days ahead`]),
    ]
    return parts.length > 0 && `Book ${parts.join(' and ')}.`
  },
  membersFirst: (days) => `The institution's own come first; others book at most ${days} days ahead.`,
  length({ minMinutes, maxMinutes, stepMinutes }) {
    const parts = [
      ...(minMinutes === undefined ? [] : [`at least ${this.minutes(minMinutes)}`]),
      ...(maxMinutes === undefined ? [] : [`at most ${this.minutes(maxMinutes)}`]),
      ...(stepMinutes === undefined ? [] : [`in steps of ${this.minutes(stepMinutes)}`]),
    ]
    return parts.length > 0 && `Each booking: ${parts.join(', ')}.`
  },
  gap: (length) => `At least ${length} between two bookings of one person.`,
  share({ maxMinutesADay, maxFuture, maxFutureMinutes }) {
    const parts = [
      ...(maxMinutesADay === undefined ? [] : [`${this.minutes(maxMinutesADay)} a day`]),
      ...(maxFuture === undefined ? [] : [`${maxFuture} bookings ahead`]),
      ...(maxFutureMinutes === undefined ? [] : [`${this.minutes(maxFutureMinutes)} ahead in all`]),
    ]
    return parts.length > 0 && `Each person at most: ${parts.join(', ')}.`
  },
  noShow: (length) => `Who is not there ${length} after the beginning loses the time; it is a violation.`,
  lateCancel: (length, fee) =>
    `Cancel ${length} ahead; later it is a late cancellation${fee === undefined ? '' : ` and costs ${groupThousands(fee)} yuan`}.`,
  waitList: 'Where a time is taken one can wait for it; who waited first gets it first.',
  basis({ basis = 'usage', overageFactor = 100 }) {
    if (basis === 'usage') return 'Charged by the time used.'
    if (basis === 'reservation') return 'Charged by the time reserved.'
    return `Charged by the time reserved; time beyond it at ${overageFactor}% of the rate.`
  },
  sample: (price) => `Each sample costs ${price} yuan besides.`,
  minimum: (price) => `At least ${price} yuan a time.`,
}
