import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FindingShown } from '../client/audit.ts'
import { cutText, type Mark, markMeant, marksByText } from './mark.ts'

const mark = (finding: number, from: number, to: number): Mark => ({
  ...{ finding, place: 0, severity: 'error' as const },
  ...{ from, to },
})

test('joined, the pieces of a text are the text, and each mark covers what it was given', () => {
  const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const)
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 30 }),
      fc.array(span, { maxLength: 6 }),
      (text, spans) => {
        const marks = spans.map(([from, to], finding) => mark(finding, from, to))
        const pieces = cutText(text, marks, [])
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        for (const { finding, from, to } of marks) {
          const covered = pieces.filter((piece) => piece.marks.some((one) => one.finding === finding))
          expect(covered.map((piece) => piece.text).join('')).toBe(text.slice(from, to))
          const begun = pieces.filter((piece) => piece.begins.some((one) => one.finding === finding))
          expect(begun).toHaveLength(from < text.length ? 1 : 0)
        }
      },
    ),
  )
})

test('an empty cell that is marked has something to click, an unmarked one has not', () => {
  expect(cutText('', [mark(0, 0, 9)], [])).toHaveLength(1)
  expect(cutText('', [], [])).toEqual([])
})

test('a number of our own report is a piece of its own', () => {
  const number = { spot: { block: 0, from: 2, to: 7 }, manual: 'visits' }
  const pieces = cutText('登记14004项', [mark(0, 0, 8)], [number])
  expect(pieces.map(({ text, number: one }) => [text, one?.manual])).toEqual([
    ['登记', undefined],
    ['14004', 'visits'],
    ['项', undefined],
  ])
})

test('clicked again, words that several findings speak of lead to the next of them', () => {
  const marks = [mark(3, 0, 4), mark(5, 0, 4)]
  expect(markMeant(marks, undefined)?.finding).toBe(3)
  expect(markMeant(marks, 3)?.finding).toBe(5)
  expect(markMeant(marks, 5)?.finding).toBe(3)
})

test('only what is shown is marked, where it stands', () => {
  const finding = (severity: 'error' | 'question', row: number): FindingShown => ({
    ...{ check: 'one-fact-two-values', label: '', severity, message: '' },
    at: [{ quote: '10', spot: { block: 2, row, column: 1 } }, { quote: '别处' }],
  })
  const findings = [finding('error', 4), finding('question', 5)]
  const all = marksByText(findings, () => true)
  expect([...all.keys()]).toEqual(['2/4/1', '2/5/1'])
  const errors = marksByText(findings, ({ severity }) => severity === 'error')
  expect([...errors.values()].flat().map(({ finding: one }) => one)).toEqual([0])
})
