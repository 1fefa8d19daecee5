import { type Severity, writeChineseNumeral } from '#lib'
import type { Align, Block, Cell, Letter, Run } from '#report'
import { labelOfCheck } from '../check-label.ts'
import type { Finding } from '../finding.ts'
import { wordWhere } from '../wording.ts'

/** Who says it to whom, and by when it is to be done. Empty where it is left to be filled in by hand. */
export interface OpinionHead {
  /** 审核单位 */
  readonly issuer: string
  /** 文号 */
  readonly number: string
  /** 被审核单位 */
  readonly unit: string
  readonly year: string
  /** The day by which it is to be done, and that of the letter: `2025-05-30`. */
  readonly due: string
  readonly date: string
  /** 审核人, 复核人, 联系人及电话 */
  readonly reviewer: string
  readonly checker: string
  readonly contact: string
}

/** One document and what of its findings goes into the letter. */
export interface OpinionDocument {
  readonly file: string
  readonly title: string
  readonly findings: readonly Pick<Finding, 'check' | 'severity' | 'message' | 'at' | 'expected' | 'found'>[]
}

type Opinion = OpinionDocument['findings'][number] & { readonly document: OpinionDocument }

interface Kind {
  readonly severity: Severity
  readonly heading: string
  readonly says: string
  readonly asks: string
  /** In a sentence, with how many there are. */
  readonly counted: (count: string) => string
}

const kinds: readonly Kind[] = [
  {
    severity: 'error',
    heading: '须改正的问题',
    says: '以下各处不可能都是对的，应当查明后改正；一处改动牵连其他文字、表格的，一并改正。',
    asks: '改正',
    counted: (count) => `须改正 ${count} 条`,
  },
  {
    severity: 'warning',
    heading: '须核实的问题',
    says: '以下各处很可能有误，应当与原始资料核对：有误的改正，无误的在材料中写明情况。',
    asks: '核实',
    counted: (count) => `须核实 ${count} 条`,
  },
  {
    severity: 'question',
    heading: '请说明的事项',
    says: '以下各处应当作出说明。说明可以写入材料，也可以随办理情况一并报送。',
    asks: '说明',
    counted: (count) => `请说明 ${count} 条`,
  },
]

const text = (words: string): Run => ({ kind: 'text', text: words })
const strong = (words: string): Run => ({ kind: 'text', text: words, isStrong: true })
const paragraph = (...runs: readonly Run[]): Block => ({ kind: 'paragraph', runs })
const standing = (stands: 'flush' | 'signature', words: string): Block => ({
  kind: 'paragraph',
  stands,
  runs: [text(words)],
})
const heading = (level: 1 | 2, number: string, words: string): Block => ({
  kind: 'heading',
  level,
  number,
  runs: [text(words)],
})

/** 「2025年5月30日」 as GB/T 9704 dates a document; blanks where no day is given. */
function dayWords(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  return year === undefined ? '　　　　年　　月　　日' : `${year}年${Number(month)}月${Number(date)}日`
}

const nameOf = ({ title, file }: OpinionDocument) => `《${title || file}》`

/** A finding over a whole column needs only the first of its places. */
const mostPlaces = 4
const longestQuote = 80

function quotesOf({ at }: Opinion): string {
  const quotes = at.slice(0, mostPlaces).map(({ quote, ...place }) => {
    const short = quote.length > longestQuote ? `${quote.slice(0, longestQuote)}……` : quote
    return `${wordWhere(place)}「${short || '（空）'}」`
  })
  const more = at.length > mostPlaces ? `等 ${at.length} 处` : ''
  return `${[...new Set(quotes)].join('；')}${more}`
}

const ended = (words: string) => (/[。？！]$/.test(words) ? words : `${words}。`)

/** One opinion: what is wrong, where and in which words, and what would be right. */
function opinionBlock(opinion: Opinion, number: number, isOneDocument: boolean): Block {
  const { message, document, expected } = opinion
  // What the sentence says already is not said twice.
  const isTold = expected === undefined || message.includes(expected)
  return paragraph(
    strong(`${number}. `),
    text(isOneDocument ? '' : nameOf(document)),
    text(ended(message)),
    text(`原文：${quotesOf(opinion)}。`),
    text(isTold ? '' : ended(`应当：${expected}`)),
  )
}

const cell = (words: string, align: Align = 'left', more: Partial<Cell> = {}): Cell => ({
  paragraphs: words === '' ? [] : [[text(words)]],
  align,
  ...more,
})

