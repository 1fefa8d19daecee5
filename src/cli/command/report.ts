import { writeReport } from '#app'
import { fail, ok, type Result } from '#lib'
import { type Command, type ExitStatus, usageProblems, withApp } from '../command.ts'
import { problemLine } from '../terminal.ts'
import { takeYear } from './evaluate.ts'

export const reportCommand: Command = {
  name: 'report',
  summary: { zh: '生成自评报告：html、docx、pdf、json', en: 'write the report: html, docx, pdf, json' },
  usage: 'youju report --unit U --year Y --out DIR [--as-of T] [--plain] [--fonts DIR]',
  options: {
    unit: { type: 'string' },
    year: { type: 'string' },
    'as-of': { type: 'string' },
    out: { type: 'string' },
    plain: { type: 'boolean' },
    fonts: { type: 'string' },
  },
  async run(input): Promise<Result<ExitStatus>> {
    const year = takeYear(input, reportCommand)
    if (!year.ok) return year
    const out = input.text('out')
    if (out === undefined)
      return fail(usageProblems['missing-argument']({ name: '--out DIR', usage: reportCommand.usage }))
    const fonts = input.text('fonts')
    return withApp(input, async (app, actor) => {
      const written = await writeReport(app, actor, {
        unit: input.text('unit'),
        year: year.value,
        asOf: input.text('as-of'),
        directory: out,
        // Plain: no marks at the numbers and no annex of grounds, for a form that must not have them.
        options: {
          ...(input.flag('plain') ? { marks: false } : {}),
          ...(fonts === undefined ? {} : { fonts }),
        },
      })
      if (!written.ok) return written
      const { terminal } = input
      for (const problem of written.value.problems) terminal.note(problemLine(problem, terminal.language))
      for (const file of written.value.files) terminal.say(file)
      terminal.value(written.value)
      return ok(0)
    })
  },
}
