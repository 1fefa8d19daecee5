import { openYear } from '#app'
import { ok, type Result } from '#lib'
import { type Command, type ExitStatus, takeNumber, withApp } from '../command.ts'
import { formatTable } from '../terminal.ts'
import { takeYear } from './evaluate.ts'

export const openYearCommand: Command = {
  name: 'open-year',
  summary: {
    zh: '由上年新建一年的自评：指标、任务、正文沿用，金额和结果留空',
    en: 'lay out a new year from the one before: indicators, tasks, narrative; amounts and results stay empty',
  },
  usage: 'youju open-year --unit U --year Y [--from Y]',
  options: { unit: { type: 'string' }, year: { type: 'string' }, from: { type: 'string' } },
  async run(input): Promise<Result<ExitStatus>> {
    const year = takeYear(input, openYearCommand)
    if (!year.ok) return year
    const from = takeNumber(input, 'from', { least: 1990, most: 2200, otherwise: 0 })
    if (!from.ok) return from
    return withApp(input, async (app, actor) => {
      const opened = await openYear(app, actor, {
        unit: input.text('unit'),
        year: year.value,
        ...(from.value === 0 ? {} : { from: from.value }),
      })
      if (!opened.ok) return opened
      const { terminal } = input
      const { language } = terminal
      const zh = language === 'zh'
      terminal.say(
        formatTable(
          zh ? ['沿用', '条数'] : ['taken over', 'records'],
          opened.value.laidOut.map(({ label, records }) => [label[language], String(records)]),
          ['left', 'right'],
        ),
      )
      for (const { title, dated } of opened.value.dated)
        terminal.say(
          zh
            ? `请看一下「${title.zh}」：${dated.join('、')} 还是以前的说法`
            : `Look at ${title.en}: ${dated.join(', ')} still speaks of the time before`,
        )
      terminal.value(opened.value)
      return ok(0)
    })
  },
}
