/**
 * Reads a cell as a whole where it is written in the way that nearly all are: the attributes `r`, `s` and `t` in double
 * quotes, then one value or one inline text. Anything else (formulas, runs of rich text, prefixes, what goes on in the
 * next chunk) is left to the reader that is told piece by piece; this one is several times as fast.
 */
export class PlainCell {
  /** 0-based; -1 where the cell does not say. */
  column = -1
  style = -1
  type = 'n'
  /** As it stands, with entities; undefined where the cell has none. */
  value: string | undefined

  /** Gives where the cell that begins at `from` ends, or -1 where it is none of these or not here as a whole. */
  read(text: string, from: number): number {
    if (text.charCodeAt(from + 1) !== letterC) return -1
    const at = this.#attributes(text, from + 2)
    if (at < 0) return -1
    this.value = undefined
    if (text.charCodeAt(at) === slash) return text.charCodeAt(at + 1) === greater ? at + 2 : -1
    if (text.startsWith(valueFrom, at + 1)) return this.#value(text, at + 1 + valueFrom.length, valueTo)
    if (!text.startsWith(inlineFrom, at + 1)) return -1
    let open = at + 1 + inlineFrom.length
    if (text.startsWith(preserved, open)) open += preserved.length
    return text.charCodeAt(open) === greater ? this.#value(text, open + 1, inlineTo) : -1
  }

  #value(text: string, from: number, to: string): number {
    const end = text.indexOf('<', from)
    if (end < 0 || !text.startsWith(to, end)) return -1
    this.value = text.slice(from, end)
    return end + to.length
  }

  /** Gives where the `>` or the `/` after them stands. */
  #attributes(text: string, from: number): number {
    this.column = -1
    this.style = -1
    this.type = 'n'
    for (let at = from; ; ) {
      const code = text.charCodeAt(at)
      if (code === greater || code === slash) return at
      const isAttribute =
        code === space && text.charCodeAt(at + 2) === equals && text.charCodeAt(at + 3) === quote
      if (!isAttribute) return -1
      const name = text.charCodeAt(at + 1)
      const value = at + 4
      const end = text.indexOf('"', value)
      if (end < 0) return -1
      if (name === letterR) {
        this.column = columnAt(text, value)
        if (this.column < 0) return -1
      } else if (name === letterS) {
        this.style = numberAt(text, value, end)
        if (this.style < 0) return -1
      } else if (name === letterT) this.type = typeAt(text, value, end)
      else return -1
      at = end + 1
    }
  }
}

const space = 32
const quote = 34
const slash = 47
const digit0 = 48
const digit9 = 57
const equals = 61
const greater = 62
const letterA = 65
const letterZ = 90
const letterC = 99
const letterR = 114
const letterS = 115
const letterT = 116

const valueFrom = '<v>'
const valueTo = '</v></c>'
const inlineFrom = '<is><t'
const preserved = ' xml:space="preserve"'
const inlineTo = '</t></is></c>'
const inline = 'inlineStr'

/** Types of one letter are made once. */
const short = ['s', 'n', 'b', 'e', 'd']

function typeAt(text: string, from: number, end: number): string {
  if (end === from + inline.length && text.startsWith(inline, from)) return inline
  const given = text.slice(from, end)
  return short.find((type) => type === given) ?? given
}

/** The 0-based column of the reference there; -1 where it names none in capitals. */
function columnAt(text: string, from: number): number {
  let column = 0
  for (let at = from; ; at++) {
    const letter = text.charCodeAt(at)
    if (letter < letterA || letter > letterZ) return column - 1
    column = column * 26 + letter - letterA + 1
  }
}

/** -1 where it is no plain number. */
function numberAt(text: string, from: number, end: number): number {
  let number = 0
  for (let at = from; at < end; at++) {
    const digit = text.charCodeAt(at)
    if (digit < digit0 || digit > digit9) return -1
    number = number * 10 + digit - digit0
  }
  return number
}
