import type { AuditDocument } from '../document.ts'
import { type HeadLine, headLines, isOfPortal } from './line.ts'

const ofItsKind = /自评|绩效|评价|监控/
const kindAtEnd =
  /(?:报告|自评[价]?表|评[价]?表|总结|情况表?|监控表|说明|数据表|指标表|报告表|自评)(?:[（(][^（）()]{1,20}[）)])?$/
const longestTitle = 60
/** Words that any title of this kind has; what is left says whose it is, and of what. */
const common =
  /(?:19|20)\d\d\s*年?度?|部门|单位|预算|项目|整体|支出|资金|财政|专项|绩效|目标|自评|自我|评价|监控|情况|完成|报告|总结|附件|工作|转移支付|区域|数据|基础|指标|[表（）()一二三四]/g

/** How much a line looks like the title: it names its kind, it ends as titles do, it stands before its rivals and is no sentence. */
function weigh({ text, isHeading }: HeadLine, rivals: number): number {
  const plain = text.replace(/\s/g, '')
  if (plain.length > longestTitle || plain.length < 4 || !ofItsKind.test(plain) || isOfPortal(text)) return 0
  if (
    /[。；;！]|^[一二三四五六七八九十]+、|^[（(][一二三四五六七八九十]+[）)]|^\d+[.．、]|[:：].{6,}/.test(
      plain,
    )
  )
    return 0
  const saysYear = /(?:19|20)\d\d/.test(plain) ? 1 : 0
  const saysMore = plain.replace(common, '').length >= 4 ? 1.5 : 0
  return (kindAtEnd.test(plain) ? 4 : 1) + (isHeading ? 1 : 0) + saysYear + saysMore - rivals * 0.9
}

/** The line that names the document; the first line of it where none does. */
export function readTitle(document: AuditDocument): string {
  const lines = headLines(document)
  let best = { text: '', weight: 0 }
  let rivals = 0
  for (const line of lines) {
    const weight = weigh(line, rivals)
    if (weight > 0) rivals += 1
    if (weight > best.weight) best = { text: line.text, weight }
  }
  if (best.text !== '') return best.text.trim()
  return lines.find(({ text }) => !isOfPortal(text))?.text.slice(0, longestTitle) ?? ''
}
