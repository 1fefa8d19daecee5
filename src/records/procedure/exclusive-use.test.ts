import { expect, test } from 'vitest'
import {
  and,
  defineRegister,
  freeUses,
  is,
  lifecycleOfUses,
  list,
  reference,
  takeUses,
  text,
  used,
} from '#registers'
import { defineCatalogue, type RecordVersion } from '../index.ts'
import { busy, clerk, codesOf, label, move, openOffice, over, plain } from '../test/procedures.ts'

const patents = { uses: 'uses', by: 'claim' }
const take = takeUses({
  ...patents,
  list: 'patents',
  of: 'number',
  keeps: ['kind'],
  with: ['firm'],
  once: is('kind', 'second'),
  owner: 'firm',
  told: { zh: '「{firm}」', en: '{firm}' },
})

const claims = defineRegister({
  name: 'claims',
  label: label('申领'),
  titled: '{firm}',
  fields: {
    firm: text({ label: label('企业'), required: true }),
    patents: list({
      label: label('专利'),
      fields: {
        number: text({ label: label('专利号'), required: true }),
        kind: text({ label: label('类别'), required: true }),
      },
    }),
  },
  lifecycle: {
    initial: 'draft',
    states: { draft: plain, filed: busy, correcting: { ...plain, label: label('补正') }, void: over },
    moves: {
      file: move('提交', ['draft', 'correcting'], 'filed', [take]),
      return: move('退回', 'filed', 'correcting'),
      void: move('作废', 'filed', 'void', [freeUses(patents)]),
    },
  },
})

const uses = defineRegister({
  name: 'uses',
  label: label('使用登记'),
  titled: '{number}',
  fields: {
    number: text({ label: label('专利号'), required: true, computed: true }),
    kind: text({ label: label('类别'), required: true, computed: true }),
    firm: text({ label: label('企业'), required: true, computed: true }),
    claim: reference({ label: label('申领'), register: 'claims', computed: true }),
  },
  unique: [{ fields: ['number'], when: and(used, is('kind', 'second')) }],
  lifecycle: lifecycleOfUses(['approver']),
})

const office = openOffice([claims, uses])
let serial = 0
const fresh = () => `ZL${++serial}`
const claim = (firm: string, ...rows: readonly (readonly [number: string, kind: string])[]) =>
  office.propose('claims', { firm, patents: rows.map(([number, kind]) => ({ number, kind })) })
const usesOf = async (number: string) =>
  (await office.write(clerk, (writer) => writer.list('uses', is('number', number)))) as {
    ok: true
    value: RecordVersion[]
  }
const states = async (number: string) => (await usesOf(number)).value.map(({ state }) => state).sort()

test('what serves once is refused to everyone else, until what took it comes to nothing', async () => {
  const number = fresh()
  const first = await office.walk(await claim('甲', [number, 'second']), 'file')
  const again = await claim('甲', [number, 'second'])
  expect(await office.go(again, 'file')).toMatchObject({
    problems: [
      {
        code: 'procedure/used-already',
        params: { name: number, by: { zh: '「甲」' } },
        at: { field: 'patents', item: 1 },
      },
    ],
  })
  expect(codesOf(await office.go(await claim('乙', [number, 'first']), 'file'))).toEqual([
    'procedure/used-by-another',
  ])
  await office.walk(first, 'void')
  expect(await states(number)).toEqual(['released'])
  await office.walk(again, 'file')
  expect(await states(number)).toEqual(['released', 'used'])
})

test('what does not serve once may serve its one owner again; twice on one list is told', async () => {
  const number = fresh()
  await office.walk(await claim('甲', [number, 'first']), 'file')
  await office.walk(await claim('甲', [number, 'first']), 'file')
  const other = await claim('乙', [number, 'first'], [number, 'first'])
  expect(codesOf(await office.go(other, 'file'))).toEqual([
    'procedure/used-by-another',
    'procedure/named-twice',
  ])
})

test('a correction gives back what is listed no longer and keeps the rest', async () => {
  const [kept, given, taken] = [fresh(), fresh(), fresh()]
  const filed = await office.walk(await claim('甲', [kept, 'second'], [given, 'second']), 'file', 'return')
  await office.write(clerk, (writer) =>
    writer.amend('claims', filed.id, filed.version, {
      patents: [
        { number: kept, kind: 'second' },
        { number: taken, kind: 'second' },
      ],
    }),
  )
  await office.walk(await office.again(filed), 'file')
  expect([await states(kept), await states(given), await states(taken)]).toEqual([
    ['used'],
    ['released'],
    ['used'],
  ])
})

test('of two at once one has it', async () => {
  const number = fresh()
  const both = [await claim('甲', [number, 'second']), await claim('甲', [number, 'second'])]
  const done = await Promise.all(both.map((one) => office.go(one, 'file')))
  expect(done.flatMap(codesOf)).toEqual(['procedure/used-already'])
})

test('a word that speaks of uses that there are not is a bug, found at start', () => {
  const wrong = (change: Partial<typeof take>) => () =>
    defineCatalogue({
      registers: [
        {
          ...claims,
          lifecycle: {
            ...claims.lifecycle,
            moves: { file: move('提交', 'draft', 'filed', [{ ...take, ...change }]) },
          },
        },
        uses,
      ],
    })
  expect(wrong({ uses: 'nowhere' })).toThrow('unknown register nowhere')
  expect(wrong({ of: 'title' })).toThrow('unknown field patents.title')
  expect(wrong({ owner: 'claim' })).toThrow('unknown field claims claim')
  expect(wrong({ told: label('{year}') })).toThrow('unknown field uses year')
})
