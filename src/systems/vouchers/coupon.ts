import {
  asking,
  date,
  defineRegister,
  ge,
  given,
  inOrder,
  inState,
  isSet,
  le,
  money,
  organisation,
  ownBody,
  reference,
  reserve,
  stamp,
  text,
} from '#registers'
import { voucherBudget } from './budget.ts'
import { whileOpen } from './programme.ts'
import { applicant } from './support.ts'

const label = (zh: string, en: string) => ({ zh, en })

/** It ends without having been redeemed: the budget is free again. */
const ended = stamp({ endedOn: 'today', reserved: 'nothing' })

/** 先发后用的创新券: given to a firm before it buys anything. Its face value is taken of the budget until it ends. */
export const coupons = defineRegister({
  name: 'vouchers.coupons',
  label: label('电子创新券（研发资源）', 'Pre-issued vouchers'),
  help: label(
    '先发后用的创新券：申领、发放、使用、兑付、核销；发放时按面额占用预算，过期或作废后释放',
    'Vouchers given before the service is bought; the face value is held of the budget until one is redeemed or ends',
  ),
  key: 'number',
  titled: '{number}（{applicantName}）',
  outside: {
    applicant: { reads: ownBody('applicant') },
  },
  fields: {
    number: text({ label: label('券号', 'Number'), required: true, maxLength: 40, searched: true }),
    programme: reference({
      label: label('年度方案', 'Programme'),
      required: true,
      register: 'vouchers.programmes',
    }),
    ...applicant,
    faceValue: money({
      label: label('面额', 'Face value'),
      help: label('单位元；一张券只用一次，补助额不超过面额', 'In yuan; used once, for no more than this'),
      required: true,
      min: '0.01',
    }),
    intent: text({ label: label('拟购服务', 'Service intended'), maxLength: 200 }),
    useBy: date({
      label: label('使用截止', 'Use by'),
      help: label('当日仍可使用', 'This day included'),
      required: inState('issued', 'used', 'redeeming', 'redeemed', 'expired'),
    }),
    redeemBy: date({
      label: label('兑付截止', 'Redeem by'),
      help: label('当日仍可申请兑付', 'This day included'),
      required: inState('issued', 'used', 'redeeming', 'redeemed', 'expired'),
    }),
    issuedOn: date({ label: label('发放日期', 'Issued'), computed: true }),
    reserved: money({
      label: label('占用预算', 'Held of the budget'),
      help: label(
        '发放时为面额；兑付申领审核通过后为面额减核定补助额',
        'The face value; once its item is approved, what that leaves of it',
      ),
      computed: true,
    }),
    provider: organisation({ label: label('服务机构信用代码', "Provider's code"), searched: true }),
    orderNo: text({
      label: label('服务订单号', 'Service order'),
      help: label('与兑付时申领项目的订单号一致', 'The same as of the item by which it is redeemed'),
      maxLength: 60,
      searched: true,
    }),
    usedOn: date({ label: label('使用日期', 'Used') }),
    item: reference({
      label: label('兑付项目', 'Redeemed by'),
      register: 'vouchers.items',
      computed: true,
    }),
    redeemedOn: date({ label: label('核销日期', 'Redeemed'), computed: true }),
    redeemedAmount: money({ label: label('核销金额', 'Redeemed amount'), computed: true }),
    endedOn: date({ label: label('终止日期', 'Ended'), computed: true }),
    endReason: text({ label: label('不予发放或作废的理由', 'Why it was refused or voided'), maxLength: 200 }),
  },
  checks: [
    inOrder('useBy', 'redeemBy'),
    {
      name: 'used-once-issued',
      that: ge('usedOn', 'issuedOn'),
      when: isSet('usedOn'),
      at: 'usedOn',
      says: label(
        '使用日期 {usedOn} 早于发放日期 {issuedOn}',
        'Used on {usedOn}, before it was issued on {issuedOn}',
      ),
    },
    {
      name: 'used-in-time',
      that: le('usedOn', 'useBy'),
      when: isSet('usedOn'),
      at: 'usedOn',
      says: label(
        '使用日期 {usedOn} 晚于使用截止 {useBy}',
        'Used on {usedOn}, after it had to be used by {useBy}',
      ),
    },
  ],
  lifecycle: {
    initial: 'applied',
    states: {
      applied: { label: label('已申领', 'Applied for'), tone: 'busy', editable: true },
      issued: { label: label('已发放', 'Issued'), tone: 'good' },
      used: { label: label('已使用', 'Used'), tone: 'busy' },
      redeeming: { label: label('兑付中', 'Being redeemed'), tone: 'busy' },
      redeemed: { label: label('已核销', 'Redeemed'), tone: 'good' },
      expired: { label: label('已过期', 'Expired'), tone: 'ended' },
      refused: { label: label('不予发放', 'Refused'), tone: 'bad' },
      void: { label: label('已作废', 'Void'), tone: 'ended' },
    },
    moves: {
      issue: {
        label: label('发放', 'Issue'),
        from: ['applied'],
        to: 'issued',
        by: ['approver'],
        asks: ['useBy', 'redeemBy'],
        must: [
          given('useBy', '请填使用截止', 'Say by when it is to be used'),
          given('redeemBy', '请填兑付截止', 'Say by when it is to be redeemed'),
        ],
        causes: [
          whileOpen,
          'researchOnly',
          reserve({ budget: voucherBudget, from: 'programme', amount: 'faceValue', into: 'reserved' }),
          stamp({ issuedOn: 'today' }),
        ],
      },
      refuse: {
        label: label('不予发放', 'Refuse'),
        from: ['applied'],
        to: 'refused',
        by: ['clerk', 'approver'],
        ...asking('endReason', '请写明不予发放的理由', 'Say why it is refused'),
      },
      use: {
        label: label('使用', 'Use'),
        from: ['issued'],
        to: 'used',
        by: ['applicant', 'clerk'],
        asks: ['usedOn', 'provider', 'orderNo'],
        must: [
          given('usedOn', '请填使用日期', 'Say when it was used'),
          given('provider', '请填服务机构', 'Say whose service it was used for'),
          given('orderNo', '请填服务订单号', 'Give the order it was used for'),
        ],
        causes: ['fitUse'],
      },
      redeem: {
        label: label('申请兑付', 'Redeem'),
        from: ['used'],
        to: 'redeeming',
        by: [],
        asks: ['item'],
      },
      giveBack: {
        label: label('退回', 'Give back'),
        from: ['redeeming'],
        to: 'used',
        by: [],
        causes: [stamp({ item: 'nothing', reserved: { of: 'faceValue' } })],
      },
      writeOff: {
        label: label('核销', 'Write off'),
        from: ['redeeming'],
        to: 'redeemed',
        by: [],
        asks: ['redeemedAmount'],
        causes: [stamp({ reserved: 'nothing', redeemedOn: 'today' })],
      },
      expire: {
        label: label('过期', 'Expire'),
        from: ['issued', 'used'],
        to: 'expired',
        by: ['clerk'],
        due: [
          { in: ['issued'], after: 'useBy' },
          { in: ['used'], after: 'redeemBy' },
        ],
        causes: [ended],
      },
      void: {
        label: label('作废', 'Void'),
        from: ['issued', 'used'],
        to: 'void',
        by: ['approver'],
        ...asking('endReason', '请写明作废的理由', 'Say why it is voided'),
        causes: [ended],
      },
    },
  },
  unique: [{ fields: ['provider', 'orderNo'], when: inState('used', 'redeeming', 'redeemed') }],
  columns: ['number', 'applicantName', 'faceValue', 'issuedOn', 'useBy', 'redeemBy', 'orderNo', 'state'],
  indexed: ['programme', 'applicant', 'useBy', 'redeemBy', 'item'],
})
