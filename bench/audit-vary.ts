import { auditDocument, type Finding, readDocument } from '#audit'
import { unwrap } from '#lib'
import { layouts } from '../test/audit/layout/index.ts'
import { listCleanSheets, listPages, listSheets, type Sheet } from '../test/audit/sheet.ts'
import { compareFindings, type Variation, variations } from '../test/audit/vary/index.ts'
import type { Measurement } from './benchmark.ts'

const shown = 3

/** Every document written otherwise in every way that should make no difference: which findings stay, which go, which come. */
export async function measureAuditVary(progress: (text: string) => void): Promise<readonly Measurement[]> {
  const sheets = [...listSheets(), ...listCleanSheets(), ...listPages()]
  const before = new Map<Sheet, readonly Finding[]>()
  for (const sheet of sheets) before.set(sheet, await findingsOf(sheet))
  const rows: Measurement[] = []
  for (const variation of variations) {
    progress(variation.label)
    rows.push(await rowOf(variation, before))
  }
  return rows
}

async function rowOf(
  variation: Variation,
  before: ReadonlyMap<Sheet, readonly Finding[]>,
): Promise<Measurement> {
  let [documents, kept, gained] = [0, 0, 0]
  const lost: string[] = []
  for (const [sheet, findings] of before) {
    const varied = variation.vary(sheet)
    if (!varied) continue
    documents += 1
    const difference = compareFindings(sheet, variation, findings, await findingsOf(varied))
    kept += difference.kept
    gained += difference.gained.length
    lost.push(...difference.lost.map(({ check, message }) => `${sheet.name} ${check} ${message}`))
  }
  return {
    what: `${variation.label}（${documents} 份）`,
    measured: `${kept}/${kept + lost.length} 条仍在，多出 ${gained} 条`,
    baseline: '—',
    wanted: lost.length === 0 ? '全部仍在，不多出' : `少了：${lost.slice(0, shown).join('；')}`,
  }
}

async function findingsOf(sheet: Sheet): Promise<readonly Finding[]> {
  return auditDocument(unwrap(await readDocument(await layouts.html(sheet), `${sheet.name}.html`))).findings
}
