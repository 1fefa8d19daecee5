import type { Actor } from '#access'
import { ok } from '#lib'
import {
  code,
  date,
  decimal,
  defineCodeList,
  defineRegister,
  defineRuleSet,
  file,
  ge,
  inState,
  integer,
  is,
  isSet,
  list,
  longText,
  moment,
  money,
  organisation,
  reference,
  region,
  sumOf,
  text,
  value,
  yesNo,
} from '#registers'
import { type Behaviour, behavioursOf, defineCatalogue } from '../index.ts'

const label = (zh: string, en: string) => ({ zh, en })

const genres = defineCodeList({
  name: 'library.genre',
  label: label('类别', 'Genre'),
  items: [
    { code: 'science', label: label('科技', 'Science') },
    { code: 'history', label: label('历史', 'History') },
  ],
})

/** A register with every kind of field. */
export const books = defineRegister({
  name: 'books',
  label: label('图书', 'Books'),
  key: 'number',
  titled: '{title}（{number}）',
  unique: [['title', 'boughtOn']],
  fields: {
    number: text({ label: label('编号', 'Number'), required: true, maxLength: 20, searched: 'code' }),
    title: text({ label: label('书名', 'Title'), required: true, searched: true }),
    summary: longText({ label: label('简介', 'Summary') }),
    boughtOn: date({ label: label('购入日期', 'Bought') }),
    shelvedAt: moment({ label: label('上架时间', 'Shelved') }),
    price: money({ label: label('价格', 'Price'), min: '0' }),
    weight: decimal({ label: label('重量', 'Weight'), places: 3 }),
    pages: integer({ label: label('页数', 'Pages'), min: 1 }),
    inPrint: yesNo({ label: label('在印', 'In print') }),
    genre: code({ label: label('类别', 'Genre'), list: genres }),
    publisher: organisation({ label: label('出版单位', 'Publisher') }),
    place: region({ label: label('出版地', 'Place') }),
    sequelOf: reference({ label: label('续作', 'Sequel of'), register: 'books' }),
    scan: file({ label: label('扫描件', 'Scan') }),
    parts: list({
      label: label('分册', 'Parts'),
      maxItems: 5,
      fields: {
        name: text({ label: label('名称', 'Name'), required: true, searched: true }),
        price: money({ label: label('价格', 'Price') }),
        after: reference({ label: label('接续', 'After'), register: 'books' }),
      },
    }),
  },
  checks: [
    {
      name: 'parts-within-price',
      that: ge('price', sumOf('parts', 'price')),
      when: isSet('price'),
      at: 'parts',
      says: label('分册价格合计超过价格 {price}', 'The parts are dearer than {price}'),
    },
    {
      name: 'long',
      that: ge(value(2000), 'pages'),
      when: isSet('pages'),
      at: 'pages',
      says: label('页数 {pages} 偏多', '{pages} pages are many'),
      severity: 'warning',
    },
  ],
  dated: 'boughtOn',
  indexed: ['genre', 'price'],
})

export const loanRules = defineRuleSet<{ days: number }>({
  name: 'library.loan',
  label: label('借阅规则', 'Loan rules'),
  versions: [
    {
      version: '2020',
      document: '内部',
      from: '2020-01-01',
      to: '2023-12-31',
      certainty: 'assumed',
      params: { days: 30 },
      examples: [],
    },
    {
      version: '2024',
      document: '内部',
      from: '2024-01-01',
      certainty: 'assumed',
      params: { days: 20 },
      examples: [],
    },
  ],
})

