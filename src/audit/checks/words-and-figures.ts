import { compare, type Decimal, equals, writeQuantity } from '#lib'
import type { Claim } from '../claims/claim.ts'
import { type Execution, executionOf } from '../claims/execution.ts'
import { listGoalPairs } from '../claims/goal-pair.ts'
import { cellPlace } from '../claims/passage.ts'
import type { Statement } from '../claims/statement.ts'
import type { DocumentPlace } from '../document.ts'
import type { FindingPlace } from '../finding.ts'
import { type Check, quoted, type Remark } from './check.ts'

/** Words that leave no room for a remainder, and what speaks against each. */
interface Saying {
  readonly says: RegExp
  readonly severity: Remark['severity']
  readonly against: (statement: Statement) => Contrary | undefined
  /** So plainly of what was that it is looked for in cells of explanation as well. */
  readonly isAnywhere?: true
}

interface Contrary {
  readonly message: (said: string) => string
  readonly at: readonly FindingPlace[]
}

/** Rates and shares of money spent, as sentences and tables tell them. */
function execution(statement: Statement): Execution | undefined {
  const inTable = executionOf(statement)
  if (inTable) return inTable
  const [told, ...others] = statement.claims.filter(isExecutionClaim)
  // Several projects have several rates; then nothing is said of the whole.
  if (told && others.some(({ quantity }) => !equals(quantity.value, told.quantity.value))) return undefined
  return (
    told && { rate: told.quantity.value, text: `${told.quantity.value}%`, at: quoted(told.place, told.quote) }
  )
}

const isExecutionClaim = ({ role, quantity, words, measured }: Claim) =>
  role === 'actual' &&
  measured === 'rate' &&
  quantity.unit === '%' &&
  /执行率|支付率|拨付率|支出进度/.test(words)

function below(rate: Decimal): (statement: Statement) => Contrary | undefined {
  return (statement) => {
    const found = execution(statement)
    if (!found || compare(found.rate, rate) >= 0) return undefined
    return { message: (said) => `文中说「${said}」，预算执行率却是 ${found.text}。`, at: [found.at] }
  }
}

/** What is still to be done is no conclusion. */
const intention = /力争|争取|确保|(?<![按照])计划|预计|拟|将于|下一步|下一?年|明年|底前|月前/

function isIntended(text: string, at: number, words: string): boolean {
  const sentence = /[^。；;\n]*$/.exec(text.slice(0, at))?.[0] ?? ''
  return intention.test(`${sentence}${words}`)
}

interface Said {
  readonly place: DocumentPlace
  readonly words: string
}

/** Where a pattern stands first, intentions left aside where only conclusions are meant. */
function findSaid({ passages }: Statement, pattern: RegExp, isConclusion: boolean): Said | undefined {
  for (const { text, place, role } of passages) {
    // A goal says what is to be.
    if (isConclusion && role === 'target') continue
    const match = pattern.exec(text)
    if (match && !(isConclusion && isIntended(text, match.index, match[0]))) return { place, words: match[0] }
  }
  return undefined
}

/** Cells of explanation that no form names: whole sentences only. */
function saidInCells({ tables }: Statement, pattern: RegExp): Said | undefined {
  for (const [index, table] of tables.entries())
    for (const [row, cells] of table.rows.entries())
      for (const [column, { text, covered }] of cells.entries()) {
        const match = covered || !/[。；]/.test(text) ? null : pattern.exec(text)
        if (match && !isIntended(text, match.index, match[0]))
          return { place: cellPlace(table, index, row, column), words: match[0] }
      }
  return undefined
}

const unfinished =
  /(?:项目|工程)[^。，；]{0,8}(?:暂未|尚未|未)(?:完工|竣工|实施|完成)|(?:暂未|尚未)(?:完工|竣工)/

function notFinished(statement: Statement): Contrary | undefined {
  const found = findSaid(statement, unfinished, false)
  if (!found) return undefined
  return {
    message: (said) => `文中说「${said}」，另一处又说「${found.words}」。`,
    at: [quoted(found.place, found.words)],
  }
}

