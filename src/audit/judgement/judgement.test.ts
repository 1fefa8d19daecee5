import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Instant, unwrap } from '#lib'
import { auditDocument } from '../audit-document.ts'
import { summarise } from '../batch.ts'
import { lay } from '../test/lay.ts'
import { type Judgement, sayingOf, tallyJudgements, withJudgements } from './judgement.ts'
import { readJudgements, writeJudgements } from './judgement-file.ts'

const audit = auditDocument(
  lay(
    '青山县水利局2023年度部门整体支出绩效自评报告',
    '一、资金',
    '全年预算300万元，全年执行259.45万元，执行率96.5%。',
  ),
)
const [finding] = audit.findings
const judgement = (more: Partial<Judgement>): Judgement => ({
  ...sayingOf(finding ?? { check: '', message: '', at: [] }),
  document: 'a',
  file: '报告.docx',
  unit: audit.document.unit,
  year: audit.document.year,
  severity: 'error',
  verdict: 'wrong',
  reason: '执行率按到位数算',
  by: '审核人',
  at: '2024-05-08T00:00:00.000Z' as Instant,
  ...more,
})
const judgedBy = (digest: string, ...given: readonly Judgement[]) =>
  withJudgements(audit, digest, given).findings[0]?.judged

test('of this file, or of the same sentence in another version of the same year; of nothing else', () => {
  expect(judgedBy('a', judgement({}))).toMatchObject({ verdict: 'wrong', by: '审核人' })
  expect(judgedBy('a', judgement({}))?.isEarlier).toBeUndefined()
  expect(judgedBy('b', judgement({}))).toMatchObject({ isEarlier: true })
  expect(judgedBy('b', judgement({ year: '2022' }))).toBeUndefined()
  expect(judgedBy('b', judgement({ unit: '' }))).toBeUndefined()
  expect(judgedBy('a', judgement({ quote: '别的话' }))).toBeUndefined()
})

test('its own goes before that of another version, the later before the earlier', () => {
  const later = '2024-06-01T00:00:00.000Z' as Instant
  const own = judgement({ verdict: 'right' })
  expect(judgedBy('a', own, judgement({ document: 'b', at: later }))?.verdict).toBe('right')
  expect(judgedBy('a', own, judgement({ at: later }))?.verdict).toBe('wrong')
})

test('what was judged wrong does not count in a batch; precision is counted by check', () => {
  const { units, checks } = summarise([withJudgements(audit, 'a', [judgement({})])])
  expect([units[0]?.counts.error, checks]).toEqual([0, []])
  const given = [judgement({}), judgement({ verdict: 'right' }), judgement({ check: 'x', verdict: 'right' })]
  expect(tallyJudgements(given)).toEqual([
    { check: 'rate-in-text', right: 1, wrong: 1 },
    { check: 'x', right: 1, wrong: 0 },
  ])
})

test('kept as a plain file; what is none is told', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'youju-judgements-'))
  try {
    const path = join(folder, 'kept.json')
    expect(unwrap(await readJudgements(path))).toEqual([])
    unwrap(await writeJudgements(path, [judgement({})]))
    expect(unwrap(await readJudgements(path))).toEqual([judgement({})])
    await writeFile(path, '[{"verdict":"maybe"}]')
    expect(await readJudgements(path)).toMatchObject({
      ok: false,
      problems: [{ code: 'audit/bad-judgements' }],
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
