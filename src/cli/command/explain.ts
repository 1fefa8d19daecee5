import { type ExplanationShown, explainFigure } from '#app'
import { fail, ok, type Result } from '#lib'
import { type Command, type ExitStatus, takePositionals, usageProblems, withApp } from '../command.ts'
import { formatTable, type Terminal } from '../terminal.ts'

export const explainCommand: Command = {
  name: 'explain',
  summary: { zh: '查一个数值是哪天的数', en: 'find the moments at which a measure had a value' },
  usage: 'youju explain VALUE --measure NAME [--period 2024] [--unit U]',
  options: { measure: { type: 'string' }, period: { type: 'string' }, unit: { type: 'string' } },
  async run(input): Promise<Result<ExitStatus>> {
    const named = takePositionals(input, explainCommand, ['VALUE'])
    if (!named.ok) return named
    const measure = input.text('measure')
    if (measure === undefined)
      return fail(usageProblems['missing-argument']({ name: '--measure NAME', usage: explainCommand.usage }))
    return withApp(input, async (app, actor) => {
      const answer = await explainFigure(app, actor, {
        value: named.value.VALUE,
        measure,
        period: input.text('period'),
        unit: input.text('unit'),
      })
      if (!answer.ok) return answer
      const { terminal } = input
      sayExplanation(terminal, answer.value)
      terminal.value(answer.value)
      return ok(answer.value.spans.length > 0 ? 0 : 1)
    })
  },
}

function sayExplanation(terminal: Terminal, { label, spans, nearest }: ExplanationShown): void {
  const zh = terminal.language === 'zh'
  const table = (rows: ExplanationShown['spans']) =>
    formatTable(
      zh ? ['期间', '首日', '末日', '数值'] : ['period', 'first day', 'last day', 'value'],
      rows.map((span) => [span.period, span.firstDay, span.lastDay ?? (zh ? '至今' : 'now'), span.shown]),
    )
  if (spans.length > 0) {
    terminal.say(
      zh ? `${label}在截至下列日期的数据里是这个数：` : `${label} has this value as of these days:`,
    )
    terminal.say(table(spans))
    return
  }
  terminal.say(
    zh ? `${label}从来不是这个数。最接近的是：` : `${label} never had this value. The nearest are:`,
  )
  terminal.say(table(nearest))
}
