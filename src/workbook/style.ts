/** How a written cell looks. Formats of data columns keep what is typed later in the kind that the field needs. */
const styles = {
  plain: {},
  head: { font: 1, fill: 2, wrap: true },
  requiredHead: { font: 2, fill: 2, wrap: true },
  text: { format: 49 },
  /** Text that would become a formula once someone edits its cell. */
  quoted: { format: 49, quote: true },
  date: { format: 164 },
  moment: { format: 165 },
  money: { format: 4 },
  number: { format: 0 },
  note: { wrap: true },
  title: { font: 3 },
  badText: { format: 49, fill: 3 },
  badQuoted: { format: 49, fill: 3, quote: true },
  badDate: { format: 164, fill: 3 },
  badNumber: { fill: 3 },
} as const satisfies Record<string, Look>

interface Look {
  readonly format?: number
  readonly font?: number
  readonly fill?: number
  readonly wrap?: boolean
  readonly quote?: boolean
}

export type StyleName = keyof typeof styles

const names = Object.keys(styles) as StyleName[]
export const styleIndex = Object.fromEntries(names.map((name, index) => [name, index])) as Readonly<
  Record<StyleName, number>
>

function crossFormat({ format = 0, font = 0, fill = 0, wrap, quote }: Look): string {
  const alignment = wrap ? '<alignment vertical="top" wrapText="1"/>' : ''
  const flags = `${format ? ' applyNumberFormat="1"' : ''}${fill ? ' applyFill="1"' : ''}${quote ? ' quotePrefix="1"' : ''}`
  return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0"${flags}>${alignment}</xf>`
}

const face = '<sz val="11"/>'
const name = '<name val="宋体"/><charset val="134"/>'

export const stylesXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="4"><font>${face}${name}</font><font><b/>${face}${name}</font><font><b/>${face}<color rgb="FFC00000"/>${name}</font><font><b/><sz val="14"/>${name}</font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF5"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${names.length}">${names.map((n) => crossFormat(styles[n])).join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
