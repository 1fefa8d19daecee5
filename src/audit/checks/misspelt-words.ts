import { type Check, quoted } from './check.ts'

/** Slips that are often seen in reports, with what is meant; each is wrong wherever it stands. */
const slips: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/依具(?!体)/, '依据'],
  [/按装/, '安装'],
  [/布署/, '部署'],
  [/以经(?=[完开建成])/, '已经'],
  [/既使/, '即使'],
  [/必需(?=[要的]?(?:按照|遵守|坚持))/, '必须'],
  [/做为(?=[^，。]{0,6}(?:依据|重要))/, '作为'],
  [/绩交|绩较(?=[目自评])/, '绩效'],
  [/\d员人/, '人员人数'],
]

/** Homophones and look-alikes for one another; none of the wrong ones can stand where two other words meet. */
const confused: ReadonlyMap<string, string> = new Map(
  (
    '病列率:发病率 病列数:病例数 座落:坐落 报消:报销 竟标:竞标 竟争:竞争 幅射:辐射 渡假:度假 部份:部分 凑和:凑合 ' +
    '坐谈会:座谈会 峻工验收:竣工验收 竣功:竣工 符和:符合 装璜:装潢 ' +
    '防碍:妨碍 贯切:贯彻 惯彻:贯彻 落识:落实 完缮:完善 提搞:提高 ' +
    '截止目前:截至目前 截止年底:截至年底 帐户:账户 帐务:账务 帐目:账目 ' +
    '记帐:记账 台帐:台账 查帐:查账 结帐:结账 帐簿:账簿 拔付:拨付 拔款:拨款 下拔:下拨 划拔:划拨 ' +
    '预祘:预算 决祘:决算 核祘:核算 绩郊:绩效 指导思相:指导思想 满意渡:满意度 满议度:满意度 ' +
    '知哓率:知晓率 复盖率:覆盖率 复盖面:覆盖面 签定合同:签订合同 签定协议:签订协议 ' +
    '松驰:松弛 赅括:概括 慨括:概括 气慨:气概 一愁莫展:一筹莫展 因地治宜:因地制宜 ' +
    '在接再厉:再接再厉 再接再励:再接再厉 按步就班:按部就班 迫不急待:迫不及待 走头无路:走投无路 相形见拙:相形见绌 ' +
    '名符其实:名副其实 不径而走:不胫而走 穿流不息:川流不息 出奇不意:出其不意'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)
const anyConfused = new RegExp([...confused.keys()].join('|'), 'g')

const mostPlaces = 8

/** Each slip of a text once. */
function slipsIn(text: string): readonly { readonly match: RegExpExecArray; readonly right: string }[] {
  const found = slips.flatMap(([wrong, right]) => {
    const match = wrong.exec(text)
    return match ? [{ match, right }] : []
  })
  const seen = new Set<string>()
  for (const match of text.matchAll(anyConfused)) {
    const right = confused.get(match[0])
    if (right === undefined || seen.has(match[0])) continue
    seen.add(match[0])
    found.push({ match, right })
  }
  return found
}

export const check: Check = {
  name: 'misspelt-words',
  label: { zh: '错别字', en: 'Misspelt words' },
  about: { zh: '报告中常见的错别字。', en: 'Slips that reports are often seen with.' },
  examine({ passages }) {
    const found = passages.flatMap(({ text, place }) =>
      slipsIn(text).map(({ match, right }) => ({
        ...{ wrong: match[0], right },
        at: quoted(place, text.slice(Math.max(0, match.index - 4), match.index + match[0].length + 4)),
      })),
    )
    return [...Map.groupBy(found, ({ wrong }) => wrong)].map(([wrong, of]) => ({
      severity: 'question' as const,
      message: `「${wrong}」疑为「${of[0]?.right}」之误${of.length > 1 ? `，有 ${of.length} 处` : ''}。`,
      at: of.slice(0, mostPlaces).map(({ at }) => at),
      ...(of[0] ? { expected: of[0].right } : {}),
      found: wrong,
    }))
  },
}
