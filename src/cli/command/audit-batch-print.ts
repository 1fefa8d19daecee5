import { type Audit, labelOfCheck, type SeverityCounts, summarise } from '#audit'
import type { Language } from '#lib'
import { formatTable, type Terminal } from '../terminal.ts'

const words = {
  zh: {
    unit: '单位',
    documents: '份数',
    error: '错误',
    warning: '警告',
    question: '疑问',
    check: '问题类别',
    findings: '处数',
    years: '历年',
    shared: '几个单位同样的错误',
  },
  en: {
    unit: 'unit',
    documents: 'documents',
    error: 'errors',
    warning: 'warnings',
    question: 'questions',
    check: 'kind',
    findings: 'findings',
    years: 'over the years',
    shared: 'the same mistake in several units',
  },
} as const satisfies Record<Language, object>

const mostChecks = 15
const mostShared = 10
const longestQuote = 50

const numbersOf = ({ error, warning, question }: SeverityCounts) => [error, warning, question].map(String)

/** Of many documents: the units by gravity, the kinds of mistakes by frequency, what units share, a unit's years. */
export function sayBatch(terminal: Terminal, audits: readonly Audit[]): void {
  const of = words[terminal.language]
  const { units, checks, shared } = summarise(audits)
  if (checks.length === 0) return
  terminal.say('')
  terminal.say(
    formatTable(
      [of.unit, of.documents, of.error, of.warning, of.question],
      units.map(({ unit, files, counts }) => [
        unit || (files[0] ?? ''),
        String(files.length),
        ...numbersOf(counts),
      ]),
      ['left', 'right', 'right', 'right', 'right'],
    ),
  )
  terminal.say('')
  terminal.say(
    formatTable(
      [of.check, of.findings, of.documents],
      checks
        .slice(0, mostChecks)
        .map(({ check, findings, files }) => [
          labelOfCheck(check)[terminal.language],
          String(findings),
          String(files),
        ]),
      ['left', 'right', 'right'],
    ),
  )
  const overYears = units.filter(({ years }) => years.length > 0)
  if (overYears.length > 0) terminal.say(`\n【${of.years}】`)
  for (const { unit, years } of overYears)
    terminal.say(
      `   ${unit}　${years.map(({ year, counts }) => `${year} ${numbersOf(counts).join('/')}`).join('　')}`,
    )
  if (shared.length > 0) terminal.say(`\n【${of.shared}】`)
  for (const { quote, units: those } of shared.slice(0, mostShared))
    terminal.say(
      `   ${those.join('、')}：「${quote.length > longestQuote ? `${quote.slice(0, longestQuote)}…` : quote}」`,
    )
}