/** What the unit sends back: each opinion with room for what was done. */
function answerTable(
  opinions: readonly { readonly opinion: Opinion; readonly asks: string }[],
  due: string,
): Block {
  return {
    kind: 'table',
    columns: [{ share: 7 }, { share: 43 }, { share: 8 }, { share: 22 }, { share: 20 }],
    head: [['序号', '审核意见', '要求', '办理期限', '办理情况'].map((words) => cell(words, 'center'))],
    body: opinions.map(({ opinion, asks }, at) => [
      cell(String(at + 1), 'center'),
      cell(ended(opinion.message)),
      cell(asks, 'center'),
      cell(/^\d/.test(due) ? dayWords(due) : '', 'center'),
      cell(''),
    ]),
  }
}

/**
 * The review opinion (审核意见书) on a unit's documents: numbered opinions by severity and class, each with its place, the
 * document's words and what would be right; what is to be done by when; signatures; and a sheet to answer on.
 */
export function writeOpinion(head: OpinionHead, documents: readonly OpinionDocument[]): Letter {
  const { issuer, unit, year, due } = head
  const all = documents.flatMap((document) => document.findings.map((found) => ({ ...found, document })))
  const present = kinds
    .map((kind) => ({ ...kind, opinions: all.filter(({ severity }) => severity === kind.severity) }))
    .filter(({ opinions }) => opinions.length > 0)
  const until = due === '' ? '收到本意见书后' : `${dayWords(due)}前`
  const named = documents.slice(0, mostPlaces).map(nameOf).join('、')
  const many = documents.length > 1 ? `等 ${documents.length} 份材料` : ''
  const counts = present.map(({ counted, opinions }) => counted(String(opinions.length)))
  const blocks: Block[] = [
    standing('flush', `${unit || '　　　　　　　　'}：`),
    paragraph(
      text(
        `你单位报送的${named}${many}收悉。经审核，${
          all.length === 0
            ? '未提出意见。'
            : `提出审核意见 ${all.length} 条，其中${counts.join('，')}。请于${until}逐条办理，并将修改后的材料连同办理情况表（附件）报回。`
        }`,
      ),
    ),
  ]
  const listed: { opinion: Opinion; asks: string }[] = []
  for (const [at, { heading: words, says, asks, opinions }] of present.entries()) {
    blocks.push(heading(1, `${writeChineseNumeral(at + 1)}、`, words), paragraph(text(says)))
    const classes = [...Map.groupBy(opinions, ({ check }) => check)]
    for (const [order, [check, of]] of classes.entries()) {
      blocks.push(heading(2, `（${writeChineseNumeral(order + 1)}）`, labelOfCheck(check).zh))
      for (const opinion of of) {
        listed.push({ opinion, asks })
        blocks.push(opinionBlock(opinion, listed.length, documents.length === 1))
      }
    }
  }
  if (all.length > 0) blocks.push(...demands(present.length + 1, until))
  blocks.push(...signatures(head))
  const answers: readonly Block[] =
    all.length === 0 ? [] : [standing('flush', '附件：审核意见办理情况表'), answerTable(listed, due)]
  return Object.freeze({
    letterhead: { issuer, number: head.number },
    title: [unit, `${year && `${year}年度`}绩效自评材料审核意见书`].filter((line) => line !== ''),
    unit: { name: issuer },
    parts: [blocks, answers]
      .filter((part) => part.length > 0)
      .map((part) => ({ orientation: 'portrait', blocks: part }) as const),
  })
}

function demands(order: number, until: string): readonly Block[] {
  return [
    heading(1, `${writeChineseNumeral(order)}、`, '办理要求'),
    paragraph(
      text(
        `请于${until}对照上述意见逐条办理：改正的，同时核对表格与文字、合计与分项是否仍然一致；不同意某条意见的，写明理由并附原始依据。各条办理结果填入办理情况表。`,
      ),
    ),
  ]
}

function signatures({ issuer, date, reviewer, checker, contact }: OpinionHead): readonly Block[] {
  const blank = '　　　　　　'
  return [
    paragraph(text('')),
    paragraph(text(`审核人：${reviewer || blank}　　复核人：${checker || blank}`)),
    paragraph(text(`联系人及电话：${contact || blank}`)),
    paragraph(text('')),
    standing('signature', `${issuer}（盖章）`),
    standing('signature', dayWords(date)),
  ]
}
