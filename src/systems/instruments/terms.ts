import {
  code,
  defineRegister,
  integer,
  list,
  money,
  not,
  ownBody,
  reference,
  text,
  through,
  yesNo,
} from '#registers'
import { chargeBases, priceGroups, weekdays } from './code-list.ts'

const clock = {
  source: '([01]\\d|2[0-3]):[0-5]\\d|24:00',
  says: { zh: '时间形如 08:30', en: 'A time such as 08:30' },
}

/**
 * 开放条件: the owner's rules for one instrument, as versioned data: when it is open, who may book how much how far
 * ahead, and what it costs. What is left empty does not bind. An instrument without terms is booked by asking its owner.
 */
export const instrumentTerms = defineRegister({
  name: 'instruments.terms',
  label: { zh: '开放条件与收费', en: 'Terms of use' },
  help: {
    zh: '每台仪器一份；不填的限制即不限制。收费按成本补偿原则制定',
    en: 'One for each instrument; a limit left empty does not bind. Fees compensate costs',
  },
  titled: '{instrument}',
  outside: {
    owner: { reads: through('instrument', ownBody('owner')), writes: true },
    user: { reads: 'all' },
  },
  unique: [['instrument']],
  fields: {
    instrument: reference({
      label: { zh: '仪器', en: 'Instrument' },
      required: true,
      register: 'instruments',
    }),
    openDays: text({
      label: { zh: '开放日', en: 'Open on' },
      help: { zh: '星期几开放，1 至 7，如 12345', en: 'Days of the week, 1 to 7, such as 12345' },
      required: true,
      maxLength: 7,
      pattern: {
        source: '1?2?3?4?5?6?7?',
        says: { zh: '1 至 7 按顺序各写一次', en: '1 to 7, each once, in order' },
      },
      letters: { list: weekdays, which: 'each' },
    }),
    opensAt: text({ label: { zh: '开放时间', en: 'Opens at' }, required: true, pattern: clock }),
    closesAt: text({ label: { zh: '关闭时间', en: 'Closes at' }, required: true, pattern: clock }),
    offHours: yesNo({
      label: { zh: '非开放时间凭资格使用', en: 'Off hours for the qualified' },
      help: {
        zh: '有自主上机资格的人可在非开放时间预约',
        en: 'Those with a qualification may book off hours',
      },
    }),
    closedOnHolidays: yesNo({ label: { zh: '法定节假日不开放', en: 'Closed on holidays' } }),
    needsApproval: yesNo({ label: { zh: '预约须审核', en: 'Bookings need approval' } }),
    needsQualification: yesNo({ label: { zh: '须有上机资格', en: 'Needs a qualification' } }),
    waitList: yesNo({ label: { zh: '接受候补', en: 'Has a wait list' } }),
    minDaysAhead: integer({ label: { zh: '至少提前', en: 'At least ahead' }, min: 0, max: 365, unit: '天' }),
    maxDaysAhead: integer({ label: { zh: '最多提前', en: 'At most ahead' }, min: 1, max: 730, unit: '天' }),
    membersFirstDays: integer({
      label: { zh: '本单位优先期', en: 'Members first' },
      help: { zh: '外单位只能预约这些天以内的时段', en: 'Others may book only within these days' },
      min: 1,
      max: 730,
      unit: '天',
    }),
    minMinutes: integer({ label: { zh: '每次最短', en: 'Shortest' }, min: 1, max: 43_200, unit: '分钟' }),
    maxMinutes: integer({ label: { zh: '每次最长', en: 'Longest' }, min: 1, max: 43_200, unit: '分钟' }),
    stepMinutes: integer({
      label: { zh: '起止取整到', en: 'Begins and ends on' },
      min: 1,
      max: 1440,
      unit: '分钟',
    }),
    gapMinutes: integer({
      label: { zh: '同一人两次之间至少隔', en: 'Between two of one person' },
      min: 1,
      max: 43_200,
      unit: '分钟',
    }),
    maxMinutesADay: integer({
      label: { zh: '每人每天最多', en: 'At most a day' },
      min: 1,
      max: 1440,
      unit: '分钟',
    }),
    maxFuture: integer({
      label: { zh: '每人未来预约最多', en: 'Future bookings' },
      min: 1,
      max: 1000,
      unit: '次',
    }),
    maxFutureMinutes: integer({
      label: { zh: '每人未来预约总时长最多', en: 'Future time' },
      min: 1,
      max: 525_600,
      unit: '分钟',
    }),
    graceMinutes: integer({
      label: { zh: '未到视为爽约', en: 'No-show after' },
      help: {
        zh: '开始后多久未到即释放时段并记违约；不填为 60',
        en: 'After which the time is freed; 60 unless told',
      },
      min: 1,
      max: 1440,
      unit: '分钟',
    }),
    lateCancelMinutes: integer({
      label: { zh: '免责取消须提前', en: 'Free to cancel until' },
      help: { zh: '不足此时间的为逾期取消，按所列费用收取', en: 'Later it is a late cancellation' },
      min: 1,
      max: 43_200,
      unit: '分钟',
    }),
    lateCancelFee: money({ label: { zh: '逾期取消费', en: 'Late cancellation' }, min: '0' }),
    basis: code({ label: { zh: '计费依据', en: 'Charged on' }, list: chargeBases }),
    prices: list({
      label: { zh: '价目', en: 'Prices' },
      fields: {
        group: code({ label: { zh: '用户类别', en: 'Price group' }, required: true, list: priceGroups }),
        fromHours: integer({
          label: { zh: '自第几小时起', en: 'From hour' },
          help: { zh: '分段计价；从头起填 0', en: 'Stepped rates; 0 for the first' },
          required: true,
          min: 0,
          max: 1000,
        }),
        price: money({ label: { zh: '每小时', en: 'An hour' }, required: true, min: '0' }),
      },
    }),
    samplePrice: money({ label: { zh: '每样品', en: 'A sample' }, min: '0' }),
    minimumFee: money({ label: { zh: '最低收费', en: 'Minimum' }, min: '0' }),
    overageFactor: integer({
      label: { zh: '超时按价目的', en: 'Overage at' },
      help: {
        zh: '超出预约的时间按价目的百分之几收取；不填为 100',
        en: 'Per cent of the rate; 100 unless told',
      },
      min: 0,
      max: 1000,
      unit: '%',
    }),
  },
  checks: [
    {
      name: 'opens-before-closes',
      that: { compare: 'lt', left: { field: 'opensAt' }, right: { field: 'closesAt' } },
      at: 'closesAt',
      says: { zh: '关闭时间须晚于开放时间', en: 'It closes before it opens' },
    },
    {
      name: 'shortest-within-longest',
      that: { compare: 'le', left: { field: 'minMinutes' }, right: { field: 'maxMinutes' } },
      when: { and: [{ isSet: 'minMinutes' }, { isSet: 'maxMinutes' }] },
      at: 'maxMinutes',
      says: { zh: '每次最长小于每次最短', en: 'The longest is shorter than the shortest' },
    },
    {
      name: 'priced-from-the-first-hour',
      that: not({
        and: [{ isSet: 'prices' }, not({ some: 'prices', where: { field: 'fromHours', in: [0] } })],
      }),
      at: 'prices',
      says: { zh: '价目应有从第 0 小时起的一段', en: 'The prices lack a rate from hour 0' },
    },
  ],
  columns: ['instrument', 'openDays', 'opensAt', 'closesAt', 'needsApproval', 'maxMinutes'],
})
