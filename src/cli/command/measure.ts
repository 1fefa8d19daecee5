import { askFigure, askFigureRecords, type FigureShown, showFigure } from '#app'
import { formatInstant, ok, type Result } from '#lib'
import {
  type Command,
  type ExitStatus,
  type Input,
  takeNumber,
  takePositionals,
  withApp,
} from '../command.ts'
import { formatTable, problemLine, type Terminal } from '../terminal.ts'

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
    const { terminal } = input
    return withApp(input, async (app, actor) => {
      const question = { measure: named.value.NAME, ...questionOf(input) }
      const figure = await askFigure(app, actor, question)
      if (!figure.ok) return figure
      sayFigure(terminal, showFigure(app, figure.value, terminal.language))
      if (!input.flag('records')) {
        terminal.value(figure.value)
        return ok(0)
      }
      const asked = {
        ...question,
        asOf: figure.value.asOf,
        offset: 0,
        limit: limit.value,
        language: terminal.language,
      }
      const page = await askFigureRecords(app, actor, asked)
      if (!page.ok) return page
      const { rows, total } = page.value
      const zh = terminal.language === 'zh'
      terminal.say('')
      terminal.say(
        formatTable(
          zh ? ['记录', '编号', '版本'] : ['record', 'id', 'version'],
          rows.map((row) => [row.title, row.id, String(row.version)]),
        ),
      )
      if (total > rows.length)
        terminal.say(
          zh ? `……共 ${total} 条，用 --limit 多看一些` : `... ${total} in all; see more with --limit`,
        )
      terminal.value({ ...figure.value, total, rows })
      return ok(0)
    })
  },
}

function sayFigure(terminal: Terminal, { figure, shown, measure }: FigureShown): void {
  const zh = terminal.language === 'zh'
  const lines: (readonly [string, string, string])[] = [
    ['口径', 'measure', `${measure.label}（${figure.measure}）`],
    ['数值', 'value', shown],
    ['精确值', 'exact', figure.value === null ? '—' : `${figure.value} ${figure.unit}`],
    ['期间', 'period', figure.period],
    ['截至', 'as of', formatInstant(figure.asOf)],
    ['记录', 'records', String(figure.records)],
    ['指纹', 'digest', figure.digest],
    ['定义', 'definition', measure.definition],
  ]
  for (const [chinese, english, text] of lines) terminal.say(`${zh ? chinese : english}  ${text}`)
  for (const note of figure.notes ?? []) terminal.say(problemLine(note, terminal.language))
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
