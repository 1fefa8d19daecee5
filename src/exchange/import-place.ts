import type { Place, Problem } from '#lib'
import { parseReference } from '#workbook'
import type { ImportReader, ReadRow } from './import-read.ts'

/** A validator's problem of a field, or of a list's sub-row, at the cell of the file that it comes from. */
export function placed(problem: Problem, row: ReadRow, reader: ImportReader): Problem {
  const { field, item } = problem.at ?? {}
  const [list = '', inner] = (field ?? '').split('.')
  const own = item === undefined ? undefined : row.items[list]?.[item - 1]
  const column = own ? reader.itemColumnOf(list, inner ?? '') : reader.columnOf(list)
  const at: Place = {
    ...(own ?? row.at),
    ...(column === undefined ? {} : { column }),
    ...(field === undefined ? {} : { field }),
    ...(item === undefined ? {} : { item }),
  }
  return Object.freeze({ ...problem, at })
}

/** Problems but for those of cells for which a fault was already told. */
export function withoutEchoes(problems: readonly Problem[], faults: readonly Problem[]): readonly Problem[] {
  const told = new Set(faults.map((fault) => cellOf(fault.at)))
  return problems.filter((problem) => problem.at?.column === undefined || !told.has(cellOf(problem.at)))
}

function cellOf(at: Place | undefined): string {
  return `${at?.sheet}!${at?.column}${at?.row}`
}

/** Each problem once, as the eye goes through the file: by sheet, row and column. */
export function inOrder(problems: readonly Problem[], reader: ImportReader): readonly Problem[] {
  const sheets = reader.sheets.map(({ sheet }) => sheet.name)
  const seen = new Map<string, Problem>()
  for (const problem of problems) {
    const key = JSON.stringify([problem.code, problem.at, problem.params])
    if (!seen.has(key)) seen.set(key, problem)
  }
  const rank = ({ sheet = '', row = 0, column = '' }: Place = {}): readonly number[] => [
    sheets.indexOf(sheet),
    row,
    column === '' ? -1 : parseReference(column).column,
  ]
  return [...seen.values()].sort((a, b) => {
    const [ranksA, ranksB] = [rank(a.at), rank(b.at)]
    return ranksA.map((value, i) => value - (ranksB[i] ?? 0)).find((difference) => difference !== 0) ?? 0
  })
}
