import { type Label, type Language, own } from '#lib'
import type { App } from './open.ts'

/** What was done to a register's records, besides the moves of its own lifecycle. */
const verbs: Readonly<Record<string, Label>> = {
  propose: { zh: '新增', en: 'new' },
  amend: { zh: '修改', en: 'amended' },
  import: { zh: '导入', en: 'imported' },
  'load-sample': { zh: '装入示例数据', en: 'sample loaded' },
}

/** A ledger entry's action in words: 「技术合同：受理」. An action that nobody has words for is shown as it stands. */
export function wordAction(app: App, action: string, language: Language): string {
  const [name = '', verb = ''] = action.split('/')
  const register = app.catalogue.registers.get(name)
  const done = register?.lifecycle?.moves[verb]?.label ?? own(verbs, verb) ?? own(app.house.actions, verb)
  if (register && done)
    return `${register.label[language]}${language === 'zh' ? '：' : ': '}${done[language]}`
  return own(verbs, action)?.[language] ?? action
}
