import { expect, test } from 'vitest'
import { renderLetter } from '#report'
import { readDocx, readPdf } from '../../report/golden/read-back.ts'
import { auditDocument } from '../audit-document.ts'
import { lay } from '../test/lay.ts'
import { writeOpinion } from './write-opinion.ts'

const head = {
  issuer: '青山县财政局',
  number: '青财绩审〔2024〕7号',
  unit: '青山县水利局',
  year: '2023',
  due: '2024-05-31',
  date: '2024-05-08',
  reviewer: '',
  checker: '',
  contact: '绩效管理股 0000-12345678',
}
const { document, findings } = auditDocument(
  lay(
    '青山县水利局2023年度部门整体支出绩效自评报告',
    '一、资金情况',
    '项目资金由县财政统一安排使用，全年预算300万元，全年执行259.45万元，执行率96.5%。',
    '二、完成情况',
    '新建渠道12公里，其中甲村5公里、乙村6公里、丙村4公里。',
  ),
)
const one = { file: '自评报告.docx', title: document.title, findings }

test('numbered by severity and class, with place, quotation and what is right; to whom, by when, signed', async () => {
  const text = readDocx(await renderLetter(writeOpinion(head, [one]), 'docx'))
  const lines = text.split('\n')
  expect(lines).toContain('[Issuer] 青山县财政局')
  expect(lines).toContain('[LetterNumber] 青财绩审〔2024〕7号')
  expect(lines).toContain('[Flush] 青山县水利局：')
  expect(lines).toContain('[Heading1] 一、须改正的问题')
  expect(lines).toContain('[Heading2] （二）文中的比率')
  expect(text).toMatch(/按 259\.45 万元.*应为 86\.48%.*原文：第一部分「全年预算300万元」/)
  expect(text).toContain('请于2024年5月31日前逐条办理')
  expect(lines).toContain('[Signature] 青山县财政局（盖章）')
  expect(lines).toContain('2024年5月8日')
  expect(text).toContain('[CellHead] 办理情况')
})

test('the pdf says the same; the same letter gives the same bytes', async () => {
  const letter = writeOpinion(head, [one])
  const { text } = await readPdf(await renderLetter(letter, 'pdf'))
  expect(text.replace(/\s/g, '')).toContain('青财绩审〔2024〕7号')
  expect(await renderLetter(letter, 'docx')).toEqual(await renderLetter(letter, 'docx'))
})

test('several documents are named at each opinion; without findings it says so', () => {
  const two = JSON.stringify(writeOpinion(head, [one, { ...one, title: '', file: '自评表.xlsx' }]))
  expect(two).toContain('等 2 份材料')
  expect(two).toContain('《自评表.xlsx》')
  const none = JSON.stringify(writeOpinion({ ...head, due: '' }, [{ ...one, findings: [] }]))
  expect(none).toContain('未提出意见')
  expect(none).not.toContain('办理情况表')
})
