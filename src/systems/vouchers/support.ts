import {
  asking,
  type Check,
  code,
  date,
  exactlyOne,
  inState,
  is,
  isSet,
  type Lifecycle,
  list,
  longText,
  money,
  moveOthers,
  not,
  or,
  organisation,
  person,
  reference,
  region,
  secondPerson,
  stamp,
  text,
  yesNo,
} from '#registers'
import { levels, steps } from './code-list.ts'
import { whileOpen } from './programme.ts'

/** What claims of both kinds have in common: who asks, how the amount came about, and what became of it. */

/** Filed and not given up: what it rests on is taken. */
export const standingStates = [
  'submitted',
  'correcting',
  'recommended',
  'checked',
  'approved',
  'publicised',
  'issued',
  'listed',
  'paid',
  'recovering',
  'recovered',
] as const
export const standing = inState(...standingStates)

/** Granted by decision (下达), and still so: what the year's figures count. */
export const granted = inState('issued', 'listed', 'paid', 'recovering')

export const applicant = {
  applicant: organisation({
    label: { zh: '申领单位信用代码', en: "Applicant's code" },
    required: true,
    searched: true,
    fills: { name: 'applicantName', region: 'region' },
  }),
  applicantName: text({
    label: { zh: '申领单位', en: 'Applicant' },
    required: true,
    maxLength: 100,
    searched: true,
  }),
  region: region({ label: { zh: '所在地区', en: 'Region' }, required: true }),
}

export const declarations = {
  otherSupport: list({
    label: { zh: '其他层级已获支持', en: 'Support from other levels' },
    help: {
      zh: '同一年度省级、县区级已给的同类补助',
      en: 'The same kind of support of the year from other levels',
    },
    fields: {
      level: code({ label: { zh: '层级', en: 'Level' }, required: true, list: levels }),
      document: text({ label: { zh: '文件', en: 'Document' }, maxLength: 200 }),
      amount: money({ label: { zh: '金额', en: 'Amount' }, required: true, min: '0' }),
    },
  }),
  commitment: yesNo({
    label: { zh: '已签信用承诺书', en: 'Declaration of good faith signed' },
    required: true,
  }),
  automatic: yesNo({
    label: { zh: '免申即享', en: 'Without application' },
    help: {
      zh: '由系统依据已有合同和订单生成',
      en: 'Built by the system from contracts and orders it holds',
    },
    computed: true,
  }),
}

export const workings = {
  rulesOn: date({ label: { zh: '适用规则日期', en: 'Rules as of' }, computed: true }),
  steps: list({
    label: { zh: '计算过程', en: 'How it was worked out' },
    computed: true,
    fields: {
      step: code({ label: { zh: '步骤', en: 'Step' }, required: true, list: steps }),
      note: text({ label: { zh: '说明', en: 'Note' }, maxLength: 400 }),
      amount: money({ label: { zh: '金额', en: 'Amount' }, required: true }),
      decides: yesNo({ label: { zh: '起决定作用', en: 'Decides' } }),
    },
  }),
  amount: money({
    label: { zh: '计算补助额', en: 'Computed amount' },
    help: {
      zh: '基数乘比例，不超过各项上限和预算余额',
      en: 'Base times rate, within the caps and what is left',
    },
    computed: true,
  }),
  approvedAmount: money({
    label: { zh: '核定补助额', en: 'Approved amount' },
    help: {
      zh: '审核时核定；不填即照计算额，不得超过计算额',
      en: 'The computed amount where empty; never more',
    },
    min: '0',
  }),
  reserved: money({
    label: { zh: '预留预算', en: 'Reserved' },
    help: { zh: '审核通过后、下达前占用的预算', en: 'Of the budget, from approval until it is granted' },
    computed: true,
  }),
  committed: money({
    label: { zh: '下达金额', en: 'Granted' },
    help: { zh: '下达后确认占用的预算', en: 'Of the budget, once it is granted' },
    computed: true,
  }),
}

