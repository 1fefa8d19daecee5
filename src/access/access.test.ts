import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wordProblem } from '#lib'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import {
  type Actor,
  createUnit,
  findUnit,
  inForce,
  listUnits,
  localAdministrator,
  may,
  unitsWithin,
  withinUnit,
} from './index.ts'

const unit = 'science-centre'
const clerk: Actor = { id: 'u1', name: '经办甲', grants: [{ role: 'clerk', unit }] }
const reader: Actor = { id: 'u2', name: '查阅乙', grants: [{ role: 'reader', unit }] }
const said = (result: ReturnType<typeof may>) =>
  result.ok ? 'yes' : result.problems.map((p) => wordProblem(p))

describe('may', () => {
  test('the administrator may do everything within the own units, and nothing outside', () => {
    const administrator = localAdministrator(['science-centre'])
    expect(may(administrator, 'administer').ok).toBe(true)
    expect(may(administrator, 'move', { unit: 'science-centre', roles: ['supervisor'] }).ok).toBe(true)
    expect(said(may(administrator, 'read', { unit: 'other' }))).toEqual([
      {
        message: '本机管理员 无权处理 other 的数据（规则：只能处理本人所属单位及其下级）',
        todo: '需要时请联系 other 的管理员',
      },
    ])
  })

  test('a move is for the roles it names, and a refusal says which', () => {
    const move = { unit: 'science-centre', roles: ['largeApprover', 'supervisor'], what: '复核合同' }
    expect(said(may(clerk, 'move', move))).toEqual([
      {
        message: '经办甲 无权复核合同（规则：须由 大额合同复核人、主管部门 办理）',
        todo: '请交由 大额合同复核人、主管部门 办理',
      },
    ])
    expect(may({ ...clerk, grants: [{ role: 'supervisor', unit }] }, 'move', move).ok).toBe(true)
  })

  test('a reader reads and does not write; a clerk does not administer', () => {
    expect(may(reader, 'read', { unit: 'science-centre' }).ok).toBe(true)
    expect(may(reader, 'write', { unit: 'science-centre' }).ok).toBe(false)
    expect(may(clerk, 'write', { unit: 'science-centre' }).ok).toBe(true)
    expect(said(may(clerk, 'administer'))).toEqual([
      { message: '经办甲 无权管理系统（规则：须由 管理员 办理）', todo: '请交由 管理员 办理' },
    ])
  })
})

describe('grants', () => {
  test('clerk here and supervisor there are not both in both places', () => {
    const grants = [
      { role: 'clerk', unit },
      { role: 'supervisor', unit: 'other' },
    ]
    const both: Actor = { id: 'u3', name: '两处任职丙', grants }
    const supervises = (where: string) => may(both, 'move', { unit: where, roles: ['supervisor'] }).ok
    const records = (where: string) => may(both, 'write', { unit: where }).ok
    expect([supervises(unit), supervises('other')]).toEqual([false, true])
    expect([records(unit), records('other')]).toEqual([true, false])
  })

  test('a grant for one system reaches its registers, not the unit as a whole', () => {
    const bound: Actor = { ...clerk, grants: [{ role: 'clerk', unit, system: 'contracts' }] }
    expect(may(bound, 'write', { unit, register: 'contracts.lists' }).ok).toBe(true)
    expect(may(bound, 'write', { unit, register: 'vouchers.claims' }).ok).toBe(false)
    expect(may(bound, 'read', { unit }).ok).toBe(false)
  })

  test('who acts for a body, or whose role nobody knows, is no reader of the unit’s data', () => {
    for (const grant of [
      { role: 'firm', unit, organisation: '91320506MA1ABCDE2X' },
      { role: 'clerk', unit, organisation: '91320506MA1ABCDE2X' },
      { role: 'astronaut', unit },
    ]) {
      const outsider: Actor = { id: 'u4', name: '外部丁', grants: [grant] }
      expect(may(outsider, 'read', { unit }).ok).toBe(false)
      expect(may(outsider, 'write', { unit }).ok).toBe(false)
      expect(may(outsider, 'attach', { unit }).ok).toBe(true)
    }
  })

  test('who administers one unit does not administer the house', () => {
    const one: Actor = { ...clerk, grants: [{ role: 'administrator', unit }] }
    expect([may(one, 'administer', { unit }).ok, may(one, 'administer').ok]).toEqual([true, false])
  })

  test('a grant is in force from its first day to its last', () => {
    const grant = { from: '2024-03-01', to: '2024-03-31' }
    const days = ['2024-02-29', '2024-03-01', '2024-03-31', '2024-04-01']
    expect(days.map((day) => inForce(grant, day))).toEqual([false, true, true, false])
    expect(inForce({}, '2024-01-01')).toBe(true)
  })
})

describe('units', () => {
  let db: TestDatabase
  const administrator = localAdministrator([])
  beforeAll(async () => {
    db = await testDatabase()
  })
  afterAll(() => db.close())

  test('the tree is made from the top, and each actor sees the own part', async () => {
    const { database } = db
    const made = [
      await createUnit(database, administrator, {
        id: 'finance-bureau',
        name: '财政局',
        kind: 'finance-bureau',
      }),
      await createUnit(database, administrator, {
        ...{ id: 'science-bureau', name: '科学技术局', kind: 'department', parent: 'finance-bureau' },
      }),
      await createUnit(database, administrator, {
        ...{ id: 'science-centre', name: '科技服务中心', kind: 'unit', parent: 'science-bureau' },
      }),
    ]
    expect(made.every((result) => result.ok)).toBe(true)
    const units = await listUnits(database)
    expect(units.map((unit) => unit.id)).toEqual(['finance-bureau', 'science-bureau', 'science-centre'])
    expect(withinUnit(units, 'science-bureau')).toEqual(['science-bureau', 'science-centre'])
    expect((await unitsWithin(database, clerk)).map((unit) => unit.id)).toEqual(['science-centre'])
  })

  test.each([
    [{ id: 'science-centre', name: '别的中心', kind: 'unit' }, 'access/unit-exists'],
    [{ id: 'Centre 1', name: '中心', kind: 'unit' }, 'access/bad-unit-id'],
    [{ id: 'lost', name: '中心', kind: 'unit', parent: 'nowhere' }, 'access/no-such-unit'],
    [{ id: 'upside', name: '主管局', kind: 'department', parent: 'science-centre' }, 'access/parent-too-low'],
  ] as const)('%o is refused', async (unit, code) => {
    const result = await createUnit(db.database, administrator, unit)
    expect(result.ok ? [] : result.problems.map((p) => p.code)).toEqual([code])
  })

  test('who is no administrator makes no unit, and an unknown unit names the known ones', async () => {
    const refused = await createUnit(db.database, clerk, { id: 'mine', name: '我的', kind: 'unit' })
    expect(refused.ok ? [] : refused.problems.map((p) => p.code)).toEqual(['access/not-your-role'])
    const unknown = await findUnit(db.database, 'nowhere')
    expect(unknown.ok ? [] : unknown.problems.map((p) => wordProblem(p).message)).toEqual([
      '没有编码为 nowhere 的单位（现有：finance-bureau、science-bureau、science-centre）',
    ])
  })
})
