import {
  type Avoiding,
  asking,
  assign,
  date,
  decimal,
  defineRegister,
  type Fields,
  instalments,
  integer,
  type Lifecycle,
  list,
  longText,
  money,
  moveOthers,
  ownAccount,
  type Panel,
  proposeMatches,
  rankPanel,
  reference,
  scoreSheet,
  takeFrom,
  text,
  wholePlan,
  yesNo,
} from '#registers'
import { defineSystem } from '#systems'

const words = (zh: string, en: string) => text({ label: { zh, en }, required: true, searched: true })
const noted = (zh: string, en: string) => longText({ label: { zh, en }, computed: true })
const number = (zh: string, en: string) => integer({ label: { zh, en }, required: true, min: 1 })
const sum = (zh: string, en: string) => money({ label: { zh, en }, required: true, min: '0' })
const to = <const R extends string>(register: R, zh: string, en: string) =>
  reference({ label: { zh, en }, required: true, register })
type State = Lifecycle['states'][string]
const state = (zh: string, en: string, tone: State['tone'] = 'busy'): State => ({ label: { zh, en }, tone })
const draft: State = { ...state('草稿', 'Draft', 'plain'), editable: true }
const step = (zh: string, en: string, from: readonly string[], to: string, ...by: readonly string[]) => ({
  ...{ label: { zh, en }, from, to, by },
})
const keyed = { key: 'number', titled: '{number}' } as const
const code: Fields = { number: words('编号', 'Number') }

const panel: Panel = {
  round: 'grants.rounds',
  criteria: { list: 'criteria', name: 'name', most: 'most' },
  threshold: 'threshold',
  most: 'places',
  ties: 'out',
  rule: { places: 2, drop: [{ from: 5, each: 1 }], first: ['创新性'] },
  atLeast: 2,
  items: {
    ...{ register: 'grants', by: 'round', in: ['filed'], move: 'rank' },
    ...{ score: 'score', rank: 'rank', passed: 'passed', reason: 'outcome' },
  },
  sheets: {
    ...{ register: 'grants.sheets', item: 'grant', reviewer: 'account' },
    ...{ scores: 'scores', criterion: 'criterion', points: 'points', total: 'total' },
    ...{ submitted: ['submitted'], open: ['assigned', 'declared'] },
  },
}

/** 评审轮次: criteria, bounds and the draw. */
const rounds = defineRegister({
  name: panel.round,
  label: { zh: '评审轮次', en: 'Rounds' },
  ...keyed,
  fields: {
    ...code,
    criteria: list({
      label: { zh: '评审指标', en: 'Criteria' },
      fields: { name: words('指标', 'Criterion'), most: number('满分', 'At most') },
    }),
    threshold: decimal({ label: { zh: '入围线', en: 'Threshold' }, places: 2 }),
    places: number('入围数', 'Places'),
    perItem: number('每项评委数', 'Reviewers of an item'),
    load: number('每人最多评', 'Items of a reviewer'),
    seed: text({ label: { zh: '抽签种子', en: 'Seed' } }),
  },
  lifecycle: {
    initial: 'open',
    states: { open: draft, closed: state('已汇总', 'Closed', 'good') },
    moves: {
      draw: {
        ...step('抽派评委', 'Draw the reviewers', ['open'], 'open', 'clerk'),
        causes: [
          assign({
            items: { by: 'round', in: ['filed'] },
            ...{ perItem: 'perItem', most: 'load', seed: 'seed' },
            sheets: {
              register: panel.sheets.register,
              counts: ['assigned', 'declared', 'submitted'],
              gives: { account: 'reviewer.account' },
            },
            exclusions: {
              ...{ register: 'grants.exclusions', round: 'round' },
              ...{ item: 'grant', reviewer: 'expert', reason: 'reason' },
            },
          }),
        ],
      },
      close: { ...step('汇总', 'Close', ['open'], 'closed', 'clerk'), causes: [rankPanel(panel)] },
    },
  },
})

