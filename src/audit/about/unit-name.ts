import type { AuditDocument, Table } from '../document.ts'
import { headLines, isOfPortal } from './line.ts'

/** How the names of public bodies end. */
export const bodyEnding =
  '(?:人民政府|委员会|办公室|办事处|管理[局处所站]|服务中心|中心学校?|中心|[局厅委院所站校会馆社队部署]|大学|学校|学院|小学|中学|幼儿园|医院|政协|人大|街道|法院|检察院|研究所|公司|集团|总队|支队)'
const wholeName = new RegExp(`^[\\p{Script=Han}（）()·、]{2,28}${bodyEnding}$`, 'u')
const named = new RegExp(
  `(?:^|关于|年度?|[，。：:；;\\s])([\\p{Script=Han}（）()]{2,26}?${bodyEnding})(?=关于|(?:19|20)\\d\\d|[\\p{Script=Han}《]{0,24}?(?:自评|绩效|评价))`,
  'u',
)

/** What a form calls the unit that fills it in, from the nearest to the most distant. */
const labels: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:预算|填报|编报|填表|申报|项目实施|实施|资金使用|使用|项目|自评|评价|被评价)(?:单位|部门)(?:名称)?$/,
    6,
  ],
  [/^(?:预算)?(?:部门|单位)(?:（单位）|\(单位\))?名称$/, 6],
  [/^(?:地方|省级|市级|县级)?主管(?:部门|单位)(?:名称)?$/, 3],
]

const tidy = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[（(](?:盖章|公章|签章|章|加盖公章)[）)]/g, '')
    .replace(/\s/g, '')

/** A portal that shows a page may be another's: its word alone is not enough. */
const enough = 2.25

/** Names with how much speaks for them. */
class Candidates {
  readonly #weights = new Map<string, number>()

  add(text: string, weight: number): void {
    const name = tidy(text)
      .replace(/^(?:19|20)\d\d年度?/, '')
      .replace(/本级$/, '')
    if (wholeName.test(name) && !/指标|目标|预算|^(?:我|本|该|各|全)[^\p{Script=Han}]?/u.test(name))
      this.#weights.set(name, (this.#weights.get(name) ?? 0) + weight)
  }

  /** The best; what is said of the end of a longer name is said of the whole one. */
  best(text: string): string {
    const all = [...this.#weights].map(([name, weight]) => {
      const within = [...this.#weights].filter(([other]) => other !== name && name.endsWith(other))
      const times = Math.min(3, text.split(name).length - 1)
      return { name, weight: weight + within.reduce((sum, [, more]) => sum + more, 0) + times / 4 }
    })
    const likely = all.filter(({ weight }) => weight >= enough)
    return likely.sort((a, b) => b.weight - a.weight || b.name.length - a.name.length)[0]?.name ?? ''
  }
}

/** 「实施单位 | 某局」 beside one another, or 「实施单位：某局」 in one cell. */
function fromCells(table: Table, into: Candidates): void {
  for (const row of table.rows.slice(0, 8)) {
    const cells = row.filter(({ covered }) => !covered)
    for (const [at, { text }] of cells.entries()) {
      const [label = '', value = ''] = tidy(text).split(/[:：]/, 2)
      const weight = labels.find(([pattern]) => pattern.test(label))?.[1]
      if (weight !== undefined) into.add(value === '' ? (cells[at + 1]?.text ?? '') : value, weight)
    }
  }
}

const signed =
  /^[（(]?\s*(?:(?:19|20)\d\d|[二〇零一两三四五六七八九]{4})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月/

/**
 * The unit that speaks: as the form's head, the title, a letterhead, a signature above a date, or its own sentences (某中心是
 * …所属事业单位) name it. Empty where nothing names one.
 */
export function readUnit(document: AuditDocument, title: string, text: string): string {
  const found = new Candidates()
  found.add(named.exec(tidy(title))?.[1] ?? '', 5)
  // 「…绩效自评报告（某中心）」
  found.add(/\(([^()]{4,28})\)$/.exec(tidy(title))?.[1] ?? '', 4)
  let tables = 0
  const lines = headLines(document)
  const isShown = lines.some(({ text: line }) => isOfPortal(line))
  for (const line of lines.flatMap(({ text: whole }) => whole.split(/\s{2,}|\u3000+/))) {
    const [, label = '', value = ''] = /^[（(]?([^:：]{2,14})[:：]\s*(.{3,40})$/.exec(tidy(line)) ?? []
    const weight = labels.find(([pattern]) =>
      pattern.test(label.replace(/^[一二三四五六七八九十]+、/, '')),
    )?.[1]
    if (weight !== undefined) found.add(value.replace(/(?:单位|联系人|日期|时间|金额)[:：].*$/, ''), weight)
    if (/来源[:：]/.test(line)) found.add(/来源[:：]\s*([^\s:：]{3,30})/.exec(line)?.[1] ?? '', 2)
    // A portal's own name stands above what it shows, as a letterhead does.
    if (line.length <= 30 && !isShown) found.add(line, 2)
  }
  for (const block of document.blocks) {
    if (block.kind !== 'table') continue
    if (tables++ < 4) fromCells(block, found)
  }
  const last = document.blocks.slice(-6).filter((block) => block.kind !== 'table')
  for (const [at, block] of last.entries())
    if (signed.test(last[at + 1]?.text ?? '')) found.add(block.text, 4)
  const self =
    /(?:^|[。\n])([\p{Script=Han}]{4,26}?)(?:[（(](?:以下)?简称[^）)]*[）)])?(?:是|为)[^。]{0,30}?(?:所属|直属|管理|主管|部门|事业单位|机关)/u
  found.add(self.exec(text.slice(0, 4000))?.[1] ?? '', 3)
  return found.best(text)
}
