import { fail, ok, type Result } from '#lib'
import { problems } from '../problems.ts'

type Texts = { readonly [field: string]: string }

/**
 * What people say of one object (项目, 专项资金) for a form, as a plain file: its names, which line of the budget is its
 * money, its goals, and its indicators with their weights. Numbers are not typed where the evaluation has them.
 */
export interface SheetPlan {
  /** The form's name: `project-2020`. */
  readonly form: string
  /** 项目名称 (`name`), 主管部门 (`department`) …; the unit and the year are the evaluation's. */
  readonly lines: Texts
  /** Rows of money: `item`, and the line of 预算信息 that it is taken from (`from`) or amounts as printed. */
  readonly funds: readonly Texts[]
  readonly goals: readonly Texts[]
  /**
   * `indicator` is the code of one of the evaluation's, from which name, target, actual and reason are taken where they are
   * not given; `degree` (0 to 1) is what a person gives for words that were not reached.
   */
  readonly indicators: readonly Texts[]
}

const isTexts = (value: unknown): value is Texts =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((text) => typeof text === 'string')

const isList = (value: unknown): value is readonly Texts[] => Array.isArray(value) && value.every(isTexts)

/** Reads a plan from its JSON. Problems: report/bad-plan. */
export function readSheetPlan(json: string, file: string): Result<SheetPlan> {
  const bad = (detail: string) => fail(problems['bad-plan']({ file, detail }))
  let read: unknown
  try {
    read = JSON.parse(json)
  } catch (error) {
    return bad(error instanceof Error ? error.message : String(error))
  }
  if (typeof read !== 'object' || read === null) return bad('{}')
  const { form, lines, funds, goals = [], indicators } = read as Readonly<Record<string, unknown>>
  if (typeof form !== 'string') return bad('form')
  if (!isTexts(lines)) return bad('lines')
  if (!isList(funds)) return bad('funds')
  if (!isList(goals)) return bad('goals')
  if (!isList(indicators)) return bad('indicators')
  return ok({ form, lines, funds, goals, indicators })
}
