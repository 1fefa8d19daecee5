import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDatabase } from '#db'
import { foundation } from '#db'
import {
  type Condition,
  code,
  date,
  decimal,
  defineCodeList,
  defineRegister,
  holds,
  integer,
  list,
  moment,
  money,
  type Operand,
  type Scalar,
  text,
  type Values,
  yesNo,
} from '#registers'
import { testDatabase } from '../../test/database.ts'
import { conditionSql, itemConditionSql, schemaOf } from './index.ts'
import { batchOf } from './row-batch.ts'
import { insertVersions } from './store.ts'

const label = { zh: '样', en: 'sample' }
const kinds = defineCodeList({
  name: 'kind',
  label,
  items: [
    { code: 'a', label },
    { code: '10', label },
  ],
})
const line = {
  kind: code({ label, list: kinds }),
  name: text({ label }),
  cost: money({ label }),
  share: decimal({ label, places: 2 }),
  count: integer({ label }),
  on: date({ label }),
  at: moment({ label }),
  ok: yesNo({ label }),
}
const samples = defineRegister({
  name: 'samples',
  label,
  titled: '{name}',
  fields: { ...line, other: text({ label }), limit: money({ label }), lines: list({ label, fields: line }) },
})

const texts = ['', '甲', '甲乙', 'Ab', 'ab', '10', '9', '010', '1.50', 'é']
const days = ['2023-12-31', '2024-01-01', '2024-02-29']
const moments = ['2023-12-31T23:59+08:00', '2024-01-01T00:00+08:00', '2024-01-01T08:00+08:00']
const amounts = ['0.00', '10.00', '9.99', '-1.50', '123456789012.34']
const decimals = ['0', '1.5', '10', '-0.25', '9']
const numbers = [0, 9, 10, -3, 100000]
const absentOr = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined })

const lineValues = fc.record({
  kind: absentOr(['a', '10']),
  name: absentOr(texts.slice(1)),
  cost: absentOr(amounts),
  share: absentOr(decimals),
  count: absentOr(numbers),
  on: absentOr(days),
  at: absentOr(moments),
  ok: absentOr([true, false]),
})
/** Absent members really absent, as in a canonical value. */
const dense = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
const recordValues = fc
  .record({
    line: lineValues,
    other: absentOr(texts.slice(1)),
    limit: absentOr(amounts),
    lines: fc.option(fc.array(lineValues.map(dense), { minLength: 1, maxLength: 3 }), { nil: undefined }),
  })
  .map(({ line: own, ...rest }) => dense({ ...own, ...rest }))

const scalar: fc.Arbitrary<Scalar> = fc.constantFrom<Scalar>(
  ...texts,
  ...days,
  ...moments,
  ...amounts,
  ...decimals,
  ...numbers,
  true,
  false,
)
const ownFields = [...Object.keys(line), 'other', 'limit', 'state']
const field = (names: readonly string[]): fc.Arbitrary<Operand> =>
  fc.constantFrom(...names).map((name) => ({ field: name }))
const numeric = (names: readonly string[]) =>
  names.filter((name) => ['cost', 'share', 'count', 'limit'].includes(name))

function operands(names: readonly string[], top: boolean): fc.Arbitrary<Operand> {
  const plain = fc.oneof(
    field(names),
    scalar.map((value): Operand => ({ value })),
  )
  const number = fc.oneof(
    field(numeric(names)),
    fc.constantFrom(...numbers, ...decimals).map((value): Operand => ({ value })),
  )
  const pair = fc.tuple(number, number)
  const sums = fc
    .constantFrom('cost', 'share', 'count')
    .map((name): Operand => ({ sumOf: { list: 'lines', field: name } }))
  return fc.oneof(
    plain,
    plain,
    pair.map((plus): Operand => ({ plus })),
    pair.map((minus): Operand => ({ minus })),
    ...(top ? [sums] : []),
  )
}

