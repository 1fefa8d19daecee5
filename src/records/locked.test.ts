import { expect, test } from 'vitest'
import { defineRegister, integer, reference, text } from '#registers'
import { defineCatalogue } from './index.ts'
import { busy, clerk, codesOf, label, move, openOffice, person, plain } from './test/procedures.ts'

const year = integer({ label: label('年度'), required: true })
const evaluations = defineRegister({
  name: 'evaluations',
  label: label('自评'),
  titled: '{year}',
  fields: { year },
  lifecycle: {
    initial: 'draft',
    states: { draft: plain, sent: busy },
    moves: { send: move('提交', 'draft', 'sent'), back: move('退回', 'sent', 'draft') },
  },
})
const indicators = defineRegister({
  name: 'indicators',
  label: label('指标'),
  titled: '{name}',
  fields: {
    year,
    name: text({ label: label('名称'), required: true }),
    evaluation: reference({ label: label('自评'), register: 'evaluations' }),
  },
  lockedBy: [
    { of: 'evaluations', by: { year: 'year' }, in: ['sent'] },
    { of: 'evaluations', by: { id: 'evaluation' }, in: ['sent'] },
  ],
  lifecycle: { initial: 'draft', states: { draft: plain }, moves: { look: move('看', 'draft', 'draft') } },
})
const office = openOffice([evaluations, indicators])
const administrator = person('administrator', 'administrator')

test('while the parent is submitted nothing of it is added, amended, moved or brought in, by anyone', async () => {
  office.today('2024-03-01')
  const evaluation = await office.propose('evaluations', { year: 2024 })
  const mine = await office.propose('indicators', { year: 2024, name: '登记数' })
  const away = await office.propose('indicators', { year: 2023, name: '上年' })
  const sent = await office.walk(evaluation, 'send')
  const row = { year: 2024, name: '新的' }
  const refusals = await Promise.all(
    [
      office.write(administrator, (writer) => writer.propose('indicators', row)),
      office.write(clerk, (writer) => writer.proposeMany('indicators', [row])),
      office.write(clerk, (writer) => writer.amend('indicators', mine.id, 1, { name: '改' })),
      office.write(clerk, (writer) =>
        writer.amendMany('indicators', [{ id: mine.id, version: 1, changes: { name: '改' } }]),
      ),
      // Neither taken out of it nor put into it.
      office.write(clerk, (writer) => writer.amend('indicators', mine.id, 1, { year: 2022 })),
      office.write(clerk, (writer) => writer.amend('indicators', away.id, 1, { year: 2024 })),
      office.write(clerk, (writer) => writer.amend('indicators', away.id, 1, { evaluation: sent.id })),
      office.go(mine, 'look'),
      office.write(administrator, (writer) =>
        writer.takeOver('indicators', [
          { id: 'old', version: 1, knownFrom: '2020-01-01T00:00:00.000Z', state: 'draft', values: row },
        ]),
      ),
    ].map(async (done) => codesOf(await done)),
  )
  expect(refusals).toEqual(refusals.map(() => ['records/locked-by']))
  expect(codesOf(await office.go(away, 'look'))).toEqual([])
  await office.walk(sent, 'back')
  expect(codesOf(await office.go(mine, 'look'))).toEqual([])
})

test('a lock by what there is not is a bug, found at start', () => {
  const wrong =
    (by: { readonly [theirs: string]: string }, state = 'sent') =>
    () =>
      defineCatalogue({
        registers: [evaluations, { ...indicators, lockedBy: [{ of: 'evaluations', by, in: [state] }] }],
      })
  expect(wrong({ year: 'title' })).toThrow('unknown field indicators title')
  expect(wrong({ id: 'name' })).toThrow('name refers to no evaluations')
  expect(wrong({ year: 'year' }, 'gone')).toThrow('unknown state')
})
