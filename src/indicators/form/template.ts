type Align = 'left' | 'center' | 'right'

/** What each row of a table is about, and the fields of such a row that a column can show. */
export interface RowFields {
  budget: 'item' | 'initial' | 'adjustment' | 'adjusted' | 'spent' | 'rate'
  indicators: 'class' | 'name' | 'target' | 'actual' | 'source' | 'deviation' | 'reason'
  tasks: 'duty' | 'name' | 'expected' | 'completion'
}

export interface TemplateColumn<F extends string = string> {
  /** `position` numbers the rows from 1. */
  readonly field: F | 'position'
  /** `{money}` stands for the template's money unit. */
  readonly head: string
  /** Neighbouring columns of one group stand under a common head. */
  readonly group?: string
  /** Part of the table's width. */
  readonly share: number
  readonly align?: Align
  /** Equal neighbours below one another become one cell, within the merged cells of the columns before it. */
  readonly isMerged?: true
}

export interface TableLayout<K extends keyof RowFields = keyof RowFields> {
  readonly of: K
  readonly columns: readonly TemplateColumn<RowFields[K]>[]
  /** A cell at the left that reaches over all rows (分解目标). */
  readonly side?: { readonly text: string; readonly share: number }
  /** A last row that sums fields which are amounts, where the rows do not bring their own total. */
  readonly total?: { readonly label: string; readonly fields: readonly RowFields[K][] }
}

export type AnyTableLayout = { readonly [K in keyof RowFields]: TableLayout<K> }[keyof RowFields]

/** `{unit}`, `{year}` and `{jurisdiction}` are filled in headings and titles. */
export type Section =
  /** The heading says it all: 一、预算部门名称：… */
  | { readonly kind: 'line'; readonly heading: string }
  /** Written by people, under a key by which `evaluation.narrative` keeps it; `en` is what English pages call it. */
  | { readonly kind: 'narrative'; readonly heading: string; readonly key: string; readonly en: string }
  | {
      readonly kind: 'table'
      readonly heading: string
      readonly orientation: 'portrait' | 'landscape'
      readonly table: AnyTableLayout
    }

/**
 * What a form prints, in which order, under which heads. How its numbers are computed and judged, and for which years, is
 * the rule of the same form.
 */
export interface Template {
  readonly name: string
  readonly label: string
  /** The form that it reproduces. */
  readonly source: string
  /** Lines, broken where the sense breaks. */
  readonly title: readonly string[]
  readonly subtitle: string
  readonly moneyUnit: '元' | '万元'
  readonly sections: readonly Section[]
}

/** Proves at start that a template is of one piece: keys are unique and headings count 一、二、三 …; a bug throws. */
export function checkTemplate(template: Template): Template {
  const keys = template.sections.flatMap((section) => (section.kind === 'narrative' ? [section.key] : []))
  if (new Set(keys).size !== keys.length)
    throw new Error(`template ${template.name}: a narrative key stands twice`)
  for (const [i, section] of template.sections.entries()) {
    const expected = `${sectionNumber(i + 1)}、`
    if (!section.heading.startsWith(expected))
      throw new Error(`template ${template.name}: section ${i + 1} should begin with ${expected}`)
  }
  return Object.freeze(template)
}

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1-99 as sections are numbered: 一, 十, 十二, 二十一. */
export function sectionNumber(n: number): string {
  const tens = Math.floor(n / 10)
  return `${tens > 1 ? numerals[tens] : ''}${tens > 0 ? '十' : ''}${numerals[n % 10]}`
}
