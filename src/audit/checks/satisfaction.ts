import { compare } from '#lib'
import { type Check, quoted } from './check.ts'

const survey = /问卷|调查|测评|访谈|回访|抽样|评价表/

export const check: Check = {
  name: 'satisfaction',
  label: { zh: '满意度的依据', en: 'Grounds of a satisfaction' },
  about: {
    zh: '满意度 100% 而没有提到问卷或调查的，请说明依据。',
    en: 'A satisfaction of 100 % without a survey has to say where it comes from.',
  },
  examine: ({ indicators, text }) =>
    indicators
      .filter(({ name, done }) => /满意/.test(name) && done?.unit === '%' && compare(done.value, '100') >= 0)
      .filter(({ source, reason }) => !survey.test(`${source?.text ?? ''}${reason?.text ?? ''}${text}`))
      .map(({ name, place, actual }) => ({
        severity: 'question',
        message: `「${name}」为 ${actual?.text}，文中没有提到问卷或调查，依据是什么？`,
        at: [quoted(place, name), ...(actual ? [quoted(actual.place, actual.text)] : [])],
      })),
}
