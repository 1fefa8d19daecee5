import type { AuditDocument } from '../document.ts'

/** What a document is, as far as it says so itself. */
export interface About {
  readonly title: string
  readonly unit: string
  readonly year: string
  readonly kind: '自评报告' | '自评表' | '监控报告' | '评价报告' | '其他'
}

const titleWords = /自评|绩效|评价|监控/
const unitLine =
  /(?:预算部门|部门|单位|实施单位|填报单位|项目单位|主管部门)(?:（单位）|\(单位\))?名称[：:]\s*([^\s，。；：]{3,40})|(?:填报|实施|项目)单位[：:]\s*([^\s，。；：]{3,40})/
const unitInTitle =
  /(?:^|关于)([\p{Script=Han}（）()]{3,30}?(?:人民政府|委员会|办公室|管理局|财政局|[局厅委院所站校会馆社]|中心|大学|学校|小学|中学|医院|政协|街道))(?=(?:关于)?(?:19|20)\d\d|\S*自评|\S*绩效)/u

function firstLines(document: AuditDocument): readonly string[] {
  const lines: string[] = []
  for (const block of document.blocks.slice(0, 40)) {
    if (block.kind === 'table') {
      if (block.caption !== '') lines.push(block.caption)
      for (const row of block.rows.slice(0, 6))
        lines.push(
          row
            .filter(({ covered }) => !covered)
            .map(({ text }) => text)
            .join('：'),
        )
    } else lines.push(block.kind === 'heading' ? `${block.number}${block.text}` : block.text)
  }
  return lines
}

function kindOf(title: string, text: string): About['kind'] {
  if (/监控/.test(title)) return '监控报告'
  if (/自评[价]?表|目标自评/.test(title)) return '自评表'
  if (/自评/.test(title)) return '自评报告'
  if (/评价/.test(title)) return '评价报告'
  return /自评/.test(text) ? '自评报告' : '其他'
}

/** Year, unit, title and kind, from the head of the document. */
export function readAbout(document: AuditDocument): About {
  const lines = firstLines(document)
  const head = lines.join('\n')
  const title =
    lines.find((line) => titleWords.test(line) && line.length <= 60) ?? lines[0]?.slice(0, 60) ?? ''
  const plain = (text: string) => text.replace(/\s/g, '')
  const year =
    /(?:19|20)\d\d(?=\s*年度)/.exec(plain(title))?.[0] ??
    /(?:19|20)\d\d(?=年度)/.exec(plain(head))?.[0] ??
    /(?:19|20)\d\d(?=年)/.exec(plain(title))?.[0] ??
    /(?:19|20)\d\d(?=年)/.exec(plain(head))?.[0] ??
    ''
  const named = unitLine.exec(head)
  const unit = named?.[1] ?? named?.[2] ?? unitInTitle.exec(plain(title))?.[1] ?? ''
  return { title, unit, year, kind: kindOf(title, head) }
}

/** The place in a unit's name: 苏州市 of 苏州市生产力促进中心. */
export function placeOf(unit: string): string {
  return /^\p{Script=Han}{2,4}?(?:省|自治区|市|县|区|州|镇|乡)/u.exec(unit)?.[0] ?? ''
}
