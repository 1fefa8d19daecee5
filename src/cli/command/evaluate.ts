import { askEvaluation } from '#app'
import type { Evaluation } from '#indicators'
import { fail, ok, type Result } from '#lib'
import { type Command, type ExitStatus, type Input, takeNumber, usageProblems, withApp } from '../command.ts'
import { formatTable, type Terminal } from '../terminal.ts'

export const evaluateCommand: Command = {
  name: 'evaluate',
  summary: {
    zh: '算出一年的自评：预算、指标、偏差、待说明',
    en: "compute a year's evaluation: budget, indicators, deviations",
  },
  usage: 'youju evaluate --unit U --year Y [--as-of T]',
  options: { unit: { type: 'string' }, year: { type: 'string' }, 'as-of': { type: 'string' } },
  async run(input): Promise<Result<ExitStatus>> {
    const year = takeYear(input, evaluateCommand)
    if (!year.ok) return year
    return withApp(input, async (app, actor) => {
      const evaluation = await askEvaluation(app, actor, {
        unit: input.text('unit'),
        year: year.value,
        asOf: input.text('as-of'),
      })
      if (!evaluation.ok) return evaluation
      sayEvaluation(input.terminal, evaluation.value)
      input.terminal.value(evaluation.value)
      return ok(0)
    })
  },
}

/** `--year`, which the two commands about an evaluation need. */
export function takeYear(input: Input, command: Command): Result<number> {
  if (input.text('year') === undefined)
    return fail(usageProblems['missing-argument']({ name: '--year Y', usage: command.usage }))
  return takeNumber(input, 'year', { least: 1990, most: 2200, otherwise: 0 })
}

function sayEvaluation(terminal: Terminal, evaluation: Evaluation): void {
  const zh = terminal.language === 'zh'
  const verdict = (met: boolean | null) => {
    if (met === null) return '—'
    if (zh) return met ? '达成' : '未达成'
    return met ? 'met' : 'missed'
  }
  terminal.say(
    formatTable(
      zh
        ? ['预算（万元）', '年初预算', '追加追减', '调整预算', '实际支出', '执行率']
        : ['budget (万元)', 'initial', 'adjustment', 'adjusted', 'spent', 'rate'],
      evaluation.budget.map((b) => [b.item, b.initial, b.adjustment, b.adjusted, b.spent, b.rate]),
      ['left', 'right', 'right', 'right', 'right', 'right'],
    ),
  )
  terminal.say('')
  terminal.say(
    formatTable(
      zh
        ? ['类别', '指标名称', '单位', '目标值', '完成值', '偏差', '结论', '原因分析']
        : ['class', 'indicator', 'unit', 'target', 'actual', 'deviation', 'verdict', 'reason'],
      evaluation.indicators.map((i) => [
        i.class,
        i.name,
        i.unit,
        i.target,
        i.actual,
        i.deviation,
        verdict(i.met),
        i.reason || (i.reasonDue ? (zh ? '（待说明）' : '(due)') : ''),
      ]),
      ['left', 'left', 'left', 'right', 'right', 'right', 'left', 'left'],
    ),
  )
}
