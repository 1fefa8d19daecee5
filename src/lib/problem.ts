import type { Label, Language } from './label.ts'

export type Severity = 'error' | 'warning' | 'question'

/** Where a problem sits. Only what applies is given; a field is the English name of the register's field. */
export interface Place {
  readonly file?: string
  readonly sheet?: string
  /** 1-based, as a spreadsheet shows it. */
  readonly row?: number
  /** The column's letter or its head. */
  readonly column?: string
  readonly field?: string
  readonly section?: string
  readonly page?: number
  readonly table?: string
  /** The register that the record is in, by its name. */
  readonly register?: string
  readonly record?: string
  /** 1-based position of a sub-row in its list. */
  readonly item?: number
  readonly quote?: string
}

/** What fills a problem's words: as it stands, or in the language in which the problem is told. */
export type ProblemParam = string | number | Label
export type ProblemParams = Readonly<Record<string, ProblemParam>>

/** Something that could be expected to go wrong: plain, serializable, worded only when it is shown. */
export interface Problem {
  /** `stage/what-is-wrong` */
  readonly code: string
  readonly severity: Severity
  readonly at?: Place
  readonly params: ProblemParams
}

/** The words of one code: what is wrong, and what to do about it. `{name}` stands for a parameter. */
export interface ProblemText {
  readonly zh: string
  readonly en: string
  readonly todo?: Label
  /** error unless told otherwise */
  readonly severity?: Severity
}

type Letter =
  | 'a'
  | 'b'
  | 'c'
  | 'd'
  | 'e'
  | 'f'
  | 'g'
  | 'h'
  | 'i'
  | 'j'
  | 'k'
  | 'l'
  | 'm'
  | 'n'
  | 'o'
  | 'p'
  | 'q'
  | 'r'
  | 's'
  | 't'
  | 'u'
  | 'v'
  | 'w'
  | 'x'
  | 'y'
  | 'z'
/** A name in braces is a parameter; anything else in braces, such as an example of a reference, is text. */
type ParamName<N extends string> = N extends `${Letter}${string}`
  ? N extends `${string}${'.' | ':' | '|' | ' '}${string}`
    ? never
    : N
  : never
type ParamNames<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? ParamName<Name> | ParamNames<Rest>
  : never

type AllNames<T extends ProblemText> =
  | ParamNames<T['zh']>
  | (T['todo'] extends Label ? ParamNames<T['todo']['zh']> : never)

type Creator<T extends ProblemText> = [AllNames<T>] extends [never]
  ? (params?: Record<string, never>, at?: Place) => Problem
  : (params: Readonly<Record<AllNames<T>, ProblemParam>>, at?: Place) => Problem

const texts = new Map<string, ProblemText>()

/**
 * Declares the problems that a stage can produce, once, with their words; gives one typed constructor a code.
 * The parameters that a constructor asks for are those that the Chinese texts name.
 */
export function defineProblems<const S extends string, const T extends Record<string, ProblemText>>(
  stage: S,
  table: T,
): { readonly [K in keyof T]: Creator<T[K]> } {
  const creators: Record<string, unknown> = {}
  for (const [name, text] of Object.entries(table)) {
    const code = `${stage}/${name}`
    if (texts.has(code)) throw new Error(`problem ${code} is declared twice`)
    texts.set(code, text)
    creators[name] = (params: ProblemParams = {}, at?: Place): Problem =>
      Object.freeze({ code, severity: text.severity ?? 'error', params, ...(at ? { at } : {}) })
  }
  return creators as { readonly [K in keyof T]: Creator<T[K]> }
}

/** Every code that was declared. */
export function problemCodes(): readonly string[] {
  return [...texts.keys()]
}

function fill(template: string, params: ProblemParams, language: Language): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const param = params[name] ?? whole
    return typeof param === 'object' ? param[language] : String(param)
  })
}

/** A problem in words: what is wrong, and what to do (absent where there is nothing to add). */
export interface WordedProblem {
  readonly message: string
  readonly todo?: string
}

/** The one place where problems become words. An undeclared code is a bug and throws. */
export function wordProblem(problem: Problem, language: Language = 'zh'): WordedProblem {
  const text = texts.get(problem.code)
  if (!text) throw new Error(`problem ${problem.code} was never declared`)
  const message = fill(text[language], problem.params, language)
  return text.todo ? { message, todo: fill(text.todo[language], problem.params, language) } : { message }
}

/** Which register a record is in is for programs: people are told the record. */
type TellingPlace = Omit<Place, 'register'>
type PlaceWords = Record<keyof TellingPlace, (value: string | number) => string>

const placeWords: Record<Language, PlaceWords> = {
  zh: {
    file: (v) => `${v}`,
    sheet: (v) => `工作表「${v}」`,
    row: (v) => `第 ${v} 行`,
    column: (v) => `${v} 列`,
    field: (v) => `字段 ${v}`,
    section: (v) => `${v}`,
    page: (v) => `第 ${v} 页`,
    table: (v) => `${v}`,
    record: (v) => `记录 ${v}`,
    item: (v) => `第 ${v} 项`,
    quote: (v) => `「${v}」`,
  },
  en: {
    file: (v) => `${v}`,
    sheet: (v) => `sheet "${v}"`,
    row: (v) => `row ${v}`,
    column: (v) => `column ${v}`,
    field: (v) => `field ${v}`,
    section: (v) => `${v}`,
    page: (v) => `page ${v}`,
    table: (v) => `${v}`,
    record: (v) => `record ${v}`,
    item: (v) => `item ${v}`,
    quote: (v) => `"${v}"`,
  },
}

/**
 * Where it is, besides what its own words say: a message that names the file need not be told it again, and a field by
 * its label not by the name that programs use.
 */
export function wordPlaceBeside(at: Place | undefined, message: string, language: Language): string {
  const { file, field: _, ...within } = at ?? {}
  return wordPlace(file === undefined || message.includes(file) ? within : { file, ...within }, language)
}

/** The place of a problem in words, such as 「工作表「合同」第 5 行 C 列」; empty where it has none. */
export function wordPlace(at: Place | undefined, language: Language = 'zh'): string {
  if (!at) return ''
  const words = placeWords[language]
  return (
    (Object.keys(words) as (keyof TellingPlace)[])
      // A column says it as people see it; the field's own name is for programs.
      .filter((key) => at[key] !== undefined && !(key === 'field' && at.column !== undefined))
      .map((key) => words[key](at[key] as string | number))
      .join(' ')
  )
}
