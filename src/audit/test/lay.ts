import type { Check, Remark } from '../checks/check.ts'
import { readStatement } from '../claims/statement.ts'
import type { AuditDocument, Block, Cell, DocumentPlace } from '../document.ts'

/** A document laid out in a test: `一、…` begins a section, a text with bars is a table, anything else a paragraph. */
export function lay(...parts: readonly string[]): AuditDocument {
  let section = ''
  const blocks = parts.map((part): Block => {
    const place: DocumentPlace = section === '' ? {} : { section }
    if (part.includes('|')) return layTable(part, place)
    const heading = /^([一二三四五六七八九十]+、)(.{1,30})$/.exec(part)
    if (!heading) return { kind: 'paragraph', text: part, place }
    section = part
    return { kind: 'heading', level: 1, number: heading[1] ?? '', text: heading[2] ?? '', place: { section } }
  })
  return { file: 'test.txt', format: 'txt', blocks, problems: [] }
}

/** One line a row, cells between bars; `<` is covered from the left, `^` from above. */
function layTable(text: string, place: DocumentPlace): Block {
  const rows: Cell[][] = []
  for (const line of text.trim().split('\n')) {
    const row: Cell[] = []
    for (const cell of line.split('|').map((one) => one.trim())) {
      if (cell === '<') row.push({ text: row.at(-1)?.text ?? '', covered: true })
      else if (cell === '^') row.push({ text: rows.at(-1)?.[row.length]?.text ?? '', covered: true })
      else row.push({ text: cell })
    }
    rows.push(row)
  }
  return { kind: 'table', caption: '', headRows: 0, rows, place }
}

/** What one check says of a document. */
export function remarksOf(check: Check, ...parts: readonly string[]): readonly Remark[] {
  return check.examine(readStatement(lay(...parts)))
}

/** Severity and sentence of each, for a test to read. */
export function saidBy(check: Check, ...parts: readonly string[]): readonly string[] {
  return remarksOf(check, ...parts).map(({ severity, message }) => `${severity}: ${message}`)
}

export const indicatorHead = '类别 | 指标名称 | 指标目标值 | 指标完成值 | 完成值来源 | 偏差情况 | 原因分析'
export const scoredHead =
  '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施'
export const fundHead =
  '项目资金（万元） | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分'
