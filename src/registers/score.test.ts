import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { code, defineCodeList, integer, list, money, type Rubric, text, yesNo } from './index.ts'
import { compileRubric } from './score.ts'

const label = (zh: string) => ({ zh, en: zh })
const kinds = defineCodeList({
  name: 'test.kind',
  label: label('类别'),
  items: [
    { code: 'I', label: label('一') },
    { code: 'II', label: label('二') },
  ],
})
const fields = {
  staff: integer({ label: label('职工') }),
  researchers: integer({ label: label('科技人员') }),
  sales: money({ label: label('销售') }),
  cost: money({ label: label('成本') }),
  first: money({ label: label('第一年') }),
  second: money({ label: label('第二年') }),
  third: money({ label: label('第三年') }),
  given: integer({ label: label('给分') }),
  blemish: yesNo({ label: label('瑕疵') }),
  prize: text({ label: label('奖') }),
  papers: list({ label: label('证书'), fields: { kind: code({ label: label('类别'), list: kinds }) } }),
}
const step = (points: number | readonly [number, number], zh: string) => ({ points, label: label(zh) })

const rubric: Rubric = {
  conditions: [
    {
      name: 'researchers',
      label: label('科技人员'),
      source: '示例规则第一条',
      requires: {
        measured: { over: [{ field: 'researchers' }, { field: 'staff' }] },
        is: 'ge',
        than: '0.1',
        shown: '%',
      },
    },
    {
      name: 'clean',
      label: label('无瑕疵'),
      source: '示例规则第二条',
      requires: { that: { compare: 'eq', left: { field: 'blemish' }, right: { value: false } } },
    },
  ],
  blocks: [
    {
      name: 'judged',
      label: label('评审'),
      most: 60,
      items: [
        {
          name: 'mark',
          label: label('评审分'),
          source: '示例规则第三条',
          most: 60,
          given: 'given',
          scale: { judged: true },
        },
      ],
    },
    {
      name: 'papers',
      label: label('证书'),
      most: 3,
      items: [
        {
          name: 'first',
          label: label('一类'),
          source: '示例规则第四条',
          most: 2,
          scale: {
            ladder: [
              {
                when: {
                  measured: { countOf: 'papers', where: { in: ['I'], field: 'kind' } },
                  is: 'ge',
                  than: '1',
                  shown: '项',
                },
                ...step(2, '有一类'),
              },
            ],
            otherwise: step(0, '没有'),
          },
        },
        {
          name: 'any',
          label: label('任何证书'),
          source: '示例规则第四条',
          most: 2,
          scale: {
            bands: { countOf: 'papers' },
            shown: '项',
            steps: [{ from: '1', ...step(2, '有') }],
            otherwise: step(0, '没有'),
          },
        },
      ],
    },
  ],
  passesAt: { is: 'ge', points: 60 },
  direct: {
    needs: ['clean'],
    any: [
      {
        name: 'prize',
        label: label('得奖'),
        source: '示例规则第五条',
        requires: { that: { isSet: 'prize' } },
      },
    ],
  },
}
const score = compileRubric(rubric, fields)
const sound = { staff: 100, researchers: 10, blemish: false }

