import { CloseCircleFilled, ExclamationCircleFilled, QuestionCircleFilled } from '@ant-design/icons'
import type { Severity } from '#lib'

export const severities = ['error', 'warning', 'question'] as const satisfies readonly Severity[]

export const severityIcons = {
  error: CloseCircleFilled,
  warning: ExclamationCircleFilled,
  question: QuestionCircleFilled,
} satisfies Record<Severity, unknown>

/** In running text, where an icon would break the line; told apart without their colour. */
export const severitySigns: Record<Severity, string> = { error: '✕', warning: '!', question: '?' }
