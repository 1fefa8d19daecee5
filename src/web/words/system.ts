import { defineWords } from './language.tsx'

export const systemWords = defineWords({
  zh: {
    systems: '业务系统',
    about: '每个系统待办的事、主要数据和台账。',
    work: '待办',
    noWork: '没有待办的记录。',
    waits: (label: string, count: string) => `${label} ${count} 条`,
    headline: (period: string) => `${period} 年主要数据`,
    registers: '台账',
    holds: (registers: number) => `${registers} 本台账`,
    unknown: '没有这个业务系统',
  },
  en: {
    systems: 'Systems',
    about: 'What waits in each system, its main figures and its registers.',
    work: 'Work',
    noWork: 'No record waits for anybody.',
    waits: (label: string, count: string) => `${label}: ${count}`,
    headline: (period: string) => `Main figures of ${period}`,
    registers: 'Registers',
    holds: (registers: number) => (registers === 1 ? '1 register' : `${registers} registers`),
    unknown: 'There is no such system',
  },
})
