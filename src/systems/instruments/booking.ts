import {
  code,
  date,
  decimal,
  defineRegister,
  integer,
  is,
  moment,
  money,
  organisation,
  ownAccount,
  ownBody,
  person,
  reference,
  text,
  through,
  yesNo,
} from '#registers'
import { bookingLifecycle, occupying } from './booking-lifecycle.ts'
import { bookingKinds, priceGroups } from './code-list.ts'

/**
 * 预约: time on an instrument. One calendar for all that takes it, outages too, so that one constraint keeps any two
 * of them apart; and nobody is at two instruments at once.
 */
export const bookings = defineRegister({
  name: 'instruments.bookings',
  label: { zh: '仪器预约', en: 'Bookings' },
  titled: '{personName}（{organisationName}）{purpose}',
  outside: {
    owner: { reads: through('instrument', ownBody('owner')) },
    user: { reads: { any: [ownAccount('person'), ownBody('organisation')] } },
  },
  fields: {
    instrument: reference({
      label: { zh: '仪器', en: 'Instrument' },
      required: true,
      register: 'instruments',
    }),
    from: moment({ label: { zh: '开始时间', en: 'From' }, required: true }),
    to: moment({ label: { zh: '结束时间', en: 'To' }, required: true }),
    kind: code({ label: { zh: '占用类别', en: 'Kind' }, required: true, list: bookingKinds }),
    person: person({
      label: { zh: '使用人账号', en: 'Person' },
      help: { zh: '同一人同一时间只能在一台仪器上', en: 'One person is at one instrument at a time' },
      required: is('kind', 'use'),
      personal: true,
    }),
    personName: text({ label: { zh: '使用人', en: 'Name' }, required: is('kind', 'use'), maxLength: 40 }),
    organisation: organisation({
      label: { zh: '使用单位信用代码', en: "Organisation's code" },
      fills: { name: 'organisationName' },
    }),
    organisationName: text({ label: { zh: '使用单位', en: 'Organisation' }, maxLength: 100, searched: true }),
    priceGroup: code({ label: { zh: '用户类别', en: 'Price group' }, list: priceGroups }),
    purpose: text({ label: { zh: '用途', en: 'Purpose' }, maxLength: 200, searched: true }),
    samples: integer({ label: { zh: '样品数', en: 'Samples' }, min: 0, max: 100_000 }),
    override: yesNo({
      label: { zh: '机组代约', en: 'Booked past the rules' },
      help: {
        zh: '机组越过开放条件代为预约，留有记录',
        en: 'The operator booked past the terms; it is on record',
      },
      computed: true,
    }),
    bookedOn: date({ label: { zh: '预约日期', en: 'Booked' }, computed: true }),
    startedAt: moment({ label: { zh: '实际开始', en: 'Began' } }),
    endedAt: moment({ label: { zh: '实际结束', en: 'Ended' } }),
    hours: decimal({ label: { zh: '使用机时', en: 'Hours' }, places: 2, unit: '小时', computed: true }),
    fee: money({ label: { zh: '费用', en: 'Fee' }, computed: true }),
    feeExplained: text({ label: { zh: '费用说明', en: 'How the fee came' }, maxLength: 300, computed: true }),
    lateCancelled: yesNo({ label: { zh: '逾期取消', en: 'Cancelled late' }, computed: true }),
    refusalReason: text({ label: { zh: '不同意的理由', en: 'Why it was refused' }, maxLength: 200 }),
    cancelReason: text({ label: { zh: '取消原因', en: 'Why it was cancelled' }, maxLength: 200 }),
  },
  apart: [
    { of: ['instrument'], from: 'from', to: 'to', when: occupying },
    { of: ['person'], from: 'from', to: 'to', when: occupying },
  ],
  lifecycle: bookingLifecycle,
  columns: ['instrument', 'from', 'to', 'personName', 'organisationName', 'purpose', 'state'],
  indexed: ['instrument', 'from'],
})
