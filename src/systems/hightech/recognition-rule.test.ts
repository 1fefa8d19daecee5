import { describe, expect, test } from 'vitest'
import type { Values } from '#registers'
import { boundariesOf, concluded } from '../../../test/rubric.ts'
import {
  hightechApplications,
  hightechReports,
  hightechRules,
  losesByMissing,
  reportingRules,
  scoreApplication,
} from './index.ts'

describe.each(hightechRules.versions)('$version', (rule) => {
  test.each(boundariesOf(rule.params.rubric, hightechApplications.fields))(
    '$title（$source）',
    ({ actual, expected }) => {
      expect(actual()).toEqual(expected)
    },
  )
  test.each(rule.examples)('$says', ({ given, gives }) => {
    expect(concluded(scoreApplication(rule, given as Values))).toMatchObject(gives as object)
  })
})

describe.each(reportingRules.versions)('annual reports, $version', (rule) => {
  test.each(boundariesOf(rule.params.retest, hightechReports.fields))(
    '$title（$source）',
    ({ actual, expected }) => {
      expect(actual()).toEqual(expected)
    },
  )
  test.each(rule.examples)('$says', ({ given, gives }) => {
    const { missedBefore } = given as { missedBefore: number }
    expect({ loses: losesByMissing(rule, missedBefore) }).toEqual(gives)
  })
})
