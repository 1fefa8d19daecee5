import { defineProblems } from '#lib'

export const problems = defineProblems('vouchers', {
  'no-rate': {
    zh: '规则 {version} 没有{tier}「{role}」的补助比例',
    en: 'The rules {version} have no rate for {role} {tier}',
    todo: { zh: '请核对申领身份和补助类型', en: 'Check the role and the tier' },
  },
  'wrong-kind': {
    zh: '方案「{name}」不是这一类创新券的方案',
    en: '{name} is a programme of the other kind of voucher',
    todo: { zh: '请另选年度方案', en: 'Choose another programme' },
  },
  'no-evidence': {
    zh: '没有登记发票或银行回单：{what}',
    en: 'There is no invoice or no bank slip: {what}',
    todo: { zh: '请先在「创新券凭证」登记，再提交', en: 'Record them in the register of evidence first' },
  },
  'not-a-party': {
    zh: '第 {item} 项合同「{title}」的{side}不是申领单位',
    en: 'The applicant is not the {side} of contract "{title}", item {item}',
    todo: { zh: '请核对合同和申领身份', en: 'Check the contract and the role' },
  },
  'contract-not-registered': {
    zh: '第 {item} 项合同「{title}」不是已登记状态',
    en: 'Contract "{title}", item {item}, is not registered',
    todo: { zh: '只有已登记的合同可以申领', en: 'Only registered contracts support a claim' },
  },
  'contract-twice': {
    zh: '第 {item} 项合同「{title}」列了两次',
    en: 'Contract "{title}", item {item}, stands twice',
    todo: { zh: '请删去一项', en: 'Remove one' },
  },
  'contract-claimed': {
    zh: '第 {item} 项合同「{title}」已由「{other}」以同一身份申领（{claimNo}）',
    en: 'Contract "{title}", item {item}, was claimed in this role by {other} ({claimNo})',
    todo: { zh: '一份合同同一身份只补助一次，请核对', en: 'A contract supports one claim in each role' },
  },
  'paid-twice-over': {
    zh: '同时登记了系统内结算记录和银行回单，同一笔付款会算两次',
    en: 'It has both a settlement held here and a bank slip: one payment would count twice',
    todo: { zh: '请只留一种', en: 'Keep one of them' },
  },
  'not-settled-so': {
    zh: '结算记录 {number} 与订单或合同现在的记录不一致',
    en: 'Settlement {number} is not what the order or the contract says now',
    todo: {
      zh: '请核对订单的付款或合同的到账登记；需要时改用发票和银行回单',
      en: 'Check the payment of the order or the receipts of the contract',
    },
  },
  'not-the-payer': {
    zh: '凭证 {number} 的付款单位或收款单位与申领不符',
    en: 'Payer or payee of {number} do not fit the claim',
    todo: { zh: '请核对凭证上的双方单位', en: 'Check the two organisations on it' },
  },
  'coupon-too-late': {
    zh: '使用截止 {day} 已经过去',
    en: 'It had to be used by {day}, which is past',
    todo: { zh: '请把使用截止定在今天或以后', en: 'Give a day that is still to come' },
  },
  'coupon-used-later': {
    zh: '使用日期 {day} 还没有到',
    en: 'It is used on {day}, which is still to come',
    todo: { zh: '请在服务发生后登记使用', en: 'Record the use once the service was rendered' },
  },
  'coupon-not-used': {
    zh: '电子创新券 {number} 没有登记使用，或已经用过、过期、作废',
    en: 'Voucher {number} is not recorded as used, or was spent, expired or voided',
    todo: { zh: '请先在券上登记使用，再申请兑付', en: 'Record its use first' },
  },
  'coupon-of-another': {
    zh: '电子创新券 {number} 的方案、持券单位、服务机构或订单号与本项目不一致',
    en: 'Programme, holder, provider or order of voucher {number} are not those of the item',
    todo: { zh: '请核对券和项目的这几项', en: 'Compare them on the voucher and the item' },
  },
  'coupon-ran-out': {
    zh: '电子创新券 {number} 的兑付截止是 {day}，已经过期',
    en: 'Voucher {number} had to be redeemed by {day}',
    todo: { zh: '不能再兑付；可不用券申领', en: 'It cannot be redeemed; file the item without it' },
  },
  'own-service': {
    zh: '申领单位与服务机构是同一单位',
    en: 'Applicant and provider are one organisation',
    todo: { zh: '本单位自己提供的服务不予补助', en: 'What one does for oneself is not supported' },
  },
  'related-parties': {
    zh: '合同「{title}」（{regNo}）登记时申明为关联交易',
    en: 'Contract "{title}" ({regNo}) was declared to be between related parties',
    todo: {
      zh: '关联交易一般不予支持：退回或不予支持；确可支持的，在「核实说明」写明依据后再通过',
      en: 'Such are not supported as a rule: return or refuse it, or say on what grounds in the justification',
    },
    severity: 'question',
  },
  'sub-contracted': {
    zh: '合同「{title}」（{regNo}）登记时申明有转包、分包',
    en: 'Contract "{title}" ({regNo}) was declared to be sub-contracted',
    todo: {
      zh: '转包合同一般不予支持：退回或不予支持；确可支持的，在「核实说明」写明依据后再通过',
      en: 'Such are not supported as a rule: return or refuse it, or say on what grounds in the justification',
    },
    severity: 'question',
  },
  'seems-statutory': {
    zh: '服务内容「{title}」含「{word}」，可能属于法定检测、认证等不予补助的事项',
    en: 'The service "{title}" speaks of {word}: it may be statutory testing or certification',
    todo: {
      zh: '请核对服务合同：确属研发活动的，在「核实说明」写明后再通过',
      en: 'Check the service contract; if it is research after all, say so in the justification',
    },
    severity: 'question',
  },
  'over-computed': {
    zh: '核定补助额 {approved} 元超过计算补助额 {amount} 元',
    en: 'The approved amount {approved} is over the computed {amount}',
    todo: { zh: '核定额不得超过计算额，请核对计算过程', en: 'Check how it was worked out' },
  },
  'nothing-to-give': {
    zh: '计算补助额为零：{limit}',
    en: 'The amount comes to nothing: {limit}',
    todo: { zh: '请看计算过程，退回补正或不予支持', en: 'See how it was worked out; return or refuse it' },
  },
  'budget-exhausted': {
    zh: '方案「{name}」的预算 {budget} 元已全部预留或下达，余额 {left} 元',
    en: 'The budget {budget} of {name} is used up ({left} left)',
    todo: {
      zh: '请调整预算，或等其他申领退出后再审核',
      en: 'Raise the budget, or wait until others give theirs up',
    },
  },
  'member-flagged': {
    zh: '第 {item} 项「{title}」有待处理情况：{flag}',
    en: '"{title}", item {item}, is flagged: {flag}',
    todo: {
      zh: '请把它填入「财政退回的项目」，移出清单后处理',
      en: 'Name it among the returned ones and deal with it',
    },
  },
  'not-on-the-list': {
    zh: '「{title}」不在这份清单中',
    en: '"{title}" is not on this list',
    todo: { zh: '退回的项目应是清单中的项目', en: 'What is returned must be on the list' },
  },
})
