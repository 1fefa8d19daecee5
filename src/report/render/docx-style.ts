import {
  AlignmentType,
  BorderStyle,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx'

/** Millimetres in twentieths of a point, the unit of a Word page. */
export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440)
}

/** The typefaces of GB/T 9704 by the names under which offices have them. */
const names = { title: '方正小标宋简体', hei: '黑体', kai: '楷体_GB2312', fang: '仿宋_GB2312', song: '宋体' }

/** What to take where the first is missing, the nearest first: Windows, WPS, macOS, Linux. */
export const fontSubstitutes: Readonly<Record<string, readonly string[]>> = {
  [names.title]: ['FZXiaoBiaoSong-B05S', '华文中宋', 'STZhongsong', 'Noto Serif CJK SC'],
  [names.hei]: ['SimHei', 'STHeiti', 'Noto Sans CJK SC'],
  [names.kai]: ['楷体', 'KaiTi', 'STKaiti', 'Noto Serif CJK SC'],
  [names.fang]: ['仿宋', 'FangSong', 'STFangsong', 'Noto Serif CJK SC'],
  [names.song]: ['SimSun', 'STSong', 'Noto Serif CJK SC'],
}

// One face for both scripts of a line: a Latin face among 仿宋 would break its even colour.
const font = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' })

export const officeFonts = {
  title: font(names.title),
  hei: font(names.hei),
  kai: font(names.kai),
  fang: font(names.fang),
  song: font(names.song),
}

/** The red of letterheads. */
const red = 'E60012'

const size = { yihao: 72, er: 44, san: 32, wu: 21, xiaowu: 18 }
const body = { line: 560, lineRule: LineRuleType.EXACT, before: 0, after: 0 }
// 200 hundredths of a character keep the indent at two characters in any size; firstLine serves those who ignore it.
const indent = { firstLineChars: 200, firstLine: 640 }

function heading(id: string, run: IRunStylePropertiesOptions, level: number) {
  return {
    id,
    name: `heading ${level}`,
    basedOn: 'Normal',
    next: 'Body',
    quickFormat: true,
    run: { size: size.san, color: '000000', ...run },
    paragraph: { spacing: body, indent, keepNext: true, outlineLevel: level - 1 },
  }
}

/** The styles of a table's cells and heads in one size; `line` in twentieths of a point. */
function cell(suffix: '' | 'Small', halfPoints: number, line: number) {
  const spacing = { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 }
  const name = suffix === '' ? '' : ` ${suffix}`
  return [
    {
      id: `Cell${suffix}`,
      name: `Table Cell${name}`,
      basedOn: 'Normal',
      run: { font: officeFonts.song, size: halfPoints },
      paragraph: { spacing },
    },
    {
      id: `CellHead${suffix}`,
      name: `Table Head${name}`,
      basedOn: `Cell${suffix}`,
      run: { font: officeFonts.hei, size: halfPoints },
    },
  ]
}

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: officeFonts.fang, size: size.san, language: { value: 'en-US', eastAsia: 'zh-CN' } },
    },
  },
  // A style of its own, so that whoever reads the file can tell a mark from the text.
  characterStyles: [
    {
      id: 'Mark',
      name: 'Mark',
      run: { superScript: true, font: officeFonts.hei, color: '595959', underline: { type: 'none' } },
    },
  ],
  paragraphStyles: [
    {
      id: 'Title',
      name: 'Title',
      basedOn: 'Normal',
      next: 'Body',
      quickFormat: true,
      run: { font: officeFonts.title, size: size.er },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: 660, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
      },
    },
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Body',
      run: { font: officeFonts.kai, size: size.san },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...body, after: 280 } },
    },
    heading('Heading1', { font: officeFonts.hei }, 1),
    heading('Heading2', { font: officeFonts.kai }, 2),
    heading('Heading3', { font: officeFonts.fang, bold: true }, 3),
    heading('Heading4', { font: officeFonts.fang }, 4),
    {
      id: 'Body',
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { alignment: AlignmentType.BOTH, spacing: body, indent },
    },
    {
      id: 'Flush',
      name: 'Body Flush',
      basedOn: 'Normal',
      paragraph: { alignment: AlignmentType.BOTH, spacing: body },
    },
    {
      id: 'Centered',
      name: 'Body Centered',
      basedOn: 'Normal',
      paragraph: { alignment: AlignmentType.CENTER, spacing: body },
    },
    {
      id: 'Signature',
      name: 'Signature',
      basedOn: 'Normal',
      // Four characters in from the right, where the seal is set.
      paragraph: { alignment: AlignmentType.RIGHT, spacing: body, indent: { right: 1280 }, keepLines: true },
    },
    {
      id: 'Issuer',
      name: 'Issuer',
      basedOn: 'Normal',
      next: 'LetterNumber',
      run: { font: officeFonts.title, size: size.yihao, color: red },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 560 } },
    },
    {
      id: 'LetterNumber',
      name: 'Letter Number',
      basedOn: 'Normal',
      next: 'Title',
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...body, after: 560 },
        border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: red, space: 11 } },
      },
    },
    ...cell('', size.wu, 300),
    ...cell('Small', size.xiaowu, 260),
    {
      id: 'TableGap',
      name: 'Table Gap',
      basedOn: 'Normal',
      run: { size: 2 },
      paragraph: { spacing: { line: 120, lineRule: LineRuleType.EXACT, before: 0, after: 0 } },
    },
  ],
}