function conditions(names: readonly string[], top: boolean): fc.Arbitrary<Condition> {
  const operand = operands(names, top)
  const name = fc.constantFrom(...names)
  const atoms: fc.Arbitrary<Condition>[] = [
    fc.record({
      compare: fc.constantFrom('eq', 'ne', 'lt', 'le', 'gt', 'ge'),
      left: operand,
      right: operand,
    }),
    fc.record({ field: name, in: fc.array(scalar, { maxLength: 3 }) }),
    fc.record({ field: name, startsWith: fc.constantFrom('1', '甲', 'A', '2024-', '2024-01-01T0', '-', '') }),
    fc.record({ field: name, contains: fc.constantFrom('乙', 'B', '.5', '0', 'T', '') }),
    fc.record({ isSet: fc.constantFrom(...names, ...(top ? ['lines'] : [])) }),
  ]
  return fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { depthSize: 'small' },
      ...atoms,
      fc.array(tie('condition'), { maxLength: 3 }).map((and): Condition => ({ and })),
      fc.array(tie('condition'), { maxLength: 3 }).map((or): Condition => ({ or })),
      tie('condition').map((not): Condition => ({ not })),
      ...(top
        ? [conditions(Object.keys(line), false).map((where): Condition => ({ some: 'lines', where }))]
        : []),
    ),
  })).condition
}

interface Sample {
  readonly id: string
  readonly state?: string
  readonly values: Values
}
let database: OpenDatabase
let close: () => Promise<void>
let rows: readonly Sample[]

beforeAll(async () => {
  ;({ database, close } = await testDatabase([
    ...foundation,
    { id: 'samples', sql: schemaOf({ registers: [samples] }) },
  ]))
  rows = fc.sample(recordValues, { numRuns: 120, seed: 7 }).map((values, index) => ({
    id: `r${index}`,
    values,
    ...(index % 3 === 0 ? {} : { state: index % 3 === 1 ? 'a' : '10' }),
  }))
  const stored = rows.map((row) => ({
    version: {
      ...row,
      register: 'samples',
      unit: 'u',
      version: 1,
      knownFrom: '2024-01-01T00:00:00.000Z',
      entry: 1,
      takenOver: false,
    },
    mark1: 0n,
    mark2: 0n,
  }))
  await database.owner.write((session) => insertVersions(session, samples, batchOf(samples, stored)))
})
afterAll(() => close())

async function chosen(condition: Condition): Promise<string[]> {
  const found = await database.owner.read(({ db }) =>
    sql<{
      id: string
    }>`select id from rec_samples as r where ${conditionSql(samples, condition, 'r')}`.execute(db),
  )
  return found.rows.map(({ id }) => id).sort()
}

test('a condition means in SQL what it means in memory', async () => {
  await fc.assert(
    fc.asyncProperty(conditions(ownFields, true), async (condition) => {
      const expected = rows.filter(({ values, state }) => holds(condition, values, state, samples.fields))
      expect(await chosen(condition)).toEqual(expected.map(({ id }) => id).sort())
    }),
    { numRuns: 400, seed: 20240229 },
  )
})

test('so does a condition over the sub-rows of a list', async () => {
  await fc.assert(
    fc.asyncProperty(conditions(Object.keys(line), false), async (condition) => {
      const count = await database.owner.read(({ db }) =>
        sql<{
          count: bigint
        }>`select count(*) from rec_samples as r cross join lateral jsonb_array_elements(r.lines) as e(item)
          where ${itemConditionSql(samples, 'lines', condition, 'e.item')}`.execute(db),
      )
      const items = rows.flatMap(({ values }) => (values.lines ?? []) as readonly Values[])
      expect(Number(count.rows[0]?.count)).toBe(
        items.filter((item) => holds(condition, item, undefined, line)).length,
      )
    }),
    { numRuns: 150, seed: 20240229 },
  )
})

test('a condition that names an unknown field is a bug', () => {
  expect(() => conditionSql(samples, { isSet: 'colour' }, 'r')).toThrow('unknown field colour')
})
