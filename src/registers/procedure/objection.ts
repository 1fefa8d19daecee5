import type { Label } from '#lib'
import { is } from '../condition.ts'
import { defineRegister } from '../define-register.ts'
import { date, type Fields, longText, person, text, yesNo } from '../field.ts'
import { asking, type Move, type State } from '../lifecycle.ts'
import type { Check } from '../register.ts'
import { stamp } from './stamp.ts'

/** In one of these states nobody has decided yet: the publicity does not end before. */
export const openObjections = ['received', 'accepted'] as const

const label = (zh: string, en: string): Label => ({ zh, en })

const states: { readonly [state: string]: State } = {
  received: { label: label('已收到', 'Received'), tone: 'busy', editable: true },
  accepted: { label: label('核查中', 'Looked into'), tone: 'busy' },
  notAccepted: { label: label('不予受理', 'Not taken up'), tone: 'ended' },
  dismissed: { label: label('异议不成立', 'Dismissed'), tone: 'ended' },
  upheld: { label: label('异议成立', 'Upheld'), tone: 'bad' },
}

const decided = stamp({ decidedOn: 'today' })

const moves = (upheld: NonNullable<Move['causes']>) => ({
  accept: {
    label: label('受理', 'Take up'),
    from: ['received'],
    to: 'accepted',
    by: ['clerk'],
    must: [
      {
        name: 'real-name',
        that: is('realName', true),
        at: 'realName',
        says: label('匿名异议不予受理', 'An anonymous objection is not taken up'),
      },
    ],
  },
  reject: {
    label: states.notAccepted?.label ?? label('', ''),
    from: ['received'],
    to: 'notAccepted',
    by: ['clerk'],
    ...asking('answer', '请写明不予受理的理由', 'Say why it is not taken up'),
    causes: [decided],
  },
  dismiss: {
    label: label('异议不成立', 'Dismiss'),
    from: ['accepted'],
    to: 'dismissed',
    by: ['clerk', 'approver'],
    ...asking('answer', '请写明核查结论', 'Say what was found'),
    causes: [decided],
  },
  uphold: {
    label: label('异议成立', 'Uphold'),
    from: ['accepted'],
    to: 'upheld',
    by: ['approver'],
    ...asking('answer', '请写明核查结论', 'Say what was found'),
    causes: [decided, ...upheld],
  },
})

/**
 * 公示异议: the register of what is objected to a publicity: who, when, about what, and what was found; in writing and under
 * a real name or seal, since an anonymous one is not taken up. `about` are the fields that say what it is about, a
 * reference to what is made public first of all; `upheld` is what follows where it is right.
 */
export function defineObjections<const A extends Fields>({
  name,
  about,
  checks = [],
  upheld = [],
  columns,
}: {
  readonly name: string
  readonly about: A
  readonly checks?: readonly Check[]
  readonly upheld?: NonNullable<Move['causes']>
  /** Of `about`, those that lists show. */
  readonly columns: readonly (keyof A & string)[]
}) {
  const shown: readonly string[] = ['objectionNo', ...columns, 'receivedOn', 'state']
  const indexed: readonly string[] = [...columns.slice(0, 1), 'receivedOn']
  return defineRegister({
    name,
    label: label('公示异议', 'Objections'),
    help: label(
      '公示期内收到的书面异议；匿名的不予受理，未处理完的异议使公示不能结束',
      'Written objections during the publicity; anonymous ones are not taken up, open ones keep it from ending',
    ),
    key: 'objectionNo',
    titled: '{objectionNo}',
    fields: {
      objectionNo: text({
        label: label('异议编号', 'Number'),
        required: true,
        maxLength: 40,
        searched: true,
      }),
      ...about,
      receivedOn: date({ label: label('收到日期', 'Received'), required: true }),
      realName: yesNo({ label: label('实名或加盖公章', 'Under a real name or seal'), required: true }),
      objector: person({ label: label('异议人', 'Objector'), personal: true }),
      content: longText({ label: label('异议内容', 'What is objected'), required: true }),
      answer: longText({ label: label('核查结论', 'What was found') }),
      decidedOn: date({ label: label('办结日期', 'Decided'), computed: true }),
    },
    checks,
    lifecycle: { initial: 'received', states, moves: moves(upheld) },
    columns: shown,
    indexed,
  })
}
