import { expect, test } from 'vitest'
import { project2020 } from './project-2020.ts'
import type { SheetScoring } from './sheet.ts'
import { gradeOf, scoreExecution, scoreIndicator, sumOfScores } from './sheet-score.ts'

const { scoring } = project2020
if (!scoring) throw new Error('the form is scored')
const linear: SheetScoring = { ...scoring, ceiling: 'linear' }

test.each([
  ['met', '>=200', '756', '20'],
  ['its share below a lower bound', '>=900亿元', '450亿元', '10'],
  ['rounded half up', '≥3', '2', '13.33'],
  ['a bare bound, in the unit of its result', '>=900', '1080.3亿元', '20'],
  ['an upper bound passed: the inverse share', '<=10%', '12.5%', '16'],
  ['exactly, and less', '=100%', '92.61%', '18.52'],
  ['nothing was aimed at and something came', '=0%', '12.35%', '0'],
  ['words reached', '健全', '健全', '20'],
  ['words not reached are judged by a person', '健全', '基本健全', ''],
  ['nothing filled in', '>=4', '', ''],
])('%s', (_, target, actual, score) => {
  expect(scoreIndicator({ target, actual, weight: '20' }, scoring)).toBe(score)
})

test('a person’s degree for words; the linear rule above a ceiling', () => {
  const words = { target: '健全', actual: '基本健全', weight: '20', degree: '0.8' }
  expect(scoreIndicator(words, scoring)).toBe('16')
  const over = { target: '<=10%', actual: '12.5%', weight: '20' }
  expect(scoreIndicator(over, linear)).toBe('15')
  expect(scoreIndicator({ ...over, actual: '25%' }, linear)).toBe('0')
})

test('spending gives its rate, and no more than all; grades begin at their bound', () => {
  expect(scoreExecution('0.40', '0.39', scoring)).toBe('9.75')
  expect(scoreExecution('1', '1.2', scoring)).toBe('10')
  expect(sumOfScores(['9.75', '', '80.25'], scoring)).toBe('90')
  expect(['90', '89.99', '60', '0', ''].map((score) => gradeOf(score, scoring))).toEqual([
    ...['优', '良', '中', '差', ''],
  ])
})
