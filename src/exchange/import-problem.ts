import { defineProblems } from '#lib'

/** What can be wrong with a file's sheets, heads and rows, for the register that it is to go into. */
export const importProblems = defineProblems('import', {
  'no-sheet': {
    zh: '没有名为「{expected}」的工作表（文件中有：{found}）',
    en: 'There is no sheet named {expected} (there are: {found})',
    todo: {
      zh: '请把数据所在的工作表改名为「{expected}」，或使用本台账的模板',
      en: 'Name the sheet with the data {expected}, or use the template',
    },
  },
  'other-sheet': {
    zh: '没有名为「{expected}」的工作表，按表头采用了「{sheet}」',
    en: 'There is no sheet named {expected}; {sheet} was taken for its heads',
    severity: 'warning',
  },
  'sheet-passed-over': {
    zh: '工作表「{sheet}」不属于本台账，未读取',
    en: 'The sheet {sheet} does not belong to this register and was not read',
    severity: 'warning',
  },
  'no-head': {
    zh: '工作表「{sheet}」的前 {rows} 行里找不到表头',
    en: 'No heads were found in the first {rows} rows of {sheet}',
    todo: { zh: '第一行应为列名，如：{heads}', en: 'The first row holds the heads, such as {heads}' },
  },
  'no-rows': {
    zh: '工作表「{sheet}」的表头下面没有数据',
    en: 'There is no row below the heads of {sheet}',
    todo: { zh: '请确认选对了文件，数据在第一个工作表里', en: 'Make sure that this is the right file' },
  },
  'missing-column': {
    zh: '缺少「{head}」列',
    en: 'The column {head} is missing',
    todo: {
      zh: '请补上这一列（表头须一致）；也可以把数据贴进模板再导入',
      en: 'Add this column, or paste the data into the template',
    },
  },
  'no-key-column': {
    zh: '更新已有记录要靠「{heads}」列来认，文件里没有',
    en: 'Records are matched by {heads}, which the file does not have',
    todo: { zh: '请补上该列，或改用「新增」方式', en: 'Add the column, or import in mode add' },
  },
  'unknown-column': {
    zh: '「{head}」列不属于本台账，未导入',
    en: 'The column {head} does not belong to this register and was not imported',
    severity: 'warning',
  },
  'misspelt-column': {
    zh: '「{head}」列认不出来，是不是「{like}」？',
    en: 'The column {head} is not known; is it {like}?',
    todo: {
      zh: '请把表头改为「{like}」；确实不是的，请删去该列',
      en: 'Name it {like}, or remove the column',
    },
  },
  'too-many-columns': {
    zh: '工作表「{sheet}」有 {most} 列以上不属于本台账',
    en: 'More than {most} columns of {sheet} do not belong to this register',
    todo: {
      zh: '请确认选对了文件；也可以把数据贴进模板再导入',
      en: 'Make sure that this is the right file, or paste the data into the template',
    },
  },
  'column-twice': {
    zh: '「{head}」列出现了两次（另一处在 {other} 列）',
    en: 'The column {head} stands twice (the other is {other})',
    todo: { zh: '请只保留一列', en: 'Keep one of them' },
  },
  'other-unit': {
    zh: '表头「{head}」的单位认不出来，本列以「{unit}」为单位',
    en: 'The unit in the head {head} is not known; this column is in {unit}',
    todo: {
      zh: '金额列可写（元）（万元）（亿元），其余请按模板的表头填写',
      en: 'Write the head as in the template',
    },
  },
  'cells-without-head': {
    zh: '{column} 列有内容但没有表头，未导入',
    en: 'Column {column} has content but no head, and was not imported',
    severity: 'warning',
  },
  'merged-cells': {
    zh: '数据区有合并单元格（{range}）',
    en: 'Cells are merged among the data ({range})',
    todo: { zh: '请取消合并，并在每一行填上各自的内容', en: 'Unmerge them and fill each row' },
  },
  formulas: {
    zh: '「{head}」列有 {count} 个公式，取了文件保存时的计算结果',
    en: '{count} cells of {head} are formulas; the values saved with them were taken',
    todo: { zh: '请核对；可先「选择性粘贴—数值」再导入', en: 'Check them, or paste them as values first' },
    severity: 'warning',
  },
  'error-value': {
    zh: '单元格是错误值 {text}',
    en: 'The cell holds the error {text}',
    todo: { zh: '请改正公式，或直接填写数值', en: 'Mend the formula, or type the value' },
  },
  'formula-without-value': {
    zh: '单元格是公式，但文件里没有计算结果',
    en: 'The cell is a formula whose value the file does not have',
    todo: {
      zh: '请用 Excel 或 WPS 打开文件，保存一次再导入',
      en: 'Open the file in Excel or WPS, save it and import again',
    },
  },
  'digits-lost': {
    zh: '这里的长数字 {text} 已被表格软件改成数值，第 15 位以后的数字丢失',
    en: 'The spreadsheet has turned this long number into {text}; the digits after the 15th are lost',
    todo: {
      zh: '请先把该列设为「文本」格式，再重新填写完整的号码',
      en: 'Format the column as text, then type the number again',
    },
  },
  'not-a-file': {
    zh: '附件不能写在表格里',
    en: 'A file cannot be written into a table',
    todo: {
      zh: '请清空此格，导入后到记录页上传附件',
      en: 'Clear the cell and upload the file on the record’s page',
    },
  },
  'not-sub-rows': {
    zh: '「{label}」这一格的写法不对：第 {item} 项有 {count} 段，应为 {parts}',
    en: 'Item {item} of {label} has {count} parts; it should be {parts}',
    todo: {
      zh: '各项之间用英文分号、一项之内用竖线隔开',
      en: 'Part items by semicolons, and what is in one by bars',
    },
  },
  'no-link': {
    zh: '没有填「{head}」，不知道这一行属于哪条记录',
    en: '{head} is empty: it is not known to which record this row belongs',
    todo: {
      zh: '请填写「{sheet}」表中对应记录的「{head}」',
      en: 'Give the {head} of its record in the sheet {sheet}',
    },
  },
  'link-unknown': {
    zh: '「{sheet}」表中没有「{head}」为「{text}」的记录',
    en: 'The sheet {sheet} has no record whose {head} is {text}',
    todo: { zh: '请改正「{head}」，或在「{sheet}」表中补上这条记录', en: 'Correct it, or add the record' },
  },
  'link-twice': {
    zh: '「{head}」「{text}」与第 {other} 行重复',
    en: '{head} {text} stands in row {other} too',
    todo: { zh: '请给每一行不同的「{head}」', en: 'Give every row its own' },
  },
  'row-twice': {
    zh: '「{labels}」与本文件第 {other} 行重复',
    en: '{labels} are the same as in row {other} of this file',
    todo: { zh: '请删去重复的一行，或改正', en: 'Remove or correct one of the rows' },
  },
  exists: {
    zh: '已有「{labels}」相同而内容不同的记录：{title}',
    en: 'A record with the same {labels} but other content exists: {title}',
    todo: {
      zh: '要修改已有记录，请改用「更新」或「新增并更新」方式',
      en: 'To change it, import in mode update or upsert',
    },
  },
  taken: {
    zh: '「{labels}」已被另一条记录使用：{title}',
    en: '{labels} is taken by another record: {title}',
    todo: { zh: '请核对后改正', en: 'Check and correct it' },
  },
  'not-found': {
    zh: '没有「{labels}」为「{text}」的记录',
    en: 'There is no record whose {labels} is {text}',
    todo: {
      zh: '请核对；确为新记录的，请改用「新增并更新」方式',
      en: 'Check it; for a new record, import in mode upsert',
    },
  },
  'no-such-record': {
    zh: '没有「{labels}」为「{text}」的记录，而「{labels}」由系统生成，不能自行填写',
    en: 'There is no record whose {labels} is {text}, and {labels} is set by the system',
    todo: { zh: '新记录请把「{labels}」留空', en: 'Leave {labels} empty for a new record' },
  },
  'no-key': {
    zh: '没有填「{labels}」，不知道要更新哪条记录',
    en: '{labels} is empty: it is not known which record to update',
    todo: { zh: '请填写「{labels}」', en: 'Give {labels}' },
  },
  'changed-since': {
    zh: '导出之后，这条记录已被修改（文件中是第 {version} 版，现在是第 {current} 版）',
    en: 'The record was changed since it was exported (version {version} then, {current} now)',
    todo: {
      zh: '请重新导出，在新文件上修改；确要覆盖的，清空此行的「版本」',
      en: 'Export it again and change that; to overwrite, clear the version in this row',
    },
  },
  'not-editable': {
    zh: '记录「{title}」处于「{state}」状态，内容不能修改',
    en: 'The record {title} is {state} and cannot be changed',
    todo: {
      zh: '请在系统中办理相应的手续，或从文件中删去此行',
      en: 'Take the proper step in the system, or remove the row',
    },
  },
  'masked-value': {
    zh: '「{label}」在导出时隐去了，不能用来新增记录',
    en: '{label} was masked when it was exported; no record is made of that',
    todo: {
      zh: '请写明事由重新导出，或填写实际内容',
      en: 'Export it again with a reason, or fill in what it is',
    },
  },
  'computed-passed-over': {
    zh: '「{head}」由系统填写，文件中的值没有采用',
    en: '{head} is set by the system; the values in the file were not taken',
    severity: 'warning',
  },
  'nothing-written': {
    zh: '有 {refused} 行不合要求，一条也没有写入',
    en: '{refused} rows are refused; nothing was written',
    todo: {
      zh: '请下载退回的行，按批注改好后重新导入；预览之后他人写入的记录，也会使原来合格的行被退回',
      en: 'Download the refused rows, mend them and import again; what others wrote since the preview can refuse a row too',
    },
  },
  cancelled: {
    zh: '导入已取消，没有写入任何数据',
    en: 'The import was cancelled; nothing was written',
  },
})