describe('a rubric', () => {
  test('59 points do not reach 60; 60 do', () => {
    expect(score({ ...sound, given: 59 })).toMatchObject({ result: 'fails', least: 59, unmet: ['points'] })
    expect(score({ ...sound, given: 60 })).toMatchObject({ result: 'passes', route: 'points', least: 60 })
  })

  test('more than 70 is not 70', () => {
    const strict = compileRubric({ ...rubric, passesAt: { is: 'gt', points: 60 } }, fields)
    expect(strict({ ...sound, given: 60 }).result).toBe('fails')
    expect(strict({ ...sound, given: 60, papers: [{ kind: 'II' }] }).result).toBe('passes')
  })

  test('while points are still to be given it is open, unless nothing can help', () => {
    expect(score(sound)).toMatchObject({ result: 'open', least: 0, upTo: 60 })
    expect(score({ ...sound, researchers: 9 })).toMatchObject({ result: 'fails', unmet: ['researchers'] })
  })

  test('a block gives no more than it may', () => {
    expect(score({ ...sound, given: 0, papers: [{ kind: 'I' }] }).blocks[1]).toMatchObject({
      least: 3,
      upTo: 3,
    })
  })

  test('points outside the band are named, not counted', () => {
    const { blocks } = score({ ...sound, given: 61 })
    expect(blocks[0]?.items[0]).toMatchObject({ misfit: 61, least: 0, upTo: 60 })
  })

  test('the direct way asks for its own conditions alone', () => {
    expect(score({ blemish: false, prize: '一等奖' })).toMatchObject({ result: 'passes', route: 'direct' })
    expect(score({ blemish: true, prize: '一等奖' })).toMatchObject({ result: 'fails' })
  })

  test('a share just short of its threshold is not printed as if it reached it', () => {
    const [condition] = score({ staff: 100_000, researchers: 9_999, blemish: false }).conditions
    expect(condition).toMatchObject({ met: false, found: '9.99%', needed: '≥10%' })
  })

  test('what is missing is not met and has no number', () => {
    const [condition] = score({ researchers: 10, blemish: false }).conditions
    expect(condition).toMatchObject({ met: false })
    expect(condition?.found).toBeUndefined()
    expect(score({ staff: 0, researchers: 0 }).conditions[0]?.met).toBe(false)
  })

  test('a share is compared exactly, whatever its size', () => {
    const whole = fc.integer({ min: 1, max: 1_000_000_000 })
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        const researchers = Math.min(a, b)
        const staff = Math.max(a, b)
        const met = score({ staff, researchers, blemish: false }).conditions[0]?.met
        expect(met).toBe(BigInt(researchers) * 10n >= BigInt(staff))
      }),
    )
  })

  test('a rubric that names what is not there is a bug', () => {
    expect(() => compileRubric({ ...rubric, mustScore: ['nothing'] }, fields)).toThrow('nothing')
    const [condition] = rubric.conditions
    if (!condition) throw new Error('the rubric has no condition')
    const lost = {
      ...condition,
      requires: { measured: { field: 'nowhere' }, is: 'ge', than: '1', shown: '人' } as const,
    }
    expect(() => compileRubric({ ...rubric, conditions: [lost] }, fields)).toThrow('nowhere')
  })
})

describe('growth', () => {
  const growing: Rubric = {
    conditions: [],
    blocks: [
      {
        name: 'growth',
        label: label('成长'),
        most: 2,
        items: [
          {
            name: 'growth',
            label: label('成长'),
            source: '示例规则第六条',
            most: 2,
            scale: {
              bands: { growth: [{ field: 'first' }, { field: 'second' }, { field: 'third' }] },
              shown: '%',
              steps: [{ above: '0', ...step(2, '增长') }],
              otherwise: step(0, '没有'),
            },
          },
        ],
      },
    ],
  }
  const found = (first: string | undefined, second?: string, third?: string) => {
    const values = { ...(first ? { first } : {}), ...(second ? { second } : {}), ...(third ? { third } : {}) }
    return compileRubric(growing, fields)(values).blocks[0]?.items[0]?.found
  }

  test('is the mean of two years, exactly', () => {
    expect(found('100.00', '110.00', '132.00')).toBe('15.00%')
    expect(found('300.00', '100.00', '100.00')).toBe('-33.34%')
  })
  test('of a first year of nothing, or before the firm was there, is that of the last two', () => {
    expect(found('0.00', '100.00', '120.00')).toBe('20.00%')
    expect(found(undefined, '100.00', '120.00')).toBe('20.00%')
  })
  test('of a second year of nothing is none; of a year that is missing is not known', () => {
    expect(found('100.00', '0.00', '120.00')).toBe('0.00%')
    expect(found('100.00', '120.00')).toBeUndefined()
  })
})