/** A register with a lifecycle, rules and references. */
export const loans = defineRegister({
  name: 'library.loans',
  label: label('借阅', 'Loans'),
  key: 'slip',
  titled: '{slip}',
  fields: {
    slip: text({ label: label('单号', 'Slip'), required: true, searched: true }),
    book: reference({ label: label('图书', 'Book'), required: true, register: 'books' }),
    reader: text({ label: label('读者', 'Reader'), required: true }),
    lentOn: date({ label: label('借出日期', 'Lent'), required: inState('lent', 'returned') }),
    stamp: text({ label: label('印记', 'Stamp'), computed: true }),
    remark: text({ label: label('说明', 'Remark') }),
    fine: money({ label: label('罚款', 'Fine'), min: '0' }),
  },
  lifecycle: {
    initial: 'asked',
    states: {
      asked: { label: label('已申请', 'Asked'), tone: 'plain', editable: true },
      lent: { label: label('已借出', 'Lent'), tone: 'busy' },
      returned: { label: label('已归还', 'Returned'), tone: 'good' },
    },
    moves: {
      lend: {
        label: label('借出', 'Lend'),
        from: ['asked'],
        to: 'lent',
        by: ['clerk'],
        asks: ['lentOn'],
        causes: ['stamp', 'refuseBanned'],
      },
      return: {
        label: label('归还', 'Return'),
        from: ['lent'],
        to: 'returned',
        by: ['clerk'],
        asks: ['remark', 'fine'],
        must: [
          {
            name: 'remarked',
            that: isSet('remark'),
            at: 'remark',
            says: label('请填写说明', 'Say something'),
          },
        ],
        causes: ['returnOthers'],
      },
      waive: {
        label: label('免罚', 'Waive'),
        from: ['returned'],
        to: 'returned',
        by: ['supervisor'],
        when: isSet('fine'),
        causes: ['waive'],
      },
    },
  },
  rules: 'library.loan',
  dated: 'lentOn',
})

/** A register whose spans are apart: of one seat, and of one reader. */
export const seats = defineRegister({
  name: 'library.seats',
  label: label('座位预约', 'Seats'),
  titled: '{reader}',
  fields: {
    seat: text({ label: label('座位', 'Seat'), required: true, maxLength: 10 }),
    reader: text({ label: label('读者', 'Reader'), required: true, maxLength: 20 }),
    from: moment({ label: label('开始', 'From'), required: true }),
    to: moment({ label: label('结束', 'To'), required: true }),
  },
  apart: [
    { of: ['seat'], from: 'from', to: 'to', when: inState('held', 'used') },
    { of: ['reader'], from: 'from', to: 'to', when: inState('held', 'used') },
  ],
  lifecycle: {
    initial: 'asked',
    states: {
      asked: { label: label('已申请', 'Asked'), tone: 'plain', editable: true },
      held: { label: label('已保留', 'Held'), tone: 'busy', editable: true },
      used: { label: label('使用中', 'Used'), tone: 'good' },
      left: { label: label('已离开', 'Left'), tone: 'ended' },
    },
    moves: {
      hold: { label: label('保留', 'Hold'), from: ['asked'], to: 'held', by: ['clerk'] },
      sit: { label: label('入座', 'Sit'), from: ['held'], to: 'used', by: ['clerk'] },
      leave: { label: label('离开', 'Leave'), from: ['held', 'used'], to: 'left', by: ['clerk'] },
    },
  },
})

type LoanBehaviour = Behaviour<typeof loans>

const stamp: LoanBehaviour = async ({ rule, today, record, set }) =>
  set({ stamp: `${rule?.version} ${today} ${record.values.lentOn}` })

const refuseBanned: LoanBehaviour = async ({ record }) => {
  if (record.values.reader === 'banned') throw new Error('a bug in a behaviour')
  return ok({})
}

/** Everyone who has the same book out returns it too: a cascade through the writer. */
const returnOthers: LoanBehaviour = async ({ record, writer }) => {
  if (record.values.remark !== '全部归还') return ok({})
  const others = await writer.list(loans, is('book', record.values.book))
  for (const other of others)
    if (other.id !== record.id && other.state === 'lent')
      await writer.move(loans, other.id, other.version, 'return', { remark: '随同归还' })
  return ok({})
}

const waive: LoanBehaviour = async ({ set }) => set({ fine: undefined })

export const catalogue = defineCatalogue({
  registers: [books, loans, seats],
  ruleSets: [loanRules],
  behaviours: [behavioursOf(loans, { stamp, refuseBanned, returnOthers, waive })],
})

export const unit = 'library'

export function person(id: string, ...roles: string[]): Actor {
  return { id, name: id, grants: ['', unit].flatMap((where) => roles.map((role) => ({ role, unit: where }))) }
}
export const administrator = person('administrator', 'administrator')
export const clerk = person('clerk', 'clerk')
