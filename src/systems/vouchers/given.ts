import { type Check, given, isSet, not } from '#registers'

export { given }

/** Nothing goes on while something that it rests on has fallen away. */
export const unflagged: Check = {
  name: 'unflagged',
  that: not(isSet('flag')),
  at: 'flag',
  says: {
    zh: '存在待处理的情况：{flag}。请退回补正或不予支持',
    en: 'It is flagged: {flag}. Return it for correction or refuse it',
  },
}
