import { defineProblems } from '#lib'

export const appProblems = defineProblems('app', {
  'unknown-unit': {
    zh: '没有单位「{unit}」',
    en: 'There is no unit "{unit}"',
    todo: { zh: '现有单位：{known}', en: 'There are: {known}' },
  },
  'no-data': {
    zh: '{data} 里还没有数据',
    en: 'There are no data in {data}',
    todo: {
      zh: '先执行 npm start，或 npx youju init --sample；数据在别处时用 --data 指明',
      en: 'Run npm start or npx youju init --sample first; say --data when they are elsewhere',
    },
  },
  'not-scored': {
    zh: '{label}没有评分规则',
    en: '{label} are judged by no rubric',
    todo: { zh: '请打开有评分规则的台账的记录', en: 'Open a record of a register that a rubric judges' },
  },
  'no-rule-then': {
    zh: '{day} 还没有「{rules}」的规则',
    en: 'There were no rules "{rules}" on {day}',
    todo: {
      zh: '规则自 {first} 起有，请选其后的期间',
      en: 'There are rules from {first} on: choose a later period',
    },
  },
  'not-a-day': {
    zh: '「{text}」不是日期',
    en: '"{text}" is not a day',
    todo: { zh: '请写成 2026-02-01 这样的日期', en: 'Write a day such as 2026-02-01' },
  },
  'year-is-open': {
    zh: '{year} 年度的自评已经有了',
    en: 'There is an evaluation of {year} already',
    todo: { zh: '请直接打开它', en: 'Open it' },
  },
  'no-year-before': {
    zh: '没有可以沿用的年度，不能由上年新建 {year} 年度',
    en: 'There is no earlier year to begin {year} from',
    todo: {
      zh: '请先登记预算信息和绩效指标（可从 Excel 导入）',
      en: 'Record the budget and the indicators first (they can be imported)',
    },
  },
  'no-such-person': {
    zh: '「{account}」不能办理：没有这个账号，或现在没有授权',
    en: '"{account}" cannot act: there is no such account, or it has no grant now',
    todo: { zh: '请管理员登记人员并授权', en: 'Have the administrator record the person and a grant' },
  },
  'reason-needed': {
    zh: '查看个人信息要写明事由',
    en: 'Say why personal data has to be seen',
    todo: { zh: '请写明为办哪件事、联系谁', en: 'Name the matter that it is for' },
  },
  'no-unit': {
    zh: '还没有任何单位',
    en: 'There is no unit yet',
    todo: {
      zh: '设一个单位：npx youju init --unit 编码 --name 名称；或装入示例中心：npx youju init --sample',
      en: 'Set one up: npx youju init --unit CODE --name NAME; or load the sample: npx youju init --sample',
    },
  },
  'unit-name': {
    zh: '请写单位名称',
    en: 'Give the unit a name',
    todo: { zh: '用报告上的全称', en: 'Its full name, as on the report' },
  },
  'which-unit': {
    zh: '有多个单位，请指明是哪一个',
    en: 'There are several units: say which',
    todo: { zh: '加上 --unit，可选：{known}', en: 'Add --unit, one of: {known}' },
  },
  'unknown-mode': {
    zh: '没有导入方式「{mode}」',
    en: 'There is no import mode "{mode}"',
    todo: {
      zh: '可选：add 只新增，update 只更新，upsert 有则更新、无则新增',
      en: 'One of: add, update, upsert',
    },
  },
  'cannot-write': {
    zh: '写不了 {file}：{reason}',
    en: 'Cannot write {file}: {reason}',
    todo: {
      zh: '请检查目录是否存在、有无权限、磁盘是否已满',
      en: 'Check that the folder exists, its permissions and the disk',
    },
  },
  'import-broke': {
    zh: '程序出错，导入没有完成，一条也没有写入',
    en: 'The program failed; the import did not finish and nothing was written',
    todo: {
      zh: '请重试；仍不行时把文件交给管理员',
      en: 'Try again; if it fails again, give the file to the administrator',
    },
  },
  'export-broke': {
    zh: '程序出错，文件没有做成',
    en: 'The program failed; the file was not made',
    todo: { zh: '请重试；仍不行时告诉管理员', en: 'Try again; if it fails again, tell the administrator' },
  },
  'export-not-ready': {
    zh: '文件还没有做好',
    en: 'The file is not made yet',
    todo: { zh: '请过一会儿再取', en: 'Fetch it in a moment' },
  },
  'too-many-exports': {
    zh: '正在导出的人太多',
    en: 'Too many exports are under way',
    todo: { zh: '请过一会儿再试', en: 'Try again in a moment' },
  },
  'too-many-imports': {
    zh: '没有结束的导入太多',
    en: 'Too many imports are open',
    todo: {
      zh: '请先写入或放弃已经打开的导入，或等一小时后它们自动清除',
      en: 'Write or give up those that are open first; those that nobody touches are cleared after an hour',
    },
  },
  'import-too-slow': {
    zh: '文件「{file}」导入了 {seconds} 秒没有进展，已经放弃，一条也没有写入',
    en: 'The import of {file} did not get on within {seconds} seconds and was given up; nothing was written',
    todo: {
      zh: '请确认文件正常、没有别的大批写入正在进行，再重新导入；仍不行时分成几个文件',
      en: 'Make sure that the file is sound and that no other large writing is under way, and import again; or split it',
    },
  },
  'import-stopped': { zh: '导入已按要求停止', en: 'The import was stopped as asked' },
  'import-not-ready': {
    zh: '这次导入没有可以写入的预览：文件还在读取，或导入已经失败、已经停止',
    en: 'This import has no preview to write: its file is still being read, or it has failed or was stopped',
    todo: { zh: '请等预览完成，或重新选择文件', en: 'Wait for the preview, or choose the file again' },
  },
  'unknown-job': {
    zh: '没有这次导入，或它已经结束',
    en: 'There is no such import, or it has ended',
    todo: { zh: '请重新选择文件', en: 'Choose the file again' },
  },
})
