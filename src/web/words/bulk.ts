import { defineWords } from './language.tsx'

export const bulkWords = defineWords({
  zh: {
    bulk: (count: string) => `批量办理 ${count} 条`,
    title: (count: string) => `批量办理：当前列出的 ${count} 条记录`,
    about: '逐条办理，每条各记一笔流水；不能办的留在原处并说明原因，其余照办。中途可以停止，已办的有效。',
    step: '办理什么',
    begin: (label: string, count: string) => `${label} ${count} 条`,
    done: (label: string, count: string) => `「${label}」已办 ${count} 条`,
    refused: (count: string) => `${count} 条没有办成：`,
    more: (count: string) => `还有 ${count} 条`,
    close: '完成',
  },
  en: {
    bulk: (count: string) => `Take a step for all ${count}`,
    title: (count: string) => `One step for the ${count} records of this list`,
    about:
      'Each record goes its own way, with its own entry in the ledger; one that cannot stays as it is and says why. It can be stopped: what is done stays done.',
    step: 'Which step',
    begin: (label: string, count: string) => `${label}: ${count}`,
    done: (label: string, count: string) => `${label}: ${count} done`,
    refused: (count: string) => `${count} could not:`,
    more: (count: string) => `${count} more`,
    close: 'Done',
  },
})
