import type { ImportMode, ImportRow } from '../client/import.ts'
import { defineWords } from './language.tsx'

const modes: Record<ImportMode, { label: string; help: string }> = {
  upsert: { label: '新增并更新', help: '已有的更新，没有的新增' },
  add: { label: '只新增', help: '表里已有的记录会被退回' },
  update: { label: '只更新', help: '表里没有的记录会被退回' },
}
const kinds: Record<ImportRow['kind'], string> = {
  added: '新增',
  updated: '更新',
  unchanged: '不变',
  refused: '退回',
}

export const importWords = defineWords({
  zh: {
    title: (register: string) => `导入${register}`,
    about: '先看会改什么，再写入；有退回的行时一行也不写，除非您选择先写入没有问题的行。',
    steps: ['选文件', '看结果', '完成'] as readonly string[],
    drop: '把工作簿拖到这里，或点这里选文件',
    dropHelp: '.xlsx 或 .csv，第一行是列名。没有模板？先下载一张。',
    template: '下载模板',
    mode: '怎么处理',
    modes,
    reading: '正在读取和核对',
    applying: '正在写入',
    progress: (done: string, total?: string) => (total ? `${done} / ${total} 行` : `${done} 行`),
    kinds,
    row: '行',
    column: (column: string) => `${column} 列`,
    kind: '结果',
    record: '记录',
    what: '内容',
    refusedHead: (count: string) => `有 ${count} 行被退回，还没有写入任何内容`,
    refusedNext:
      '下载退回的行，按批注改好，再导入改好的文件。没有问题的行可以现在先写入，也可以改好后一起写入。',
    refusedOver: '下载退回的行，按批注改好，再导入改好的文件；要先写入没有问题的行，请重新选文件。',
    downloadRefused: '下载退回的行',
    leaveOut: (count: string) => `只写入没有问题的 ${count} 行`,
    leaveOutSure: (count: string) => `退回的 ${count} 行不写入，其余的现在写入。`,
    anotherFile: '换一个文件',
    ready: '全部可以写入',
    nothing: '文件里的内容台账里都有了，没有要写的。',
    apply: (count: string) => `写入 ${count} 条`,
    applied: '已写入',
    outcome: (added: string, updated: string, unchanged: string) =>
      `新增 ${added} 条，更新 ${updated} 条，${unchanged} 条不变`,
    leftOut: (count: string) => `退回的 ${count} 行没有写入，请下载后按批注改好，再导入。`,
    entry: (entry: number) => `记入流水 ${entry}`,
    toRegister: '看台账',
    again: '再导入一个文件',
    stopped: '导入已停止，什么都没有写入。',
    gone: '这次导入已不在了（一小时没有操作会清除）。请重新选文件。',
    cancel: '停止',
    firstRows: (count: string) => `只列出前 ${count} 行；下载的文件里是全部退回的行。`,
  },
  en: {
    title: (register: string) => `Import: ${register}`,
    about:
      'First see what would change, then write. If one row is refused, none is written, unless you choose to write the others.',
    steps: ['File', 'Preview', 'Done'] as readonly string[],
    drop: 'Drop a workbook here, or click to choose a file',
    dropHelp: '.xlsx or .csv, the first row names the columns. No template yet? Download one.',
    template: 'Template',
    mode: 'What to do',
    modes: {
      upsert: { label: 'Add and update', help: 'Updates those that stand, adds the others' },
      add: { label: 'Only add', help: 'Records that stand already are refused' },
      update: { label: 'Only update', help: 'Records that do not stand yet are refused' },
    },
    reading: 'Reading and checking',
    applying: 'Writing',
    progress: (done: string, total?: string) => (total ? `${done} of ${total} rows` : `${done} rows`),
    kinds: { added: 'Added', updated: 'Updated', unchanged: 'Unchanged', refused: 'Refused' },
    row: 'Row',
    column: (column: string) => `Column ${column}`,
    kind: 'Outcome',
    record: 'Record',
    what: 'What',
    refusedHead: (count: string) => `${count} rows are refused; nothing is written yet`,
    refusedNext:
      'Download the refused rows, mend them by the comments, and import the mended file. The other rows can be written now, or together with the mended ones.',
    refusedOver:
      'Download the refused rows, mend them by the comments, and import the mended file; to write the other rows first, choose the file again.',
    downloadRefused: 'Download the refused rows',
    leaveOut: (count: string) => `Write only the ${count} rows that are in order`,
    leaveOutSure: (count: string) => `The ${count} refused rows are left out; the others are written now.`,
    anotherFile: 'Another file',
    ready: 'Everything can be written',
    nothing: 'The register holds all of this already: nothing to write.',
    apply: (count: string) => `Write ${count}`,
    applied: 'Written',
    outcome: (added: string, updated: string, unchanged: string) =>
      `${added} added, ${updated} updated, ${unchanged} unchanged`,
    leftOut: (count: string) =>
      `${count} refused rows were not written: download them, mend them by the comments, and import them again.`,
    entry: (entry: number) => `ledger entry ${entry}`,
    toRegister: 'See the register',
    again: 'Import another file',
    stopped: 'The import was stopped; nothing was written.',
    gone: 'This import is gone (after an hour without use). Please choose the file again.',
    cancel: 'Stop',
    firstRows: (count: string) =>
      `Only the first ${count} rows are listed; the file to download holds all refused rows.`,
  },
})