/** Rows that miss their target, else sentences that tell a result below its target or say so. */
function missedIndicators(statement: Statement): Contrary | undefined {
  const missed = statement.indicators.filter(({ isMet }) => isMet === false)
  if (missed.length === 0) return missedInText(statement)
  const names = missed.slice(0, 5).map(({ name, actual }) => `${name}（${actual?.text}）`)
  return {
    message: (said) =>
      `文中说「${said}」，自评表中却有 ${missed.length} 个指标没有达到目标：${names.join('、')}。`,
    at: missed.slice(0, 6).map((row) => quoted(row.place, row.name)),
  }
}

const missSaid =
  /[^，。；：]{2,24}(?:没有|未能?)(?:全部|完全|按期)?(?:达到|完成|实现)(?:年度|预期|全年|绩效|计划)?(?:目标|指标|任务|进度)(?:值)?/

function missedInText(statement: Statement): Contrary | undefined {
  const pair = listGoalPairs(statement).find(({ isMet }) => !isMet)
  if (pair)
    return {
      message: (said) =>
        `文中说「${said}」，「${pair.name}」的目标是 ${writeQuantity(pair.goal.quantity)}，完成 ${writeQuantity(pair.done.quantity)}，没有达到。`,
      at: [quoted(pair.goal.place, pair.goal.quote), quoted(pair.done.place, pair.done.quote)],
    }
  const told = findSaid(statement, missSaid, false)
  if (!told) return undefined
  return {
    message: (said) => `文中说「${said}」，另一处又说「${told.words.trim()}」。`,
    at: [quoted(told.place, told.words.trim())],
  }
}

/** 「指标完成率 99.14%」: any completion below the whole. */
function incomplete({ claims }: Statement): Contrary | undefined {
  const found = claims.find(
    ({ words, quantity, role }) =>
      role === 'actual' &&
      quantity.unit === '%' &&
      /指标完成率$|完成率为?$/.test(words) &&
      compare(quantity.value, '100') < 0,
  )
  if (!found) return undefined
  return {
    message: (said) => `文中说「${said}」，而有指标的完成率是 ${found.quantity.value}%，总分不应是满分。`,
    at: [quoted(found.place, found.quote)],
  }
}

const sayings: readonly Saying[] = [
  {
    says: /(?:不存在|未发现|没有|未出现)[^，。；]{0,16}(?:执行|支出|支付|预算)[^，。；]{0,16}(?:偏离|偏差|滞后|缓慢|偏慢|不足)[^，。；]{0,12}/,
    severity: 'warning',
    against: below('90'),
    isAnywhere: true,
  },
  {
    says: /[^，。；]{0,16}(?:已)?(?:全部|全额|足额)(?:已)?(?:拨付|支付|支出|执行|使用)(?:完毕|完成|到位)?/,
    severity: 'error',
    against: below('99.5'),
  },
  {
    says: /(?:暂|均|目前)?(?:无|没有|不存在|未发现)(?:明显|任何|突出)?问题(?=[。，；]|$)|运转正常，暂无问题/,
    severity: 'error',
    against: partlySpent,
  },
  {
    says: /(?:均已|全部|全面)(?:完工|竣工|建成)/,
    severity: 'error',
    against: notFinished,
  },
  {
    says: /[^，。；]{0,6}基本完成[^，。；]{0,24}/,
    severity: 'warning',
    against: notFinished,
  },
  {
    says: /(?:群众|服务对象|受益对象|受益群众|社会公众)?满意度[^，。；]{0,6}?(?:100\s*%|9\d(?:\.\d+)?\s*%)/,
    severity: 'question',
    against: notFinished,
  },
  {
    says: /(?:人均)[^，。；]{0,12}增[加长收产]\s*[\d.]+[^，。；]{0,8}/,
    severity: 'question',
    against: notFinished,
  },
  {
    says: /(?:全部|各项|所有|全年)(?:年度)?(?:绩效)?(?:指标|目标|任务)(?:值|任务)?(?:均|全部|都|已|全面|圆满|如期)+(?:完成|达到|达成|达标|实现)[^，。；]{0,8}/,
    severity: 'error',
    against: missedIndicators,
  },
  {
    says: /自评(?:总)?(?:得分|分数?|总分)(?:为|：|:)?\s*100(?:\.0+)?\s*分/,
    severity: 'error',
    against: incomplete,
  },
  {
    says: /(?:暂|均|目前)?(?:无|没有|不存在|未发现)(?:明显|任何|突出)?问题(?=[。，；]|$)/,
    severity: 'question',
    against: advised,
  },
  { says: /绩效目标基本完成/, severity: 'question', against: withoutResults },
  { says: /(?:按(?:合同|计划))?预留(?:足额|部分)?资金/, severity: 'warning', against: fullySpent },
]

