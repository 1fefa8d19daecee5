import type { Statement } from '../claims/statement.ts'
import { type Check, quoted, type Remark } from './check.ts'

const idle =
  /(?:项目|工程)[^，。；]{0,8}(?:目前)?(?:未实施|尚未实施|未开工|尚未开工|未启动|尚未启动)[^。]{0,20}|资金(?:尚)?未使用/
const answers = /纠偏|整改|加快|下一步|改进措施|因为|由于|原因(?!分析)|推迟|调整/

function examine({ passages, text }: Statement): readonly Remark[] {
  for (const passage of passages) {
    const found = idle.exec(passage.text)?.[0]
    if (found && !answers.test(text))
      return [
        {
          severity: 'warning',
          message: `「${found.trim()}」：没有进展，文中既没有说明原因，也没有纠偏措施。`,
          at: [quoted(passage.place, found.trim())],
          expected: '说明原因和纠偏措施',
        },
      ]
  }
  return []
}

export const check: Check = {
  name: 'no-progress',
  label: { zh: '没有进展', en: 'No progress' },
  about: {
    zh: '项目没有实施、资金没有使用的，应说明原因和措施。',
    en: 'A project that has not begun owes a reason and a measure.',
  },
  examine,
}
