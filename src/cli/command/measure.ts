import { askFigure, askFigureRecords, showFigure } from '#app'
import { ok, type Result } from '#lib'
import { type Command, type ExitStatus, type Input, takeNumber, takePositionals, withApp } from '../command.ts'
import { formatTable } from '../terminal.ts'

export const measureCommand: Command = {
  name: 'measure',
  summary: { zh: '取一个指标口径的数据及其记录', en: 'take a figure, and its records' },
  usage: 'youju measure NAME [--period 2024] [--as-of T] [--unit U] [--region R] [--records [--limit N]]',
  options: {
    period: { type: 'string' },
    'as-of': { type: 'string' },
    unit: { type: 'string' },
    region: { type: 'string' },
    records: { type: 'boolean' },
    limit: { type: 'string' },
  },
  async run(input): Promise<Result<ExitStatus>> {
    const named = takePositionals(input, measureCommand, ['NAME'])
    if (!named.ok) return named
    const limit = takeNumber(input, 'limit', { least: 1, most: 1_000_000, otherwise: 20 })
    if (!limit.ok) return limit
    return withApp(input, async (app) => {
      const question = { measure: named.value.NAME, ...questionOf(input) }
      const figure = await askFigure(app, app.actor, question)
      if (!figure.ok) return figure
      const { terminal } = input
      const shown = showFigure(app, figure.value, terminal.language)
      if (!input.flag('records')) {
        terminal.say(formatTable(['', ''], shown.lines).split('\n').slice(2).join('\n'))
        terminal.value(figure.value)
        return ok(0)
      }
      const records = await askFigureRecords(app, app.actor, { ...question, offset: 0, limit: limit.value })
      if (!records.ok) return records
      terminal.say(formatTable(['', ''], shown.lines).split('\n').slice(2).join('\n'))
      terminal.say('')
      terminal.say(formatTable(records.value.head, records.value.cells))
      terminal.value({ ...figure.value, total: records.value.total, rows: records.value.rows })
      return ok(0)
    })
  },
}

/** What the options of a question about a figure say. */
export function questionOf(input: Input) {
  const region = input.text('region')
  return {
    unit: input.text('unit'),
    period: input.text('period'),
    asOf: input.text('as-of'),
    scope: region === undefined ? {} : { region },
  }
}
