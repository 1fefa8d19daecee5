import type { Unit } from '#access'
import type { RowFields, Section, Template } from '#indicators'
import type { Place, Problem } from '#lib'
import type { Block, Heading, Part, ReportDocument } from '../document.ts'
import { parseNarrative } from '../narrative/narrative.ts'
import { narrativeRegister } from '../narrative-register.ts'
import { problems } from '../problems.ts'
import { layTable } from '../template/lay-table.ts'
import { printBudget, printIndicators, printTasks } from './print-row.ts'
import { resolveNarrative, type Sources } from './resolve.ts'

export interface Laying {
  readonly template: Template
  readonly unit: Unit
  /** 示例市: whose budget it is, before 市级 in the title; empty where that is not known. */
  readonly jurisdiction: string
  /** By section key. */
  readonly narratives: ReadonlyMap<string, Written>
}

/** What was written for a section. */
export interface Written {
  readonly markdown: string
  /** The record in the narrative's register. */
  readonly record: string
}

/** Where what was written for the section under `heading` is put right. */
export function writtenPlace(heading: string, { record }: Written): Place {
  return { section: heading, register: narrativeRegister.name, record, field: 'markdown' }
}

/** Lays a report out: sections in the template's order, numbers in their sentences and cells. */
export function layReport(
  laying: Laying,
  sources: Sources,
): { readonly document: ReportDocument; readonly problems: readonly Problem[] } {
  const { template, unit } = laying
  const { evaluation, book } = sources
  const found: Problem[] = []
  const parts = joinParts(template.sections.map((section) => laySection(section, laying, sources, found)))
  const fill = (words: string) => fillIn(words, laying, evaluation.year)
  const document: ReportDocument = {
    title: template.title.map(fill),
    subtitle: fill(template.subtitle),
    unit: { code: unit.id, name: unit.name },
    year: evaluation.year,
    asOf: evaluation.asOf,
    template: template.name,
    parts,
    grounds: book.grounds,
  }
  return { document: freezeAll(document), problems: [...found, ...strayNarratives(laying)] }
}

export function fillIn(
  words: string,
  { unit, jurisdiction }: Pick<Laying, 'unit' | 'jurisdiction'>,
  year: number,
): string {
  const values: Readonly<Record<string, string>> = { unit: unit.name, year: String(year), jurisdiction }
  return words.replace(/\{(unit|year|jurisdiction)\}/g, (_, name: string) => values[name] ?? '')
}

function laySection(section: Section, laying: Laying, sources: Sources, found: Problem[]): Part {
  const words = fillIn(section.heading, laying, sources.evaluation.year)
  const heading: Heading = { kind: 'heading', level: 1, number: '', runs: [{ kind: 'text', text: words }] }
  if (section.kind === 'line') return { orientation: 'portrait', blocks: [heading] }
  if (section.kind === 'table') {
    const rows = rowsOf(section.table.of, sources, found)
    const table = layTable(section.table, rows, laying.template.moneyUnit)
    return { orientation: section.orientation, blocks: [heading, table] }
  }
  const written = laying.narratives.get(section.key)
  if (!written || written.markdown.trim() === '') {
    const at = written
      ? writtenPlace(words, written)
      : { section: words, register: narrativeRegister.name, field: 'markdown' }
    found.push(problems['missing-section']({ heading: words }, at))
    return { orientation: 'portrait', blocks: [heading] }
  }
  const resolved = resolveNarrative(
    parseNarrative(written.markdown.trim(), writtenPlace(words, written)),
    sources,
  )
  found.push(...resolved.problems)
  return { orientation: 'portrait', blocks: [heading, ...resolved.blocks] }
}

function rowsOf(of: keyof RowFields, sources: Sources, found: Problem[]) {
  if (of === 'budget') return printBudget(sources)
  if (of === 'indicators') return printIndicators(sources)
  const tasks = printTasks(sources)
  found.push(...tasks.problems)
  return tasks.rows
}

/** Sections of one orientation follow one another on the page. */
function joinParts(parts: readonly Part[]): readonly Part[] {
  const joined: { orientation: Part['orientation']; blocks: Block[] }[] = []
  for (const { orientation, blocks } of parts) {
    const last = joined.at(-1)
    if (last?.orientation === orientation) last.blocks.push(...blocks)
    else joined.push({ orientation, blocks: [...blocks] })
  }
  return joined
}

/** What was written for a section that the template does not have. */
function strayNarratives({ template, narratives }: Laying): readonly Problem[] {
  const keys = new Set(
    template.sections.flatMap((section) => (section.kind === 'narrative' ? [section.key] : [])),
  )
  return [...narratives.keys()]
    .filter((key) => !keys.has(key))
    .map((section) => problems['unknown-section']({ template: template.label, section }))
}

function freezeAll<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const member of Object.values(value)) freezeAll(member)
  }
  return value
}
