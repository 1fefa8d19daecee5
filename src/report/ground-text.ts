import { dayOf, endOfDay, formatInstant, type Instant } from '#lib'
import type { Ground, Mark, ReportDocument } from './document.ts'

/** The signs that numbers wear, and what each says: the same in every form of the report. */
export const marks: Readonly<
  Record<Mark, { readonly sign: string; readonly label: string; readonly says: string }>
> = {
  computed: { sign: '', label: '取自台账', says: '由台账记录计算得出，可查到每一条记录' },
  manual: { sign: '手', label: '人工填报', says: '尚无台账，由人填报并注明来源' },
  frozen: { sign: '锁', label: '已定稿', says: '随公开版固定，不再变动' },
}

/** As-of as people say it: the day where it is a day's end, otherwise day and time in Shanghai. */
export function asOfText(asOf: Instant): string {
  const day = dayOf(asOf)
  return asOf === endOfDay(day) ? day : formatInstant(asOf)
}

/** A ground as pairs of name and text, in the order in which they are read; what it does not have is left out. */
export function groundLines(ground: Ground): readonly (readonly [string, string])[] {
  const { figure, manual } = ground
  const scope = figure ? Object.entries(figure.scope).filter(([name]) => name !== 'unit') : []
  const lines: (readonly [string, string | undefined])[] = [
    [manual ? '来源' : '口径', ground.definition],
    ['数值', ground.value],
    ['期间', ground.period],
    ['范围', scope.length > 0 ? scope.map(([name, value]) => `${name} ${value}`).join('，') : undefined],
    ['截至', figure && asOfText(figure.asOf)],
    ['记录数', figure && `${figure.records} 条`],
    ['依据文件', manual?.document],
    ['佐证材料', manual?.evidence],
    ['确认', manual && ([manual.confirmedBy, manual.confirmedOn].filter(Boolean).join('，') || '尚未确认')],
    ['口径版本', figure?.rule],
    ['记录摘要', figure?.digest],
  ]
  return lines.filter((line): line is readonly [string, string] => line[1] !== undefined && line[1] !== '')
}

/** Printed, the end of the ledger is kept where nobody can change it: verification compares with it. */
function headText(head: ReportDocument['head']): string {
  if (!head) return ''
  return `届时存证流水到第 ${head.seq} 号（${asOfText(head.at)}），校验值 ${inGroups(head.hash)}，可据此核验其前的全部记录未被改动。`
}

/** What the marks say and as of when the numbers are, in one paragraph. */
export function groundNote({ asOf, grounds, head }: ReportDocument): string {
  const signs: Readonly<Record<Mark, string>> = {
    computed: '带细点线的',
    manual: '带「手」的',
    frozen: '带「锁」的',
  }
  const words = (Object.keys(marks) as Mark[]).map(
    (mark) => `${signs[mark]}${marks[mark].label}，${marks[mark].says}`,
  )
  const manual = grounds.filter((ground) => ground.manual).length
  return `正文和各表引用数据 ${grounds.length} 个，其中人工填报 ${manual} 个，截至 ${asOfText(asOf)}（北京时间）。数字上的标记：${words.join('；')}。${headText(head)}`
}

/** Eight characters at a time: a hash is longer than a line, and nothing else in it lets it be broken. */
function inGroups(hash: string): string {
  return hash.match(/.{1,8}/g)?.join(' ') ?? ''
}
