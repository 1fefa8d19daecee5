import { type BudgetRow, type IndicatorRow, type TaskRow, tasks } from '#indicators'
import type { Place, Problem } from '#lib'
import type { Run } from '../document.ts'
import { parseNarrative } from '../narrative/narrative.ts'
import { problems } from '../problems.ts'
import type { PrintedRow } from '../template/lay-table.ts'
import { type BudgetColumn, budgetFigure, budgetMeasures } from './budget-figure.ts'
import { resolveNarrative, type Sources } from './resolve.ts'

type Paragraphs = readonly (readonly Run[])[]

const text = (words: string): Paragraphs => (words === '' ? [] : [[{ kind: 'text', text: words }]])
const number = (words: string, ground: string): Paragraphs => [[{ kind: 'number', text: words, ground }]]

/** A line below a total begins with a full-width space a level, below the topmost two. */
function printItem({ item, level }: BudgetRow): string {
  return `${'　'.repeat(Math.max(level - 1, 0))}${item}`
}

/** The rows of 预算信息: every amount and rate a number that opens its figure. */
export function printBudget({ evaluation, figures, book }: Sources): readonly PrintedRow[] {
  return evaluation.budget.map((row) => {
    const cell = (column: BudgetColumn): Paragraphs => {
      const figure = row[column] === '' ? undefined : budgetFigure(row, column, evaluation, figures)
      return figure
        ? number(row[column], book.figure(figure, row.level === 0 ? undefined : row.item))
        : text(row[column])
    }
    const amounts = (Object.keys(budgetMeasures) as BudgetColumn[]).map(
      (column) => [column, cell(column)] as const,
    )
    return { item: text(printItem(row)), ...Object.fromEntries(amounts) }
  })
}

/** The rows of 部门整体自评表: an actual opens its figure or says that somebody filled it in. */
export function printIndicators({ evaluation, manual, book }: Sources): readonly PrintedRow[] {
  const byRecord = new Map([...manual.values()].map((figure) => [figure.record, figure]))
  const actual = (row: IndicatorRow): Paragraphs => {
    const stated = row.manual === undefined ? undefined : byRecord.get(row.manual)
    if (row.actual === '') return []
    if (row.figure) return number(row.actual, book.figure(row.figure))
    return stated ? number(row.actual, book.manual(stated)) : text(row.actual)
  }
  return evaluation.indicators.map((row) => ({
    class: text(row.class),
    name: text(row.name),
    target: text(row.target),
    actual: actual(row),
    source: text(row.source),
    deviation: text(row.deviation),
    reason: text(row.reason),
  }))
}

/** The rows of 年度重点任务, their narratives resolved like those of the sections. */
export function printTasks(sources: Sources): {
  readonly rows: readonly PrintedRow[]
  readonly problems: readonly Problem[]
} {
  const found: Problem[] = []
  const printed = (field: 'expected' | 'completion', task: TaskRow): Paragraphs => {
    const within = taskPlace(task, field)
    const resolved = resolveNarrative(parseNarrative(task[field], within), sources)
    found.push(...resolved.problems)
    return resolved.blocks.flatMap((block) => {
      if (block.kind !== 'table') return [block.runs]
      found.push(problems['table-in-cell']({}, within))
      return []
    })
  }
  const rows = sources.evaluation.tasks.map((task) => ({
    duty: text(task.duty),
    name: text(task.name),
    expected: printed('expected', task),
    completion: printed('completion', task),
  }))
  return { rows, problems: found }
}

/** Where a text of a task is put right. */
export function taskPlace({ name, record }: TaskRow, field: 'expected' | 'completion'): Place {
  return { section: `任务「${name}」`, register: tasks.name, record, field }
}
