import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { askSheet } from '#app'
import { fail, ok, type Result } from '#lib'
import { letterFormats, readSheetPlan, writeLetter } from '#report'
import { type Command, type ExitStatus, usageProblems, withApp } from '../command.ts'
import { problemLine } from '../terminal.ts'
import { takeYear } from './evaluate.ts'

export const formCommand: Command = {
  name: 'form',
  summary: {
    zh: '填一张项目表（自评表、监控表）：照计划文件从自评取数、打分，写成 docx 和 pdf',
    en: 'fill in a form of one project from the evaluation by a plan, with its scores, as docx and pdf',
  },
  usage: 'youju form PLAN.json --unit U --year Y --out DIR [--as-of T]',
  options: {
    unit: { type: 'string' },
    year: { type: 'string' },
    'as-of': { type: 'string' },
    out: { type: 'string' },
  },
  async run(input): Promise<Result<ExitStatus>> {
    const { usage } = formCommand
    const [file] = input.positionals
    const out = input.text('out')
    if (file === undefined) return fail(usageProblems['missing-argument']({ name: 'PLAN.json', usage }))
    if (out === undefined) return fail(usageProblems['missing-argument']({ name: '--out DIR', usage }))
    const year = takeYear(input, formCommand)
    if (!year.ok) return year
    const json = await readFile(file, 'utf8').catch((error: unknown) =>
      fail(
        usageProblems.unreadable({ file, reason: error instanceof Error ? error.message : String(error) }),
      ),
    )
    if (typeof json !== 'string') return json
    const plan = readSheetPlan(json, file)
    if (!plan.ok) return plan
    return withApp(input, async (app, actor) => {
      const asked = {
        unit: input.text('unit'),
        year: year.value,
        asOf: input.text('as-of'),
        plan: plan.value,
      }
      const answer = await askSheet(app, actor, asked)
      if (!answer.ok) return answer
      const { terminal } = input
      await mkdir(out, { recursive: true })
      const paths = letterFormats.map((format) => join(out, `${plan.value.form}.${format}`))
      for (const path of paths) {
        const written = await writeLetter(answer.value.letter, path)
        if (!written.ok) return written
        terminal.say(path)
      }
      for (const problem of answer.value.problems) terminal.note(problemLine(problem, terminal.language))
      terminal.value({ files: paths })
      return ok(answer.value.problems.length > 0 ? 1 : 0)
    })
  },
}
