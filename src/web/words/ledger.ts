import { defineWords } from './language.tsx'

export const ledgerWords = defineWords({
  zh: {
    ledger: '存证流水',
    about:
      '每次写入记一笔：谁、何时、做了什么、几条，和前一笔首尾相扣。改动任何一处，核验都会发现；末尾被整段删去或全部重写，要对照另存的账目末端才能发现。',
    seq: '流水号',
    at: '时间',
    actor: '经办人',
    action: '做了什么',
    rows: '记录版本数',
    hash: '校验值',
    empty: '还没有写入过。',
  },
  en: {
    ledger: 'Ledger',
    about:
      'One entry a write: who, when, what, how many, chained to the entry before. Whatever is changed, verification finds it; that the end was cut off or all of it written anew shows against a head that was kept elsewhere.',
    seq: 'Entry',
    at: 'Time',
    actor: 'Who',
    action: 'What',
    rows: 'Record versions',
    hash: 'Hash',
    empty: 'Nothing was written yet.',
  },
})