/** 「暂无问题」 and then advice on what should be better. */
function advised({ passages }: Statement): Contrary | undefined {
  const advice = passages.find(
    ({ path, text }) =>
      path.some((heading) => /建议/.test(heading)) && /应|需|希望|尽快|加强|提高|解决/.test(text),
  )
  if (!advice) return undefined
  return {
    message: (said) =>
      `文中说「${said}」，建议中又提出「${advice.text.trim().slice(0, 40)}」，是否有问题没有写出？`,
    at: [quoted(advice.place, advice.text.trim().slice(0, 60))],
  }
}

/** 「基本完成」 where no indicator is told one by one. */
function withoutResults({ indicators, about }: Statement): Contrary | undefined {
  if (indicators.length > 0) return undefined
  return {
    message: (said) => `文中说「${said}」，没有逐项列出指标的完成情况，哪些没有完成？`,
    at: [quoted({}, about.title)],
  }
}

/** Less than nine tenths of the money went out, by a rate or by the two sums. */
function partlySpent(statement: Statement): Contrary | undefined {
  const byRate = below('90')(statement)
  if (byRate) return byRate
  const left = findSaid(
    statement,
    /(?:余款|剩余资金|结余资金?|余额)[^，。；]{0,12}(?:下年|下一年|次年|结转)[^，。；]{0,8}/,
    false,
  )
  if (!left) return undefined
  return {
    message: (said) => `文中说「${said}」，另一处又说「${left.words}」，资金没有用完应说明原因。`,
    at: [quoted(left.place, left.words)],
  }
}

function fullySpent(statement: Statement): Contrary | undefined {
  const told = statement.claims.find(
    (claim) => isExecutionClaim(claim) && compare(claim.quantity.value, '100') === 0,
  )
  if (!told) return undefined
  return {
    message: (said) => `文中说「${said}」，执行率却是 100%：预留的资金还没有支付。`,
    at: [quoted(told.place, told.quote)],
  }
}

/** Whether the other side speaks of handing money on as well. */
function isOfHanding({ passages }: Statement, { at }: Contrary): boolean {
  return at.some(({ quote }) =>
    passages.some(({ text }) => text.split(/[。；;]/).some((one) => one.includes(quote) && /拨付/.test(one))),
  )
}

function examine(statement: Statement): readonly Remark[] {
  return sayings.flatMap(({ says, severity, against, isAnywhere }) => {
    const said = findSaid(statement, says, true) ?? (isAnywhere && saidInCells(statement, says))
    const contrary = said && against(statement)
    if (!said || !contrary) return []
    // The other side in the same words is no contradiction.
    if (contrary.at.some(({ quote }) => said.words.includes(quote))) return []
    // Handed on to those who spend it is not yet spent.
    const isHandedOn = /拨付/.test(said.words) && !isOfHanding(statement, contrary)
    return [
      {
        severity: isHandedOn ? 'question' : severity,
        message: contrary.message(said.words.trim()),
        at: [quoted(said.place, said.words.trim()), ...contrary.at],
      },
    ]
  })
}

export const check: Check = {
  name: 'words-and-figures',
  label: { zh: '结论与数据不符', en: 'Words against figures' },
  about: {
    zh: '「全部拨付」「均已完成」「暂无问题」「满分」等结论应当与执行率、完成情况一致。',
    en: 'Conclusions such as all paid, all met or no problem have to agree with the figures.',
  },
  examine,
}
