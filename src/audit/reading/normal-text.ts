/**
 * Text in one spelling. Only what says nothing is changed: radicals that stand for characters, full-width digits and
 * letters, spaces of many kinds, marks without width. Punctuation stays as printed, so that a quote is the document's.
 */

/** Radicals that some PDF writers put for the character itself and that Unicode does not map back. */
const radicals: Readonly<Record<string, string>> = {
  // Unicode maps these three to traditional characters, where printers mean the simplified ones.
  ...{ '\u2f3e': '户', '\u2fad': '青', '\u2fc8': '黄' },
  ...{
    '⺁': '厂',
    '⺄': '乙',
    '⺆': '冂',
    '⺈': '刀',
    '⺊': '卜',
    '⺍': '小',
    '⺎': '兀',
    '⺏': '尢',
    '⺒': '巳',
    '⺓': '幺',
  },
  ...{
    '⺔': '彑',
    '⺕': '彐',
    '⺗': '心',
    '⺙': '攵',
    '⺛': '旡',
    '⺝': '月',
    '⺞': '歹',
    '⺟': '母',
    '⺠': '民',
    '⺡': '水',
  },
  ...{
    '⺢': '水',
    '⺣': '火',
    '⺤': '爪',
    '⺥': '爪',
    '⺦': '丬',
    '⺧': '牛',
    '⺩': '王',
    '⺪': '疋',
    '⺫': '目',
    '⺬': '示',
  },
  ...{
    '⺮': '竹',
    '⺯': '糸',
    '⺰': '纟',
    '⺱': '网',
    '⺲': '罒',
    '⺳': '网',
    '⺶': '羊',
    '⺷': '羊',
    '⺸': '羊',
    '⺹': '老',
  },
  ...{
    '⺻': '聿',
    '⺼': '肉',
    '⺽': '臼',
    '⺾': '艹',
    '⺿': '艹',
    '⻀': '艹',
    '⻁': '虎',
    '⻂': '衤',
    '⻃': '西',
    '⻄': '西',
  },
  ...{
    '⻅': '见',
    '⻆': '角',
    '⻇': '角',
    '⻈': '讠',
    '⻉': '贝',
    '⻊': '足',
    '⻋': '车',
    '⻌': '辶',
    '⻍': '辶',
    '⻎': '辶',
  },
  ...{
    '⻏': '邑',
    '⻐': '钅',
    '⻑': '長',
    '⻒': '镸',
    '⻓': '长',
    '⻔': '门',
    '⻕': '阜',
    '⻖': '阝',
    '⻗': '雨',
    '⻘': '青',
  },
  ...{
    '⻙': '韦',
    '⻚': '页',
    '⻛': '风',
    '⻜': '飞',
    '⻝': '食',
    '⻟': '食',
    '⻠': '饣',
    '⻢': '马',
    '⻣': '骨',
    '⻤': '鬼',
  },
  ...{
    '⻥': '鱼',
    '⻦': '鸟',
    '⻧': '卤',
    '⻨': '麦',
    '⻩': '黄',
    '⻪': '黾',
    '⻫': '齐',
    '⻬': '齐',
    '⻮': '齿',
    '⻯': '龙',
  },
  ...{ '⻰': '龙', '⻱': '龟', '⻲': '龟', '⻳': '龟' },
}

const compatible =
  /[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a％＋－＝＜＞／．＊＆＃＠\u{2f800}-\u{2fa1f}]/gu
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these say nothing in a text
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\ufffb]/g
const spaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/g
const needsWork = /[^\u0020-\u007e\u3001\u3002\u4e00-\u9fff，。；：（）“”、\n\t]/

/** One spelling of what means the same; the length may change. */
export function normalText(text: string): string {
  if (!needsWork.test(text)) return text
  return text
    .replace(unseen, '')
    .replace(spaces, ' ')
    .replace(compatible, (found) => radicals[found] ?? found.normalize('NFKC'))
}

/** Han characters and the punctuation that stands among them without a space. */
const wide = '\\p{Script=Han}〇，。、；：？！（）《》〈〉「」『』【】“”‘’…—'
const strayInside = new RegExp(`(?<=[${wide}])[ \\u3000](?=[${wide}])`, 'gu')
const anyInside = new RegExp(`(?<=[${wide}])[ \\u3000]+(?=[${wide}])`, 'gu')

/**
 * A paragraph's text: no stray spaces inside Chinese, one space for many. Where several stand between two words they
 * were put there, and one is kept; the single one beside a number is the writer's own and stays.
 */
export function paragraphText(text: string): string {
  return normalText(text)
    .replace(/[\t\n\r\v\f\u0085\u2028\u2029]+/g, '  ')
    .replace(strayInside, '')
    .replace(/[ \u3000]+/g, ' ')
    .trim()
}

/** A cell's text: the spaces by which 「合　　计」 is spread out say nothing at all. */
export function cellText(text: string): string {
  return normalText(text)
    .replace(/[\t\n\r\v\f\u0085\u2028\u2029]+/g, ' ')
    .replace(anyInside, '')
    .replace(/[ \u3000]+/g, ' ')
    .trim()
}

const wideAtEnd = new RegExp(`[${wide}]$`, 'u')
const wideAtStart = new RegExp(`^[${wide}]`, 'u')

/** Two lines of one text: without a space where Chinese stands on either side. */
export function joinLines(upper: string, lower: string): string {
  const above = upper.trimEnd()
  const below = lower.trimStart()
  if (above === '' || below === '') return above + below
  return wideAtEnd.test(above) || wideAtStart.test(below) ? above + below : `${above} ${below}`
}

const widePoint =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6“”‘’…—]/

/** Columns that a text takes in a fixed-width font. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += widePoint.test(character) ? 2 : 1
  return width
}

/** Whether raised text belongs to what stands before it, as in m²; otherwise it is a mark of a note. */
export function isExponent(before: string, raised: string): boolean {
  return /[A-Za-z]$/.test(before) && /^[23]$/.test(raised.trim())
}
