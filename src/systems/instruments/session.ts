import {
  code,
  decimal,
  defineRegister,
  integer,
  isSet,
  moment,
  organisation,
  ownBody,
  reference,
  text,
  through,
} from '#registers'
import { meters, sessionKinds } from './code-list.ts'

/**
 * 使用机时: what a meter or a person wrote down. Two logs of the same hours may both be right (a meter's and an
 * operator's); the hours that an instrument really ran are those of their union, which is taken when they are added up.
 */
export const usageSessions = defineRegister({
  name: 'instruments.sessions',
  label: { zh: '使用机时', en: 'Usage sessions' },
  titled: '{instrument} {from}',
  outside: {
    owner: { reads: through('instrument', ownBody('owner')), writes: true },
    user: { reads: ownBody('organisation') },
  },
  unique: [['meterNo']],
  fields: {
    instrument: reference({
      label: { zh: '仪器', en: 'Instrument' },
      required: true,
      register: 'instruments',
    }),
    from: moment({ label: { zh: '开始时间', en: 'From' }, required: true }),
    to: moment({ label: { zh: '结束时间', en: 'To' }, required: true }),
    kind: code({ label: { zh: '机时类别', en: 'Kind' }, required: true, list: sessionKinds }),
    meter: code({ label: { zh: '采集方式', en: 'Taken by' }, required: true, list: meters }),
    meterNo: text({
      label: { zh: '采集流水号', en: "Meter's number" },
      help: { zh: '终端给出的流水号，同一号只登记一次', en: 'Given by the meter; recorded once' },
      maxLength: 60,
    }),
    organisation: organisation({ label: { zh: '使用单位信用代码', en: "Organisation's code" } }),
    booking: reference({ label: { zh: '预约', en: 'Booking' }, register: 'instruments.bookings' }),
    hours: decimal({ label: { zh: '机时', en: 'Hours' }, places: 2, unit: '小时', required: true }),
    samples: integer({ label: { zh: '样品数', en: 'Samples' }, min: 0, max: 100_000 }),
  },
  checks: [
    {
      name: 'from-before-to',
      that: { compare: 'lt', left: { field: 'from' }, right: { field: 'to' } },
      when: isSet('to'),
      at: 'to',
      says: { zh: '结束时间须晚于开始时间', en: 'It ends before it begins' },
    },
  ],
  columns: ['instrument', 'from', 'to', 'kind', 'hours', 'meter'],
  indexed: ['instrument', 'from'],
})
