import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordProblem } from '#lib'
import { parseNarrative } from './narrative.ts'
import { findTypedNumbers } from './typed-number.ts'

const codes = (markdown: string) =>
  parseNarrative(markdown, { section: 'duties' }).problems.map((problem) => problem.code)

test('headings, paragraphs, lists and tables with references between the words', () => {
  const { blocks, problems } = parseNarrative(
    [
      '## 成果转化',
      '登记{contracts.registered.count}，**超额完成**',
      '年度目标 {contracts.registered.amount:亿元.1|超 1050亿元}。',
      '',
      '1. 第一项',
      '2. 第二项',
      '',
      '| 项目 | 数量 |',
      '|---|--:|',
      '| 合同 | {contracts.registered.amount:亿元.1|超 1050亿元} |',
    ].join('\n'),
    { section: 'duties' },
  )
  expect(problems).toEqual([])
  expect(blocks.map((block) => block.kind)).toEqual([
    'heading',
    'paragraph',
    'paragraph',
    'paragraph',
    'table',
  ])
  expect(blocks[1]).toMatchObject({
    runs: [
      { kind: 'text', text: '登记' },
      {
        kind: 'reference',
        of: { reference: { name: 'contracts.registered.count' }, at: { row: 2, column: '3' } },
      },
      { kind: 'text', text: '，' },
      { kind: 'text', text: '超额完成', isStrong: true },
      { kind: 'text', text: '年度目标 ' },
      {
        kind: 'reference',
        of: { quote: '{contracts.registered.amount:亿元.1|超 1050亿元}', at: { row: 3 } },
      },
      { kind: 'text', text: '。' },
    ],
  })
  expect(blocks[2]).toMatchObject({ marker: '1.' })
  // The bar within a reference parts no cells.
  expect(blocks[4]).toMatchObject({
    align: ['left', 'right'],
    rows: [
      [[{ text: '项目' }], [{ text: '数量' }]],
      [[{ text: '合同' }], [{ kind: 'reference' }]],
    ],
  })
})

test('a reference takes a scope, a period, a format and words, also with full-width signs', () => {
  const { references } = parseNarrative(
    '{contracts.registered.amount[region=320506,role=seller]@2023Q1：万元.2} ｛contracts.registered.growth｜同比｝',
    { section: 'duties' },
  )
  expect(references.map((placed) => placed.reference)).toEqual([
    {
      name: 'contracts.registered.amount',
      scope: { region: '320506', role: 'seller' },
      period: '2023Q1',
      format: { scale: '万', unit: '元', decimals: 2, isBare: false },
    },
    { name: 'contracts.registered.growth', words: { kind: 'change', word: '同比' } },
  ])
})

test('whatever cannot be read is a problem with its place, and the rest stands', () => {
  const { problems, references, blocks } = parseNarrative(
    '一 {a.b}\n二 {a.b\n三 {A} 四 {a:.x} 五 {a|很多}\n六 {a@去年} }',
    { section: 'duties' },
  )
  expect(problems.map(({ code, at }) => [code, at?.row, at?.column])).toEqual([
    ['report/unclosed-brace', 2, '3'],
    ['report/unreadable-reference', 3, '3'],
    ['report/unreadable-format', 3, '9'],
    ['report/unreadable-words', 3, '18'],
    ['report/unreadable-period', 4, '3'],
    ['report/stray-brace', 4, '10'],
  ])
  expect(problems.every((problem) => wordProblem(problem).todo)).toBe(true)
  expect(references).toHaveLength(1)
  expect(blocks).toHaveLength(1)
})

test('a brace with a backslash is a brace', () => {
  const { blocks, problems } = parseNarrative('写作 \\{名称\\}', { section: 'duties' })
  expect(problems).toEqual([])
  expect(blocks).toEqual([{ kind: 'paragraph', runs: [{ kind: 'text', text: '写作 {名称}' }] }])
})

test('what a report cannot print is refused where it stands', () => {
  expect(codes('# 大标题')).toEqual(['report/heading-level'])
  expect(codes('前文\n\n![图](a.png)')).toEqual(['report/not-printable'])
  expect(codes('<b>粗</b>')).toEqual(['report/not-printable', 'report/not-printable'])
  expect(codes('`代码`')).toEqual(['report/not-printable'])
  expect(codes('**没有结束')).toEqual(['report/unclosed-emphasis'])
})

test('bold may end with a full stop, hold references and stand side by side', () => {
  const { blocks, problems } = parseNarrative('**是{a.b}。**否**再**，\\*\\*', { section: 'duties' })
  expect(problems).toEqual([])
  expect(blocks).toMatchObject([
    {
      runs: [
        { text: '是', isStrong: true },
        { kind: 'reference', isStrong: true },
        { text: '。', isStrong: true },
        { text: '否' },
        { text: '再', isStrong: true },
        { text: '，**' },
      ],
    },
  ])
  const unclosed = parseNarrative('一**二**三**四', { section: 'duties' })
  expect(unclosed.problems).toMatchObject([{ code: 'report/unclosed-emphasis', at: { row: 1, column: '8' } }])
  expect(unclosed.blocks).toMatchObject([
    { runs: [{ text: '一' }, { text: '二', isStrong: true }, { text: '三**四' }] },
  ])
})

test('a line within a paragraph joins Chinese without a space and Latin with one', () => {
  const { blocks } = parseNarrative('中心\n牵头 open\nscience', { section: 'duties' })
  expect(blocks).toEqual([{ kind: 'paragraph', runs: [{ kind: 'text', text: '中心牵头 open science' }] }])
})

test('typed numbers are found; references, years, ordinals and names are none', () => {
  const markdown =
    '2024 年第十七批在 G60 举办 12 场，\n登记{contracts.registered.count}，成交额 1066.5 亿元。'
  const found = findTypedNumbers(markdown, { section: 'duties' })
  expect(found.map(({ text, at }) => [text, at.row, at.column])).toEqual([
    ['12 场', 1, '20'],
    ['1066.5 亿元', 2, '36'],
  ])
  for (const { text, start, end } of found) expect(markdown.slice(start, end)).toBe(text)
})

test('no text makes the reader throw, and every place lies within the text', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '\\',
    '{a.b}',
    '{a.b:亿元.1}',
    '**',
    '\n',
    '\n\n',
    '## ',
    '- ',
    '|',
    '超',
    '1',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 30 }), (pieces) => {
      const markdown = pieces.join('')
      const { problems, references } = parseNarrative(markdown, { section: 'duties' })
      const lines = markdown.split('\n')
      for (const at of [...problems.map((problem) => problem.at), ...references.map((placed) => placed.at)]) {
        const line = lines[(at?.row ?? 0) - 1]
        expect(line).toBeDefined()
        expect(Number(at?.column)).toBeLessThanOrEqual((line ?? '').length + 1)
      }
    }),
  )
})
