import { Writable } from 'node:stream'
import type { Field, Register } from '#registers'
import { WorkbookWriter } from '#workbook'
import { beginSheet, choicesOf, templateColumns, writeChoices } from './export-sheet.ts'
import { helpSheet, type LayoutColumn, type LayoutSheet, layoutOf, unitOf } from './layout.ts'

/** The empty workbook of a register: heads with choices and help, and a sheet that says how to fill them. */
export async function templateWorkbook(register: Register): Promise<Uint8Array> {
  const bytes = new Collected()
  const book = new WorkbookWriter(bytes)
  const layout = layoutOf(register)
  const choices = choicesOf(register)
  for (const of of [layout.main, ...layout.lists]) {
    const sheet = await beginSheet(book, of, templateColumns(of), choices)
    await sheet.close()
  }
  await writeHelp(book, register)
  await writeChoices(book, choices)
  await book.finish()
  return bytes.whole()
}

/** A stream that keeps what is written to it. */
export class Collected extends Writable {
  readonly #chunks: Buffer[] = []

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#chunks.push(chunk)
    done()
  }

  whole(): Uint8Array {
    return Buffer.concat(this.#chunks)
  }
}

async function writeHelp(book: WorkbookWriter, register: Register): Promise<void> {
  const { main, lists, linkField } = layoutOf(register)
  const sheet = await book.sheet({
    name: helpSheet,
    columns: [20, 26, 10, 34, 60].map((width) => ({ width })),
  })
  const say = (text: string): Promise<void> => sheet.row([{ kind: 'text', text, style: 'plain' }])
  await sheet.row([{ kind: 'text', text: `${register.label.zh}：填写说明`, style: 'title' }])
  if (register.help) await say(register.help.zh)
  await say(`一行一条记录，填在「${main.name}」表中；带 * 的列必填。请勿改动表头，不需要的选填列可以删去。`)
  await say('不要合并单元格。统一社会信用代码、编号等请按文本填写；金额以元为单位，也可在表头写明（万元）。')
  if (lists.length > 0) {
    const names = lists.map(({ name }) => `「${name}」`).join('')
    const link = linkField === undefined ? '序号' : (register.fields[linkField]?.label.zh ?? linkField)
    await say(
      `${names}表一行一项，用「${link}」写明属于「${main.name}」表的哪条记录；一条记录可以有几项，也可以没有。`,
    )
  }
  await say('更新已有记录时：单元格留空表示清空，整列删去表示不改；有分表的，分表中的各项整体替换原有各项。')
  await sheet.row([])
  await sheet.row(
    ['工作表', '列名', '是否必填', '填写要求', '说明'].map((text) => ({ kind: 'text', text, style: 'head' })),
  )
  for (const of of [main, ...lists])
    for (const column of templateColumns(of))
      await sheet.row(helpRow(of, column).map((text) => ({ kind: 'text', text, style: 'note' })))
  await sheet.close()
}

function helpRow({ name }: LayoutSheet, { role, label, field }: LayoutColumn): readonly string[] {
  if (role === 'link' || !field) return [name, label, '必填', '与记录的序号或编号一致', '']
  const needed = field.required === true ? '必填' : field.required === undefined ? '选填' : '视情况必填'
  return [name, label, needed, demandOf(field), field.help?.zh ?? '']
}

const demands: Partial<Record<Field['kind'], string>> = {
  longText: '文字，可分段',
  date: '日期，如 2024-12-31',
  moment: '日期和时间，如 2024-12-31 09:00',
  money: '以元为单位，最多两位小数',
  yesNo: '填「是」或「否」',
  organisation: '18 位统一社会信用代码',
  region: '6 位行政区划代码或名称，如 320506',
  reference: '所引用记录的编号',
  person: '姓名或账号；重名的写成「姓名（账号）」',
  file: '不在表中填写，导入后到记录页上传',
}

function demandOf(field: Field): string {
  const unit = unitOf(field)
  switch (field.kind) {
    case 'text':
      return [
        `文字${field.maxLength === undefined ? '' : `，不超过 ${field.maxLength} 字`}`,
        field.pattern?.says.zh ?? '',
      ]
        .filter((part) => part !== '')
        .join('；')
    case 'decimal':
      return `数字，最多 ${field.places} 位小数${unit === undefined ? '' : `，单位${unit}`}`
    case 'integer':
      return `整数${unit === undefined ? '' : `，单位${unit}`}`
    case 'code':
      return `从下拉列表中选择（${field.list.label.zh}），也可填代码`
    default:
      return demands[field.kind] ?? ''
  }
}