/** 申报项目: what is asked for, judged, and later paid in instalments. */
const grants = defineRegister({
  name: panel.items.register,
  label: { zh: '项目申报', en: 'Applications' },
  ...keyed,
  fields: {
    ...code,
    round: to(panel.round, '轮次', 'Round'),
    firm: words('申报单位', 'Firm'),
    plan: longText({ label: { zh: '研究内容', en: 'Plan' }, required: true }),
    amount: sum('资助额', 'Amount'),
    alone: noted('与其他项目是否相似', 'Whether others are alike'),
    score: decimal({ label: { zh: '得分', en: 'Score' }, places: 2, computed: true }),
    rank: integer({ label: { zh: '名次', en: 'Rank' }, computed: true }),
    passed: yesNo({ label: { zh: '入围', en: 'Passed' }, computed: true }),
    outcome: noted('评审说明', 'How it came about'),
  },
  lifecycle: {
    initial: 'draft',
    states: {
      draft,
      filed: state('已提交', 'Filed'),
      ranked: state('已评审', 'Ranked'),
      signed: state('已签合同', 'Signed', 'good'),
      ended: state('已终止', 'Ended', 'ended'),
    },
    moves: {
      file: {
        ...step('提交', 'File', ['draft'], 'filed', 'clerk'),
        causes: [
          proposeMatches({
            texts: ['plan'],
            among: { register: panel.items.register, in: ['filed', 'ranked', 'signed'], texts: ['plan'] },
            ...{ least: 60, most: 3, none: 'alone' },
            matches: {
              ...{ register: 'grants.alike', of: 'grant', to: 'other' },
              ...{ share: 'share', reason: 'reason' },
            },
          }),
        ],
      },
      rank: {
        ...step('排序', 'Rank', ['filed'], 'ranked'),
        asks: ['score', 'rank', 'passed', 'outcome'],
      },
      sign: {
        ...step('签订合同', 'Sign', ['ranked'], 'signed', 'clerk'),
        causes: [wholePlan({ total: 'amount', of: 'grants.milestones', by: 'grant', amount: 'amount' })],
      },
      end: {
        ...step('终止', 'End', ['signed'], 'ended', 'clerk'),
        causes: [moveOthers({ of: 'grants.payments', by: { grant: 'id' }, in: ['paid'], move: 'claimBack' })],
      },
    },
  },
})

const experts = defineRegister({
  name: 'grants.experts',
  label: { zh: '评审专家', en: 'Experts' },
  key: 'account',
  titled: '{account}',
  fields: { account: words('账号', 'Account'), firm: words('单位', 'Firm') },
})

const deals = defineRegister({
  name: 'grants.deals',
  label: { zh: '往来合同', en: 'Dealings' },
  ...keyed,
  fields: {
    ...code,
    seller: words('卖方', 'Seller'),
    buyer: words('买方', 'Buyer'),
    signedOn: date({ label: { zh: '签订日期', en: 'Signed' }, required: true }),
  },
})

const avoids: Avoiding = {
  item: 'grant',
  reviewer: 'expert',
  conflicts: [
    { name: 'same', says: { zh: '同一单位', en: 'Same firm' }, items: ['firm'], reviewers: ['firm'] },
    {
      name: 'dealings',
      says: { zh: '两年内有合同往来', en: 'Dealings within two years' },
      ...{ items: ['firm'], reviewers: ['firm'] },
      through: {
        register: 'grants.deals',
        between: [['seller'], ['buyer']],
        within: { years: 2, of: 'signedOn' },
      },
    },
  ],
}

/** 评审表: an expert's own, with nothing to read before the declaration. */
const sheets = defineRegister({
  name: panel.sheets.register,
  label: { zh: '评审表', en: 'Sheets' },
  titled: '{grant}',
  unique: [['grant', 'expert']],
  avoids,
  outside: { expert: { reads: ownAccount('account'), writes: true } },
  fields: {
    grant: to(panel.items.register, '项目', 'Application'),
    expert: to('grants.experts', '专家', 'Expert'),
    account: words('账号', 'Account'),
    plan: noted('研究内容', 'Plan'),
    scores: list({
      label: { zh: '打分', en: 'Scores' },
      fields: {
        criterion: words('指标', 'Criterion'),
        points: decimal({ label: { zh: '分数', en: 'Points' }, places: 2, required: true }),
      },
    }),
    total: decimal({ label: { zh: '总分', en: 'Total' }, places: 4, computed: true }),
    conflict: text({ label: { zh: '回避原因', en: 'Why to keep out' } }),
  },
  lifecycle: {
    initial: 'assigned',
    states: {
      assigned: state('待声明', 'To declare'),
      declared: state('评审中', 'In review'),
      submitted: state('已提交', 'Submitted', 'good'),
      avoided: state('已回避', 'Kept out', 'ended'),
    },
    moves: {
      declare: {
        ...step('声明无利益关系', 'Declare no interest', ['assigned'], 'declared', 'expert'),
        causes: [takeFrom({ of: 'grant', fields: { plan: 'plan' } })],
      },
      submit: {
        ...step('提交', 'Submit', ['declared'], 'submitted', 'expert'),
        asks: ['scores'],
        causes: [scoreSheet(panel)],
      },
      avoid: {
        ...step('回避', 'Keep out', ['assigned', 'declared'], 'avoided', 'expert'),
        ...asking('conflict', '请写明原因', 'Say why'),
      },
    },
  },
})

