import { describe, expect, test } from 'vitest'
import type { Values } from '#registers'
import { boundariesOf, concluded } from '../../../test/rubric.ts'
import { scoreEvaluation, smeEvaluations, smeRules } from './index.ts'

describe.each(smeRules.versions)('$version', (rule) => {
  test.each(boundariesOf(rule.params.rubric, smeEvaluations.fields))(
    '$title（$source）',
    ({ actual, expected }) => {
      expect(actual()).toEqual(expected)
    },
  )
  test.each(rule.examples)('$says', ({ given, gives }) => {
    const { points, ...rest } = gives as { points: number }
    expect(concluded(scoreEvaluation(rule, given as Values))).toMatchObject({ points, ...rest })
  })
})
