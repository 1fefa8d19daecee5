import type { Passage } from '../claims/claim.ts'
import type { Statement } from '../claims/statement.ts'
import { type Check, quoted, type Remark } from './check.ts'

const selfEvaluation = /绩效自评(?:工作)?(?:开展|组织|目标|完成|结论)[^，。；]{0,12}|绩效目标自评完成情况/
const monitoring = /(?:开展|进行)(?:了)?[^，。；]{0,6}绩效(?:运行)?监控|1\s*[—–~至-]\s*\d{1,2}\s*月执行/

function find(passages: readonly Passage[], pattern: RegExp) {
  for (const { text, path, place } of passages) {
    const found =
      pattern.exec(text)?.[0] ?? path.map((heading) => pattern.exec(heading)?.[0]).find((words) => words)
    if (found) return quoted(place, found)
  }
  return undefined
}

/** A self-evaluation pasted into a monitoring report, or the other way round. */
function wrongKind({ about, passages, document }: Statement): readonly Remark[] {
  const headings = document.blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []))
  if (about.kind === '监控报告') {
    const inHeading = headings.find(({ text }) => selfEvaluation.test(text))
    const found = inHeading ? quoted(inHeading.place, inHeading.text) : find(passages, selfEvaluation)
    if (!found || /自评/.test(about.title)) return []
    return [
      {
        severity: 'error',
        message: `标题是「${about.title}」，正文写的却是自评（「${found.quote}」），文种不符。`,
        at: [quoted({}, about.title), found],
      },
    ]
  }
  const found = about.kind === '自评报告' ? find(passages, monitoring) : undefined
  if (!found) return []
  return [
    {
      severity: 'question',
      message: `标题是自评，文中写的是监控（「${found.quote}」），是否套用了监控报告？`,
      at: [quoted({}, about.title), found],
    },
  ]
}

const evaluationDay = /(20\d\d)\s*年\s*(\d{1,2})\s*月[^。]{0,24}(?:开展|进行|组织)?[^。]{0,12}自评/

/** The year was not over when it was evaluated. */
function early({ about, passages }: Statement): readonly Remark[] {
  if (about.year === '') return []
  for (const { text, place } of passages) {
    const match = evaluationDay.exec(text)
    if (match?.[1] === about.year && about.kind !== '监控报告')
      return [
        {
          severity: 'warning',
          message: `年度自评在 ${match[1]} 年 ${match[2]} 月进行，当年还没有结束，数据不是全年的。`,
          at: [quoted(place, match[0])],
        },
      ]
  }
  return []
}

const noDay =
  /(?:截至|截止)?(?:目前|当前|现在)[，,]?[^，。；]{0,12}(?:执行|支付|拨付|完成)[^，。；]{0,20}\d[\d.]*\s*(?:万元|亿元|元|%)/

/** 「目前，资金已执行 …」: nobody knows by which day. */
function noCutOff({ passages }: Statement): readonly Remark[] {
  for (const { text, place } of passages) {
    const found = noDay.exec(text)?.[0]
    if (found && !/截[至止]\s*(?:20\d\d)?\s*年?\d/.test(text.slice(0, text.indexOf(found))))
      return [
        {
          severity: 'warning',
          message: `「${found}」没有说明数据截止到哪一天。`,
          at: [quoted(place, found)],
          expected: '写明截止日期',
        },
      ]
  }
  return []
}

export const check: Check = {
  name: 'document-kind',
  label: { zh: '文种与时点', en: 'Kind and day of a document' },
  about: {
    zh: '自评报告写的是全年、写明截止日；监控报告不写自评。',
    en: 'A self-evaluation covers the whole year as of a stated day; monitoring is another document.',
  },
  examine: (statement) => [...wrongKind(statement), ...early(statement), ...noCutOff(statement)],
}
