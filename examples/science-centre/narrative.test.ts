import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { evaluationMeasures } from '#indicators'
import { findTypedNumbers, parseNarrative, templateNamed } from '#report'
import { systems } from '#systems'
import { furtherTargets, indicatorLines } from './indicator.ts'
import { manualFigures } from './manual-figure.ts'
import { tasks } from './task.ts'

const folder = new URL('./narrative/', import.meta.url)
const sections = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .map((file) => ({
    section: file.slice(0, -'.md'.length),
    markdown: readFileSync(new URL(file, folder), 'utf8'),
  }))
const texts = [
  ...sections,
  ...tasks.map(({ name, completion }) => ({ section: String(name), markdown: String(completion) })),
]

test('every narrative section of the form is written, and no other', () => {
  const keys = templateNamed('suzhou-2024').sections.flatMap((section) =>
    section.kind === 'narrative' ? [section.key] : [],
  )
  expect(sections.map(({ section }) => section).sort()).toEqual(keys.sort())
})

test('every reference names a measure, a manual figure or a target', () => {
  const known = new Set([
    ...[...systems.flatMap((system) => system.measures), ...evaluationMeasures].map(
      (measure) => measure.name,
    ),
    ...manualFigures.map((figure) => figure.name),
    ...indicatorLines.map(({ set }) => `targets.${set.code}`),
    ...furtherTargets.map(({ indicator, set }) => `targets.${indicator}.${set}`),
  ])
  for (const { section, markdown } of texts) {
    const { problems, references } = parseNarrative(markdown, { section })
    expect(problems).toEqual([])
    expect(references.map(({ reference }) => reference.name).filter((name) => !known.has(name))).toEqual([])
  }
})

test('no number of the narrative is typed, but the thresholds by which something is defined', () => {
  const typed = sections.flatMap(({ section, markdown }) =>
    findTypedNumbers(markdown, { section }).map((number) => number.text.replaceAll(' ', '')),
  )
  expect([...new Set(typed)].sort()).toEqual(['10万元以上', '500万元以上'])
})

test('every manual figure is told once', () => {
  const names = manualFigures.map((figure) => figure.name)
  expect(new Set(names).size).toBe(names.length)
})
