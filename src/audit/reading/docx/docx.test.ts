import { expect, test } from 'vitest'
import { outline } from '../test/outline.ts'
import { cell, paragraph, row, run, table, wordFile } from '../test/word-file.ts'

test('numbers that Word counts are read as printed, and make headings with their place', async () => {
  const level = (at: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
  const styles =
    '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="H1a"><w:basedOn w:val="H1"/></w:style>'
  const listed = (at: number) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`
  const body = [
    paragraph('基本情况', '<w:pStyle w:val="H1a"/>'),
    paragraph('部门职责', listed(1)),
    paragraph('负责登记技术合同。'),
    paragraph('机构设置', listed(1)),
    paragraph('人员', listed(2)),
    paragraph('绩效情况', '<w:pStyle w:val="H1"/>'),
    paragraph('成果转化', listed(1)),
  ].join('')
  expect(await outline(wordFile(body, { numbering, styles }))).toEqual([
    'H1 一、基本情况',
    'H2 （一）部门职责',
    '负责登记技术合同。',
    'H2 （二）机构设置',
    'H3 1.人员',
    'H1 二、绩效情况',
    'H2 （一）成果转化',
  ])
})

test('tracked changes are read as accepted: text, a row, the end of a paragraph', async () => {
  const body = [
    paragraph(
      `${run('登记')}<w:del>${run('13400')}</w:del><w:ins>${run('14004')}</w:ins><w:moveFrom>${run('份')}</w:moveFrom>${run('项')}`,
    ),
    paragraph(run('其中'), '<w:rPr><w:del w:id="1"/></w:rPr>'),
    paragraph('吸纳方 270 家'),
    table([row(['指标', '数']), row(['删去的', '1'], '<w:del w:id="2"/>'), row(['合同', '2'])]),
  ].join('')
  expect(await outline(wordFile(body))).toEqual([
    '登记14004项',
    '其中吸纳方 270 家',
    'table 0',
    '指标 | 数',
    '合同 | 2',
  ])
})

test('merged cells repeat what they show; heads are the rows that Word repeats', async () => {
  const rows = [
    row(['一级指标', '二级指标', '指标', '值'], '<w:tblHeader/>'),
    row([
      cell('产出', '<w:vMerge w:val="restart"/>'),
      cell('数量', '<w:vMerge w:val="restart"/>'),
      '合同',
      '≥100',
    ]),
    row([cell('', '<w:vMerge/>'), cell('', '<w:vMerge/>'), '培　训', '≥50'], '<w:tblHeader w:val="off"/>'),
    row([cell('', '<w:vMerge w:val="continue"/>'), '质量', '合格率', '100%']),
    row([cell('合计', '<w:gridSpan w:val="3"/>'), '100']),
  ]
  expect(await outline(wordFile(table(rows)))).toEqual([
    'table 1',
    '一级指标 | 二级指标 | 指标 | 值',
    '产出 | 数量 | 合同 | ≥100',
    '产出* | 数量* | 培训 | ≥50',
    '产出* | 质量 | 合格率 | 100%',
    '合计 | 合计* | 合计* | 100',
  ])
})

test('a frame around a page is no table; a table inside a cell follows the one it stands in', async () => {
  const inner = table([row(['年初', '决算']), row(['1', '2'])])
  const frame = table([row([cell(`${paragraph('说明如下。')}${inner}`)])])
  const outer = table([
    row(['项目', '内容', '备注']),
    row(['资金', cell(`${paragraph('见下表')}${inner}`), '无']),
    row(['人员', '12', '无']),
  ])
  expect(await outline(wordFile(frame + outer))).toEqual([
    '说明如下。',
    'table 0',
    '年初 | 决算',
    '1 | 2',
    'table 0',
    '项目 | 内容 | 备注',
    '资金 | 见下表 | 无',
    '人员 | 12 | 无',
    'table 0',
    '年初 | 决算',
    '1 | 2',
  ])
})

test('text boxes are read once, after their paragraph; raised marks and hidden text are not', async () => {
  const box = `<w:txbxContent>${paragraph('盖章处')}</w:txbxContent>`
  const body = paragraph(
    `${run('面积 20 m')}${run('2', '<w:vertAlign w:val="superscript"/>')}${run('，共 14004')}${run('3', '<w:vertAlign w:val="superscript"/>')}${run('项')}${run('秘密', '<w:vanish/>')}<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`,
  )
  expect(await outline(wordFile(body))).toEqual(['面积 20 m2，共 14004项', '盖章处'])
})
