import { auditDocument, checks, readDocument } from '#audit'
import { unwrap } from '#lib'
import { plain } from '../test/audit/judge.ts'
import { layouts } from '../test/audit/layout/index.ts'
import { type CheckScore, type Scored, score, scoreChecks } from '../test/audit/score.ts'
import { type Confidence, confidences, type Sheet } from '../test/audit/sheet.ts'
import { splitBySource } from '../test/audit/source.ts'
import { confidenceWords, missRows } from './audit-miss.ts'
import type { Measurement } from './benchmark.ts'

const partWords = { open: '可以据以写规则的', kept: '只用来衡量的' } as const
const wantedRecall = { high: '≥ 80%', medium: '≥ 60%', low: '不作要求' } as const

/**
 * What the audit is worth on documents that no rule was made from, beside those that rules were made from: what it finds, what
 * it calls wrong, whether its severities can be trusted, what each check gives, and every miss by its name.
 */
export async function measureAuditChecks(progress: (text: string) => void): Promise<readonly Measurement[]> {
  const parts = splitBySource()
  progress(partWords.open)
  const open = await scoreAll(parts.open)
  progress(partWords.kept)
  const kept = await scoreAll(parts.kept)
  return [
    ...confidences.map((confidence) => recallRow(confidence, kept, open)),
    alarmRow(kept, open),
    cleanRow(kept, open),
    ...(['title', 'unit', 'year'] as const).map((what) => aboutRow(what, kept, open)),
    ...calibrationRows(kept, open),
    ...sureRows(kept, open),
    ...checkRows(kept, open),
    ...missRows(kept, confidences),
    ...missRows(open, ['high', 'medium']),
  ]
}

async function scoreAll(sheets: readonly Sheet[]): Promise<readonly Scored[]> {
  const scored: Scored[] = []
  for (const sheet of sheets) {
    const document = unwrap(await readDocument(await layouts.html(sheet), `${sheet.name}.html`))
    scored.push(score(sheet, auditDocument(document)))
  }
  return scored
}

const share = (part: number, of: number) =>
  `${part}/${of} ${of === 0 ? 100 : Math.round((part / of) * 1000) / 10}%`

const rowOf = (what: string, measured: string, baseline: string, wanted: string): Measurement => ({
  what,
  measured,
  baseline: `${partWords.open}：${baseline}`,
  wanted,
})

function recallRow(confidence: Confidence, kept: readonly Scored[], open: readonly Scored[]): Measurement {
  const told = (scored: readonly Scored[]) => {
    const met = scored.flatMap((one) =>
      one.met.filter(({ expectation }) => expectation.confidence === confidence),
    )
    return share(met.filter(({ finding }) => finding !== undefined).length, met.length)
  }
  return rowOf(`查出${confidenceWords[confidence]}的问题`, told(kept), told(open), wantedRecall[confidence])
}

function alarmRow(kept: readonly Scored[], open: readonly Scored[]): Measurement {
  const told = (scored: readonly Scored[]) =>
    `${scored.reduce((sum, { falseAlarms }) => sum + falseAlarms.length, 0)} 处 / ${scored.length} 份`
  return rowOf('误报的错误和警告', told(kept), told(open), '≤ 每 10 份 1 处')
}

function cleanRow(kept: readonly Scored[], open: readonly Scored[]): Measurement {
  const told = (scored: readonly Scored[]) => {
    const clean = scored.filter(({ sheet }) => sheet.find.length === 0)
    return share(clean.filter(({ falseAlarms }) => falseAlarms.length > 0).length, clean.length)
  }
  return rowOf('没有问题的文件被指有错', told(kept), told(open), '≤ 10%')
}

/** Whether title, unit and year are those that a reader would name. */
function aboutRow(
  what: 'title' | 'unit' | 'year',
  kept: readonly Scored[],
  open: readonly Scored[],
): Measurement {
  const label = { title: '认出标题', unit: '认出单位', year: '认出年度' }[what]
  const told = (scored: readonly Scored[]) => {
    const asked = scored.filter(({ sheet }) => sheet[what] !== undefined && sheet.place !== undefined)
    const right = asked.filter(({ sheet, audit }) =>
      String(sheet[what])
        .split(' | ')
        .some((name) => plain(name) === plain(audit.document[what])),
    )
    return share(right.length, asked.length)
  }
  return rowOf(label, told(kept), told(open), '—')
}

/** How often what is called an error, a warning, a question is on a list. */
function calibrationRows(kept: readonly Scored[], open: readonly Scored[]): readonly Measurement[] {
  return (['error', 'warning', 'question'] as const).map((severity) => {
    const told = (scored: readonly Scored[]) => {
      const all = scored.flatMap(({ audit, right }) =>
        audit.findings.filter((f) => f.severity === severity).map((f) => right.has(f)),
      )
      return share(all.filter(Boolean).length, all.length)
    }
    const label = { error: '错误', warning: '警告', question: '疑问' }[severity]
    return rowOf(
      `说成${label}的确有其事`,
      told(kept),
      told(open),
      severity === 'question' ? '—' : '越接近 100% 越好',
    )
  })
}

const bands = [
  [0.9, 1.01],
  [0.7, 0.9],
  [0, 0.7],
] as const

/** How often a finding that says it is so sure is on a list. */
function sureRows(kept: readonly Scored[], open: readonly Scored[]): readonly Measurement[] {
  return bands.map(([from, below]) => {
    const told = (scored: readonly Scored[]) => {
      const all = scored.flatMap(({ audit, right }) =>
        audit.findings
          .filter(({ sure = 0 }) => sure >= from && sure < below)
          .map((found) => right.has(found)),
      )
      return share(all.filter(Boolean).length, all.length)
    }
    const words = `自称把握 ${from} 到 ${Math.min(below, 1)} 的确有其事`
    return rowOf(words, told(kept), told(open), `${Math.round(from * 100)}% 以上`)
  })
}

function checkRows(kept: readonly Scored[], open: readonly Scored[]): readonly Measurement[] {
  const names = checks.map(({ name }) => name)
  const before = scoreChecks(open, names)
  const told = ({ right, wrong, asked }: CheckScore) => `对 ${right} 错 ${wrong} 问 ${asked}`
  return scoreChecks(kept, names).flatMap((own, at) => {
    const other = before[at]
    if (!other || told(own) + told(other) === told({ ...own, right: 0, wrong: 0, asked: 0 }).repeat(2))
      return []
    const gives = `查出 ${own.finds + other.finds} 处，其中 ${own.alone + other.alone} 处只有它查出`
    return [rowOf(own.check, told(own), told(other), gives)]
  })
}
