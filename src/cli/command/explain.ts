import { explainFigure } from '#app'
import { fail, ok, type Result } from '#lib'
import { type Command, type ExitStatus, takePositionals, usageProblems, withApp } from '../command.ts'
import { formatTable } from '../terminal.ts'

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
    return withApp(input, async (app) => {
      const answer = await explainFigure(app, app.actor, {
        value: named.value.VALUE,
        measure,
        period: input.text('period'),
        unit: input.text('unit'),
      })
      if (!answer.ok) return answer
      const { terminal } = input
      const zh = terminal.language === 'zh'
      for (const line of answer.value.lines[terminal.language]) terminal.say(line)
      if (answer.value.spans.length > 0)
        terminal.say(
          formatTable(
            zh ? ['期间', '首日', '末日', '数值'] : ['period', 'first day', 'last day', 'value'],
            answer.value.spans.map((s) => [s.period, s.firstDay, s.lastDay ?? (zh ? '至今' : 'now'), s.shown]),
          ),
        )
      const { lines: _, ...value } = answer.value
      terminal.value(value)
      return ok(answer.value.spans.length > 0 ? 0 : 1)
    })
  },
}