export const proceedings = {
  submittedAt: date({ label: { zh: '提交日期', en: 'Submitted' }, computed: true }),
  checker: person({ label: { zh: '形式审查人', en: 'Checked by' }, computed: true }),
  checkedAt: date({ label: { zh: '形式审查日期', en: 'Checked' }, computed: true }),
  approver: person({ label: { zh: '审核人', en: 'Approved by' }, computed: true }),
  approvedAt: date({ label: { zh: '审核日期', en: 'Approved' }, computed: true }),
  issuedAt: date({ label: { zh: '下达日期', en: 'Granted on' }, computed: true }),
  paidAt: date({ label: { zh: '拨付日期', en: 'Paid on' }, computed: true }),
  paidAmount: money({ label: { zh: '拨付金额', en: 'Paid' }, computed: true }),
  recoveredAt: date({ label: { zh: '追缴到账日期', en: 'Recovered on' }, computed: true }),
  flag: longText({ label: { zh: '待处理情况', en: 'Flag' }, computed: true }),
  flaggedAt: date({ label: { zh: '标记日期', en: 'Flagged on' }, computed: true }),
  correctionNote: longText({ label: { zh: '补正要求', en: 'Corrections asked for' } }),
  opinion: longText({ label: { zh: '审查意见', en: 'Opinion' } }),
  justification: longText({
    label: { zh: '核实说明', en: 'What was found' },
    help: { zh: '系统提出疑问时，写明核实情况', en: 'Where the system asks, say what was found' },
  }),
  refusalReason: longText({ label: { zh: '不予支持的理由', en: 'Why it is refused' } }),
}

/** Nothing goes on while something that it rests on has fallen away. */
const unflagged: Check = {
  name: 'unflagged',
  that: not(isSet('flag')),
  at: 'flag',
  says: {
    zh: '存在待处理的情况：{flag}。请退回补正或不予支持',
    en: 'It is flagged: {flag}. Return it for correction or refuse it',
  },
}

/** What the system builds of its own records needs nobody's word for them. */
const committed: Check = {
  name: 'commitment-signed',
  that: or(is('commitment', true), is('automatic', true)),
  at: 'commitment',
  says: { zh: '须先签信用承诺书', en: 'The declaration of good faith must be signed first' },
}

const label = (zh: string, en: string) => ({ zh, en })

/**
 * 申报 → (区县推荐) → 形式审查 → 审核 → 公示 → 下达 → 拨付; side ways: 补正, 不予支持, 撤回, 追缴. Moves that nobody
 * is named for are made by publicities, payment lists and recoveries.
 */
