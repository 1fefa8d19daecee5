import { randomBytes } from 'node:crypto'
import { fail, type Result } from '#lib'
import { type Behaviour, type RecordsContext, type RecordVersion, writeRecords } from '#records'
import {
  code,
  date,
  defineCodeList,
  defineRegister,
  is,
  move,
  ownAccount,
  ownBody,
  person,
  reference,
  stamp,
  text,
  through,
} from '#registers'
import { problems } from './problems.ts'
import type { Whose } from './whose.ts'

const feedKinds = defineCodeList({
  name: 'instruments.feedKind',
  label: { zh: '订阅对象', en: 'Of what' },
  source: '本系统约定',
  items: [
    { code: 'instrument', label: { zh: '仪器', en: 'An instrument' } },
    { code: 'person', label: { zh: '使用人', en: 'A person' } },
  ],
})

/**
 * 日历订阅: an address from which a calendar program reads the bookings of an instrument or of a person. Whoever has the
 * address reads them; it cannot be guessed, and it can be revoked or changed.
 */
export const calendarFeeds = defineRegister({
  name: 'instruments.feeds',
  label: { zh: '日历订阅', en: 'Calendar feeds' },
  titled: '{kind} {personName}{instrument}',
  outside: {
    owner: { reads: through('instrument', ownBody('owner')) },
    user: { reads: ownAccount('person') },
  },
  unique: [['token']],
  fields: {
    kind: code({ label: { zh: '订阅对象', en: 'Of what' }, required: true, list: feedKinds }),
    instrument: reference({
      label: { zh: '仪器', en: 'Instrument' },
      required: is('kind', 'instrument'),
      register: 'instruments',
    }),
    person: person({
      label: { zh: '使用人账号', en: 'Person' },
      required: is('kind', 'person'),
      personal: true,
    }),
    personName: text({ label: { zh: '使用人', en: 'Name' }, maxLength: 40 }),
    token: text({
      label: { zh: '地址码', en: 'Token' },
      maxLength: 60,
      computed: true,
      personal: { of: 'person' },
    }),
    issuedOn: date({ label: { zh: '生成日期', en: 'Issued' }, computed: true }),
  },
  lifecycle: {
    initial: 'asked',
    states: {
      asked: { label: { zh: '待生成', en: 'Asked for' }, tone: 'plain', editable: true },
      active: { label: { zh: '有效', en: 'Active' }, tone: 'good' },
      revoked: { label: { zh: '已停用', en: 'Revoked' }, tone: 'ended' },
    },
    moves: {
      issue: move('生成地址', 'Issue', ['asked', 'revoked'], 'active', ['user', 'owner', 'clerk'], {
        causes: ['issueFeed', stamp({ issuedOn: 'today' })],
      }),
      renew: move('更换地址', 'Change the address', 'active', 'active', ['user', 'owner', 'clerk'], {
        causes: ['issueFeed', stamp({ issuedOn: 'today' })],
      }),
      revoke: move('停用', 'Revoke', 'active', 'revoked', ['user', 'owner', 'clerk'], {
        causes: [stamp({ token: 'nothing' })],
      }),
    },
  },
  columns: ['kind', 'instrument', 'personName', 'issuedOn', 'state'],
})

/** Whose calendar: that of an instrument, or of a person. */
export type FeedOf =
  | { readonly instrument: string }
  | { readonly person: string; readonly personName?: string | undefined }

/** A new calendar feed with its address, in one step. Problems: those of the register. */
export function makeFeed(ctx: RecordsContext, whose: Whose, of: FeedOf): Promise<Result<RecordVersion>> {
  const values = { kind: 'instrument' in of ? 'instrument' : 'person', ...of }
  return writeRecords(ctx, { ...whose, action: 'instruments.feeds/issue' }, (writer) =>
    writer.propose(calendarFeeds.name, values, { move: 'issue' }),
  )
}

/** 192 bits of chance: nobody guesses an address. */
export const issueFeed: Behaviour<typeof calendarFeeds> = async ({ record, set }) => {
  const { instrument, person } = record.values
  if ((instrument === undefined) === (person === undefined)) return fail(problems['no-such-feed']())
  return set({ token: randomBytes(24).toString('base64url') })
}