const exclusions = defineRegister({
  name: 'grants.exclusions',
  label: { zh: '回避和缺额', en: 'Kept out, and lacking' },
  titled: '{reason}',
  fields: {
    round: to(panel.round, '轮次', 'Round'),
    grant: to(panel.items.register, '项目', 'Application'),
    expert: reference({ label: { zh: '专家', en: 'Expert' }, register: 'grants.experts' }),
    reason: { ...noted('原因', 'Reason'), required: true },
  },
})

const alike = defineRegister({
  name: 'grants.alike',
  label: { zh: '相似项目', en: 'Alike' },
  titled: '{reason}',
  unique: [['grant', 'other']],
  fields: {
    grant: to(panel.items.register, '项目', 'Application'),
    other: to(panel.items.register, '相似的项目', 'Like which'),
    share: integer({ label: { zh: '相符（%）', en: 'Alike (%)' }, computed: true }),
    reason: noted('理由', 'Reason'),
  },
})

const milestones = defineRegister({
  name: 'grants.milestones',
  label: { zh: '里程碑', en: 'Milestones' },
  ...keyed,
  limits: [{ name: 'plan', of: 'grant', total: 'amount', takes: ['amount'] }],
  fields: {
    ...code,
    grant: to(panel.items.register, '项目', 'Application'),
    dueOn: date({ label: { zh: '应完成日期', en: 'Due' }, required: true }),
    amount: sum('金额', 'Amount'),
  },
  lifecycle: {
    initial: 'planned',
    states: {
      planned: { ...draft, label: { zh: '未验收', en: 'Planned' } },
      accepted: state('已验收', 'Accepted', 'good'),
    },
    moves: { accept: step('验收', 'Accept', ['planned'], 'accepted', 'clerk') },
  },
})

const paying = ['paid', 'claimedBack', 'recovered']
const payments = defineRegister({
  name: 'grants.payments',
  label: { zh: '拨款', en: 'Payments' },
  ...keyed,
  ...instalments({
    contract: { field: 'grant', total: 'amount' },
    milestone: { field: 'milestone', total: 'amount', contract: 'grant', accepted: ['accepted'] },
    ...{ amount: 'amount', recovered: 'recovered', paying },
  }),
  fields: {
    ...code,
    grant: to(panel.items.register, '项目', 'Application'),
    milestone: to('grants.milestones', '里程碑', 'Milestone'),
    amount: sum('拨款额', 'Amount'),
    recovered: money({ label: { zh: '收回', en: 'Recovered' }, min: '0' }),
  },
  lifecycle: {
    initial: 'asked',
    states: {
      asked: { ...draft, label: { zh: '待拨', en: 'Asked' } },
      paid: state('已拨', 'Paid', 'good'),
      claimedBack: state('追回中', 'Claimed back', 'bad'),
      recovered: state('已收回', 'Recovered', 'ended'),
    },
    moves: {
      pay: step('拨付', 'Pay', ['asked'], 'paid', 'clerk'),
      claimBack: step('追回', 'Claim back', ['paid'], 'claimedBack'),
      recover: {
        ...step('收回', 'Recover', ['claimedBack'], 'recovered', 'clerk'),
        ...asking('recovered', '请填收回金额', 'Say how much'),
      },
    },
  },
})

/** 小额资助: applications, an even draw, a blind panel, instalments, in words of procedure alone. */
export const grantsSystem = defineSystem({
  name: 'grants',
  label: { zh: '小额资助', en: 'Small grants' },
  registers: [grants, rounds, experts, deals, sheets, exclusions, alike, milestones, payments],
  measures: [],
})
