import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { coordinatorTables, parseSchema, referenceTables, type SchemaObject } from '#db'
import { expectedSchemaFile } from './expected-schema.ts'

/*
 * What a schema must keep to so that its tables can lie on several servers, by unit (`youju init --distribute`): whatever
 * is to be unique, or refers, does so within a unit, and nothing that guards a row looks at another table.
 */
const schema = parseSchema(readFileSync(expectedSchemaFile, 'utf8'))
const of = (kind: SchemaObject['kind']) => schema.filter((object) => object.kind === kind)
const isOfUnits = (table: string) => ![...referenceTables, ...coordinatorTables].includes(table)
const tableOf = ({ name }: SchemaObject) => name.split('.')[0] ?? ''
const tables = of('table')
  .filter(({ name, definition }) => definition.startsWith('table') && isOfUnits(name))
  .map(({ name }) => name)

describe('every table of a unit can lie with its unit', () => {
  test.each(tables)('%s', (table) => {
    const unit = of('column').find(({ name }) => name === `${table}.unit_id`)
    expect(unit?.definition).toMatch(/^text not null/)
    const keys = of('constraint').filter((constraint) => tableOf(constraint) === table)
    for (const { definition } of keys) {
      if (/^(PRIMARY KEY|UNIQUE)/.test(definition)) expect(definition).toMatch(/^\S+( KEY)? \(unit_id\b/)
      if (definition.startsWith('EXCLUDE')) expect(definition).toMatch(/\(unit_id WITH =/)
      if (definition.startsWith('FOREIGN KEY'))
        expect(definition).toMatch(/^FOREIGN KEY \(unit_id(\)|, .*REFERENCES \w+\(unit_id, )/)
    }
    const indexes = of('index').filter(({ definition }) => definition.includes(` ON public.${table} `))
    for (const { definition } of indexes)
      if (definition.startsWith('CREATE UNIQUE')) expect(definition).toMatch(/ \(unit_id\b/)
    const policies = of('policy').filter((policy) => tableOf(policy) === table)
    expect(policies.length).toBeGreaterThan(0)
  })
})

test('what is not of a unit is said, and nothing else is', () => {
  const others = of('table').filter(
    ({ name, definition }) => definition.startsWith('table') && !isOfUnits(name),
  )
  expect(others.map(({ name }) => name).toSorted()).toEqual(
    [...referenceTables, ...coordinatorTables].toSorted(),
  )
})

test('a policy has no sub-select, and a trigger looks at its own row alone', () => {
  for (const { name, definition } of of('policy')) expect(`${name} ${definition}`).not.toMatch(/\bselect\b/i)
  const called = new Set(
    of('trigger').map(({ definition }) => /EXECUTE FUNCTION (\w+)/.exec(definition)?.[1]),
  )
  expect([...called].toSorted()).toEqual(['youju_closed_once', 'youju_history_stays'])
  for (const { name, definition } of of('function'))
    if (called.has(name.replace(/\(.*/, '')))
      expect(definition).not.toMatch(/\b(select|insert|update|delete)\b.*\bfrom\b/i)
})

test('ids are made in the application, and of a version only its end may be updated', () => {
  for (const { name, definition } of of('column'))
    expect(`${name} ${definition}`).not.toMatch(/identity|nextval/)
  const byColumn = of('grant').filter(({ name }) => /^\w+\.\w+ -> /.test(name))
  // Granted by table where it is distributed; there the trigger that guards a version is what is left.
  for (const { name, definition } of byColumn)
    expect(`${name} ${definition}`).toMatch(/^rec_\w+\.known_to -> youju_app UPDATE$/)
  const guarded = new Set(
    of('trigger')
      .filter(({ definition }) => definition.includes('youju_closed_once'))
      .map(tableOf),
  )
  for (const { name } of byColumn) expect(guarded).toContain(name.split('.')[0])
})