export function supportLifecycle({
  recommended,
  as,
}: {
  readonly recommended: boolean
  /** How its evidence names it. An item may be redeemed by a voucher that was issued before. */
  readonly as: 'claim' | 'item'
}): Lifecycle {
  const releaseEvidence = moveOthers({
    of: 'vouchers.evidence',
    by: { [as]: 'id' },
    in: ['used'],
    move: 'release',
  })
  const coupon = { of: 'vouchers.coupons', by: { item: 'id' }, in: ['redeeming'] }
  const ifItem = <T>(cause: T): T[] => (as === 'item' ? [cause] : [])
  const filing = ['takeEvidence', ...ifItem('redeemCoupon'), 'workOut']
  const ending = [releaseEvidence, ...ifItem(moveOthers({ ...coupon, move: 'giveBack' }))]
  const writeOff = moveOthers({ ...coupon, move: 'writeOff', gives: { redeemedAmount: { of: 'committed' } } })
  return {
    initial: 'draft',
    states: {
      draft: { label: label('草稿', 'Draft'), tone: 'plain', editable: true },
      submitted: { label: label('已提交', 'Submitted'), tone: 'busy' },
      correcting: { label: label('补正中', 'In correction'), tone: 'busy', editable: true },
      recommended: { label: label('已推荐', 'Recommended'), tone: 'busy' },
      checked: { label: label('形式审查通过', 'Checked'), tone: 'busy' },
      approved: { label: label('审核通过', 'Approved'), tone: 'busy' },
      publicised: { label: label('公示中', 'In publicity'), tone: 'busy' },
      issued: { label: label('已下达', 'Granted'), tone: 'good' },
      listed: { label: label('拨付中', 'On a payment list'), tone: 'busy' },
      paid: { label: label('已拨付', 'Paid'), tone: 'good' },
      refused: { label: label('不予支持', 'Refused'), tone: 'bad' },
      withdrawn: { label: label('已撤回', 'Withdrawn'), tone: 'ended' },
      recovering: { label: label('追缴中', 'Being recovered'), tone: 'bad' },
      recovered: { label: label('已追缴', 'Recovered'), tone: 'ended' },
    },
    moves: {
      submit: {
        label: label('提交', 'Submit'),
        from: ['draft'],
        to: 'submitted',
        by: ['applicant', 'clerk'],
        must: [committed],
        causes: [whileOpen, ...filing, stamp({ submittedAt: 'today' })],
      },
      withdraw: {
        label: label('撤回', 'Withdraw'),
        from: ['submitted', 'correcting', 'recommended'],
        to: 'withdrawn',
        by: ['applicant', 'clerk'],
        causes: ending,
      },
      ...(recommended
        ? {
            recommend: {
              label: label('推荐', 'Recommend'),
              from: ['submitted'],
              to: 'recommended',
              by: ['district', 'clerk'],
              asks: ['opinion'],
            },
          }
        : {}),
      return: {
        label: label('退回补正', 'Return for correction'),
        from: ['submitted', 'recommended', 'checked'],
        to: 'correcting',
        by: ['clerk', 'district', 'approver'],
        ...asking('correctionNote', '请写明需要补正什么', 'Say what is to be corrected'),
        causes: [releaseEvidence],
      },
      resubmit: {
        label: label('补正提交', 'Submit corrections'),
        from: ['correcting'],
        to: 'submitted',
        by: ['applicant', 'clerk'],
        must: [committed],
        causes: filing,
      },
      check: {
        label: label('形式审查通过', 'Pass the check'),
        from: recommended ? ['recommended', 'submitted'] : ['submitted'],
        to: 'checked',
        by: ['clerk'],
        ...(recommended ? { when: { or: [inState('recommended'), is('automatic', true)] } } : {}),
        asks: ['opinion', 'justification'],
        must: [unflagged],
        causes: ['question', 'workOut', stamp({ checker: 'actor', checkedAt: 'today' })],
      },
      approve: {
        label: label('审核通过', 'Approve'),
        from: ['checked'],
        to: 'approved',
        by: ['approver'],
        asks: ['approvedAmount', 'opinion'],
        must: [unflagged],
        causes: [
          secondPerson({ unlike: ['checker'] }),
          'workOut',
          'reserve',
          stamp({ approver: 'actor', approvedAt: 'today' }),
        ],
      },
      refuse: {
        label: label('不予支持', 'Refuse'),
        from: ['submitted', 'recommended', 'correcting', 'checked', 'approved', 'publicised', 'issued'],
        to: 'refused',
        by: ['clerk', 'approver'],
        ...asking('refusalReason', '请写明不予支持的理由', 'Say why it is refused'),
        causes: [...ending, stamp({ reserved: 'nothing', committed: 'nothing' })],
      },
      publicise: {
        label: label('公示', 'Make public'),
        from: ['approved'],
        to: 'publicised',
        by: [],
        must: [unflagged],
      },
      issue: {
        label: label('下达', 'Grant'),
        from: ['publicised'],
        to: 'issued',
        by: [],
        must: [unflagged],
        causes: [stamp({ committed: { of: 'reserved' }, reserved: 'nothing', issuedAt: 'today' })],
      },
      enlist: {
        label: label('列入拨付清单', 'Put on a payment list'),
        from: ['issued'],
        to: 'listed',
        by: [],
        must: [unflagged],
      },
      delist: {
        label: label('移出拨付清单', 'Take off the payment list'),
        from: ['listed'],
        to: 'issued',
        by: [],
      },
      settle: {
        label: label('拨付', 'Pay'),
        from: ['listed'],
        to: 'paid',
        by: [],
        must: [unflagged],
        causes: [stamp({ paidAt: 'today', paidAmount: { of: 'committed' } }), ...ifItem(writeOff)],
      },
      reclaim: {
        label: label('追缴', 'Reclaim'),
        from: ['paid'],
        to: 'recovering',
        by: [],
        asks: ['flag', 'flaggedAt'],
      },
      keep: {
        label: label('保留', 'Keep'),
        from: ['recovering'],
        to: 'paid',
        by: [],
        asks: ['flag', 'flaggedAt', 'committed', 'paidAmount'],
      },
      recover: {
        label: label('追缴到账', 'Recovered'),
        from: ['recovering'],
        to: 'recovered',
        by: [],
        asks: ['flag', 'flaggedAt'],
        causes: [stamp({ recoveredAt: 'today' })],
      },
    },
  }
}

/** A list's members: claims of one kind or the other. */
export const member = {
  claim: reference({ label: { zh: '技术转移券申领', en: 'Transfer claim' }, register: 'vouchers.claims' }),
  item: reference({ label: { zh: '研发资源券项目', en: 'Research item' }, register: 'vouchers.items' }),
}

export const oneMember = exactlyOne(['claim', 'item'], {
  zh: '技术转移券申领和研发资源券项目应填其中一项',
  en: 'Name either a transfer claim or a research item',
})
