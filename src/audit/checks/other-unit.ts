import { levelApart, type PlaceChain, placeChain } from '../about/place-chain.ts'
import { bodyEnding } from '../about/unit-name.ts'
import type { Passage } from '../claims/claim.ts'
import type { Statement } from '../claims/statement.ts'
import { type Check, quoted, type Remark } from './check.ts'

/** The name of a public body that begins a sentence, or follows what the sentence opens with (按照…，). */
const subject = new RegExp(
  `(?<=^|[。；：\\n]|(?:^|[。；\\n])(?:按照|根据|依据|为|按)[^。；，]{2,40}，)\\s*(\\p{Script=Han}{2,20}?${bodyEnding})(?=(.{0,60}))`,
  'gu',
)

/** What a report says of the unit that writes it. */
const ofItself =
  /^(?:[（(](?:以下)?简称|是[^，。]{0,20}(?:单位|机关|部门|机构)|(?:关于|对)?(?:本级)?(?:19|20)\d\d年[^。]{0,30}(?:自评|绩效)|[^，。]{0,4}(?:内设|下设|核定编制|现有编制))/
/** What it says of its own work; of the same office elsewhere that is enough. */
const ofItsWork =
  /^(?:本级)?(?:关于|对|(?:19|20)\d\d年|全年|本年|自评|绩效|共|现有|组织|开展|完成|实施|负责|承担|按照|严格|高度|积极|认真|内设|下设|坚持|是|[（(])/

/** Others are named for many reasons. */
const beside = /学习|借鉴|考察|交流|对标|对口|联合|会同|委托|邀请|结对|帮扶|协作|相比|相较|排名/
const fromAbove = /下达|拨付|批复|印发|通知|要求/
const joined = /^(?:会同|联合|与|和|同|由|经|在|向|对|委托|邀请|协助|配合|支持|督促|指导)/

interface Other {
  readonly name: string
  readonly sentence: string
  readonly isSameOffice: boolean
}

/** Bodies of other places that stand in a passage where the report's own unit should. */
function othersIn({ text }: Passage, unit: string, own: PlaceChain): readonly Other[] {
  return [...text.matchAll(subject)].flatMap(([, name = '', after = '']): readonly Other[] => {
    if (name.includes(unit) || unit.includes(name) || joined.test(name)) return []
    const chain = placeChain(name)
    if (levelApart(own, chain) === undefined) return []
    const predicate = after.split(/[。；\n]/)[0] ?? ''
    const isSameOffice = chain.office === own.office
    const isMeant = ofItself.test(predicate) || (isSameOffice && ofItsWork.test(predicate))
    const isBeside = beside.test(predicate) || (!isSameOffice && fromAbove.test(predicate))
    return isMeant && !isBeside ? [{ name, sentence: `${name}${predicate}`, isSameOffice }] : []
  })
}

/** The places that the unit's own name and the title give it; of a narrower title the title's. */
function ownChain({ unit, title }: Statement['about']): PlaceChain {
  const own = placeChain(unit)
  const inTitle = placeChain(title)
  const levels = new Map([...inTitle.levels].filter(([level]) => !own.levels.has(level)))
  for (const [level, place] of own.levels) levels.set(level, place)
  return { levels: own.levels.size > 0 ? levels : own.levels, office: own.office }
}

function examine({ about, passages }: Statement): readonly Remark[] {
  const { unit } = about
  const own = ownChain(about)
  if (unit === '' || own.levels.size === 0) return []
  const found = passages.flatMap((passage) =>
    othersIn(passage, unit, own).map((other) => ({ ...other, place: passage.place })),
  )
  return [...Map.groupBy(found, ({ name }) => name)].map(([name, of]): Remark => {
    const isSame = of.some(({ isSameOffice }) => isSameOffice)
    return {
      severity: isSame ? 'error' : 'warning',
      message: `这是「${unit}」的报告，文中写成了「${name}」，多半是套用了别人的文本。`,
      at: of
        .slice(0, mostPlaces)
        .map(({ place, sentence }) => quoted(place, sentence.slice(0, longestQuote))),
      expected: unit,
      found: name,
      ...(isSame ? {} : { sure: 0.75 }),
      why: '它和本单位不在一个地方，却站在本单位应在的位置，说的是写报告的单位自己的事。',
    }
  })
}

const mostPlaces = 6
const longestQuote = 54

export const check: Check = {
  name: 'other-unit',
  label: { zh: '别的单位名称', en: 'Another unit’s name' },
  about: {
    zh: '报告中出现了别处的单位，说的却是本单位的事。',
    en: 'A unit of another place stands where the report speaks of its own.',
  },
  examine,
}
