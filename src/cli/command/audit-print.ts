import { type Audit, type AuditedFile, type Finding, stands, wordWhere } from '#audit'
import { type Language, type Severity, wordProblem } from '#lib'
import { formatTable, problemLine, type Terminal } from '../terminal.ts'

const severities: readonly Severity[] = ['error', 'warning', 'question']

const words = {
  zh: {
    error: '错误',
    warning: '警告',
    question: '疑问',
    none: '没有发现问题',
    nothing: '没有可以核对的内容',
    expected: '应当',
    notChecked: '没有核对的',
    file: '文件',
    unreadable: '读不了',
    judgedWrong: '已判断为误报',
    judgedRight: '已判断属实',
    byWhom: (by: string, day: string) => `${by}，${day}`,
  },
  en: {
    error: 'Errors',
    warning: 'Warnings',
    question: 'Questions',
    none: 'Nothing found',
    nothing: 'Nothing to check',
    expected: 'expected',
    notChecked: 'Not checked',
    file: 'file',
    unreadable: 'unreadable',
    judgedWrong: 'Judged wrong',
    judgedRight: 'judged right',
    byWhom: (by: string, day: string) => `${by}, ${day}`,
  },
} as const satisfies Record<Language, object>

const meaning = {
  zh: { error: '写错了，须改', warning: '很可能不对，请核实', question: '请作者说明' },
  en: { error: 'cannot be right', warning: 'very likely not right', question: 'the writer should say' },
} as const satisfies Record<Language, Record<Severity, string>>

const countOf = ({ findings }: Audit, severity: Severity) =>
  findings.filter((finding) => finding.severity === severity && stands(finding)).length

/** Whether the answer is bad: an error or a warning. */
export function hasFaults({ result }: AuditedFile): boolean {
  return (
    result.ok && result.value.findings.some((finding) => finding.severity !== 'question' && stands(finding))
  )
}

/** Whether there was anything to check: not so in a document that is no evaluation. */
export function isCheckable({ problems }: Audit): boolean {
  return problems.every(({ severity }) => severity !== 'error')
}

/** A list to hand to whoever wrote the document: by gravity, each with its reason, its places and what is expected. */
export function sayAudit(terminal: Terminal, audit: Audit): void {
  const { language } = terminal
  const of = words[language]
  const { title, unit, year } = audit.document
  const about = [title, year && (language === 'zh' ? `${year} 年度` : year), unit].filter(Boolean).join('　')
  const counts = severities
    .map((severity) => `${of[severity]} ${countOf(audit, severity)}`)
    .join(language === 'zh' ? '，' : ', ')
  const result = audit.findings.length > 0 ? counts : isCheckable(audit) ? of.none : of.nothing
  terminal.say(`${audit.file}${about ? `\n${about}` : ''}\n${result}`)
  // Numbered through, so that one can be named by its number.
  const numbered = audit.findings.map((finding, at) => ({ finding, number: at + 1 }))
  const say = (heading: string, isMeant: (finding: Finding) => boolean) => {
    const meant = numbered.filter(({ finding }) => isMeant(finding))
    if (meant.length > 0) terminal.say(`\n【${heading}`)
    for (const { finding, number } of meant) terminal.say(findingLines(finding, number, language))
  }
  for (const severity of severities)
    say(
      `${of[severity]}】${meaning[language][severity]}`,
      (finding) => finding.severity === severity && stands(finding),
    )
  say(`${of.judgedWrong}】`, (finding) => !stands(finding))
  if (audit.problems.length > 0) {
    terminal.say(`\n【${of.notChecked}】`)
    for (const problem of audit.problems) terminal.say(`   ${problemLine(problem, language)}`)
  }
  terminal.say('')
}

/** Quotes are for finding the place again: a finding over a whole column needs only the first of them. */
const mostPlaces = 6
const longestQuote = 60

function findingLines(
  { message, at, expected, judged }: Finding,
  number: number,
  language: Language,
): string {
  const of = words[language]
  const places = at.slice(0, mostPlaces).map((place) => {
    const quote = place.quote.length > longestQuote ? `${place.quote.slice(0, longestQuote)}…` : place.quote
    return `      ${[wordWhere(place), `「${quote}」`].filter(Boolean).join('')}`
  })
  const more = at.length > mostPlaces ? [`      …… ${at.length - mostPlaces}`] : []
  const right = expected === undefined ? [] : [`      ${of.expected}：${expected}`]
  const said = judged
    ? [
        `      ${judged.verdict === 'wrong' ? of.judgedWrong : of.judgedRight}（${of.byWhom(judged.by, judged.at.slice(0, 10))}）${judged.reason}`,
      ]
    : []
  const lines = [`${String(number).padStart(2)}. ${message}`, ...new Set(places), ...more, ...right, ...said]
  return lines.join('\n')
}

/** Of many files: one line each (those without findings left out where all was told before), and the sums. */
export function sayTotals(terminal: Terminal, audited: readonly AuditedFile[], isInFull: boolean): void {
  const { language } = terminal
  const of = words[language]
  const sums = { error: 0, warning: 0, question: 0, unreadable: 0 }
  const rows = audited.map(({ file, result }) => {
    if (!result.ok) {
      sums.unreadable += 1
      return [file, '', '', '', of.unreadable]
    }
    for (const severity of severities) sums[severity] += countOf(result.value, severity)
    return [file, ...severities.map((severity) => String(countOf(result.value, severity))), '']
  })
  if (!isInFull) {
    const heads = [of.file, of.error, of.warning, of.question, '']
    terminal.say(formatTable(heads, rows, ['left', 'right', 'right', 'right', 'left']))
  }
  terminal.say(
    language === 'zh'
      ? `共 ${audited.length} 个文件：错误 ${sums.error}，警告 ${sums.warning}，疑问 ${sums.question}；读不了 ${sums.unreadable} 个`
      : `${audited.length} files: ${sums.error} errors, ${sums.warning} warnings, ${sums.question} questions; ${sums.unreadable} unreadable`,
  )
}

const nothingKnown: Audit['document'] = { title: '', unit: '', year: '', kind: '其他' }

/** One element of the command's JSON value. */
export function auditValue({ file, result }: AuditedFile, language: Language) {
  const problems = (result.ok ? result.value.problems : result.problems).map(
    ({ code, severity, at, params }) => ({
      ...{ code, severity, ...(at ? { at } : {}) },
      ...wordProblem({ code, severity, params }, language),
    }),
  )
  if (!result.ok) return { file, isRead: false, document: nothingKnown, findings: [], problems }
  const { document, findings } = result.value
  return { file, isRead: true, document, findings, problems }
}
