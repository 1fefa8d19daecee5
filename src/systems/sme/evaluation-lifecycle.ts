import {
  asking,
  dueDay,
  given,
  holdsMembership,
  type Lifecycle,
  move,
  noneIn,
  publicise,
  publicityOver,
  serialNumber,
  stamp,
} from '#registers'

/** 高企证书, of the high-tech firms. */
const certificateHolders = {
  of: 'hightech.certificates',
  who: 'firm',
  in: ['valid'],
  since: 'issuedOn',
  until: 'validTo',
}

/** 填报 → 自评合格提交 → 形审 → 公示 → 入库（编号）→ 抽查 → 撤销; an open objection stops the publicity. */
export const evaluationLifecycle: Lifecycle = {
  initial: 'draft',
  states: {
    draft: { label: { zh: '填报', en: 'Draft' }, tone: 'plain', editable: true },
    submitted: { label: { zh: '已提交', en: 'Submitted' }, tone: 'busy' },
    returned: { label: { zh: '退回修改', en: 'Returned' }, tone: 'busy', editable: true },
    checked: { label: { zh: '形审通过', en: 'Checked' }, tone: 'busy' },
    publicised: { label: { zh: '公示中', en: 'Publicised' }, tone: 'busy' },
    objected: { label: { zh: '异议核查', en: 'Objected to' }, tone: 'bad' },
    admitted: { label: { zh: '已入库', en: 'Admitted' }, tone: 'good' },
    refused: { label: { zh: '未入库', en: 'Refused' }, tone: 'bad' },
    revoked: { label: { zh: '已撤销', en: 'Revoked' }, tone: 'ended' },
  },
  moves: {
    submit: move('提交', 'Submit', ['draft', 'returned'], 'submitted', ['firm', 'clerk'], {
      causes: [
        // The unique set lets no second one stand beside a live one; this, none after a revoked one.
        noneIn({
          of: 'sme.evaluations',
          by: { firm: 'firm', year: 'year' },
          in: ['revoked'],
          says: {
            zh: '「{name}」{year} 年的编号已被撤销，当年不得再次申报',
            en: 'The number of {name} for {year} was revoked: it may not apply again that year',
          },
        }),
        'submit',
        holdsMembership({ membership: certificateHolders, who: 'firm', told: { number: 'certificateNo' } }),
        stamp({ submittedOn: 'today' }),
        dueDay({ field: 'checkBy', days: { param: 'checkDays' }, of: 'workingDays' }),
      ],
    }),
    return: move('退回修改', 'Return', ['submitted', 'checked'], 'returned', 'clerk', {
      ...asking('returnNote', '请写明退回原因', 'Say why it is returned'),
    }),
    check: move('形审通过', 'Pass the check', 'submitted', 'checked', 'clerk', {
      causes: [stamp({ checkedOn: 'today', clerk: 'actor' })],
    }),
    publicise: move('公示', 'Publicise', 'checked', 'publicised', 'clerk', {
      causes: [
        publicise({
          from: 'publicFrom',
          to: 'publicTo',
          days: { param: 'publicDays' },
          of: 'workingDays',
        }),
      ],
    }),
    object: move('登记异议', 'Record an objection', 'publicised', 'objected', 'clerk', {
      asks: ['objection', 'objector'],
      must: [
        given('objection', '请写明异议内容', 'Write down the objection'),
        given('objector', '异议须实名提出', 'An objection is made by name'),
      ],
    }),
    dismiss: move('异议不成立', 'Dismiss the objection', 'objected', 'publicised', 'clerk', {
      ...asking('finding', '请写明核查结论', 'Say what was found'),
    }),
    admit: move('入库编号', 'Admit', 'publicised', 'admitted', 'clerk', {
      causes: [
        publicityOver({ to: 'publicTo' }),
        serialNumber({ field: 'number', pattern: '{year}{region}0A{serial:6}' }),
        stamp({ admittedOn: 'today' }),
        'setValidity',
      ],
    }),
    refuse: move(
      '不予入库',
      'Refuse',
      ['submitted', 'checked', 'publicised', 'objected'],
      'refused',
      'clerk',
      {
        ...asking('reason', '请写明不予入库的理由', 'Say why it is refused'),
      },
    ),
    spotCheck: {
      label: { zh: '登记抽查结果', en: 'Record the spot check' },
      from: ['admitted'],
      by: ['clerk', 'supervisor'],
      asks: ['spotCheckResult', 'spotCheckFinding'],
      must: [
        given('spotCheckResult', '请选择抽查结果', 'Say what the result is'),
        given('spotCheckFinding', '请写明抽查意见', 'Say what was found'),
      ],
      causes: [stamp({ spotCheckedOn: 'today', spotCheckedBy: 'actor' })],
    },
    revoke: move('撤销编号', 'Revoke', 'admitted', 'revoked', 'supervisor', {
      ...asking('reason', '请写明撤销的理由', 'Say why it is revoked'),
      causes: [stamp({ endedOn: 'today' })],
    }),
  },
}
