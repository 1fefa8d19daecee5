import { defineProblems } from '#lib'

/** What an evaluation can say. `{name}` is an indicator's or a figure's name as people read it. */
export const problems = defineProblems('indicators', {
  'unreadable-target': {
    zh: '目标值「{text}」读不出来',
    en: 'The target "{text}" cannot be read',
    todo: {
      zh: '请写成比较符加数字加单位（>=1850、≥100%、=0%、<=10%），或纯文字（健全、规范）',
      en: 'Write operator, number and unit (>=1850, ≥100%, =0%, <=10%), or words only',
    },
  },
  'vague-target': {
    zh: '目标值「{text}」含糊，无法判断是否完成',
    en: 'The target "{text}" is too vague to be met or missed',
    todo: { zh: '请改用 >=、<=、= 等比较符', en: 'Use an operator: >=, <=, =' },
  },
  'no-evaluation': {
    zh: '{unit} 没有 {year} 年的自评：预算表和绩效指标都还没有登记',
    en: '{unit} has no evaluation of {year}: neither budget nor indicators are recorded',
    todo: {
      zh: '请核对年度和截至时点，或先在「预算信息」「绩效指标」中登记（可从 Excel 导入）',
      en: 'Check the year and the as-of moment, or record the budget and the indicators first',
    },
  },
  'no-form': {
    zh: '没有适用于 {year} 年的自评表式，已收录的自 {first} 年起',
    en: 'No form of self-evaluation is in force for {year}; those known here begin with {first}',
    todo: { zh: '请核对年度', en: 'Check the year' },
  },

  'reason-missing': {
    zh: '「{name}」偏差 {deviation}，还没有写原因分析',
    en: '{name} deviates by {deviation} and gives no reason',
    todo: { zh: '请在该指标的「原因分析」中说明', en: 'Write the reason into the indicator' },
  },
  'figure-unknown': {
    zh: '「{name}」的取数口径 {figure} 不存在（相近的有：{near}）',
    en: '{name} takes its actual from {figure}, which does not exist (near: {near})',
    todo: {
      zh: '请选一个统计指标，或在「人工填报数据」中登记 {figure}',
      en: 'Choose a measure, or record {figure} as a manual figure',
    },
  },
  'figure-without-value': {
    zh: '「{name}」取不到数：{figure} 在本年度没有值',
    en: '{name} has no actual: {figure} has no value for the year',
    todo: { zh: '请打开该数据查看原因', en: 'Open the figure to see why' },
  },
  'unit-mismatch': {
    zh: '「{name}」的目标以「{targetUnit}」计、完成值以「{actualUnit}」计，无法比较',
    en: 'The target of {name} is in {targetUnit}, its actual in {actualUnit}: they cannot be compared',
    todo: { zh: '请统一目标值与取数口径的计量单位', en: 'Bring the target and the figure to one unit' },
  },
  'percent-sign-missing': {
    zh: '「{name}」的目标值「{target}」漏写百分号，按 {target}% 计算',
    en: 'The target {target} of {name} lacks its percent sign; it is taken as {target}%',
    todo: { zh: '目标批复原文如此的，请在原因分析中注明', en: 'If it was approved so, say it in the reason' },
    severity: 'warning',
  },
  'words-differ': {
    zh: '「{name}」的完成情况「{actual}」与目标「{target}」不同，还没有写原因分析',
    en: 'The actual "{actual}" of {name} differs from its target "{target}" and gives no reason',
    todo: {
      zh: '请在该指标的「原因分析」中说明；表式没有规定定性指标的偏差怎样填，偏差栏留空',
      en: 'Write the reason; the form does not say how words deviate, so the column stays empty',
    },
  },
  'kinds-differ': {
    zh: '「{name}」的目标「{target}」与完成值「{actual}」一个是数、一个是文字，无法比较',
    en: 'Of target "{target}" and actual "{actual}" of {name} one is a number, the other words',
    todo: { zh: '请改为同一种写法', en: 'Write both the same way' },
  },
  'manual-without-evidence': {
    zh: '人工填报数据「{name}」没有依据文件，也没有佐证材料',
    en: 'The manual figure {name} has neither document nor evidence',
    todo: {
      zh: '请填写依据文件，或上传统计表、截图',
      en: 'Name the document, or attach the return or a screenshot',
    },
    severity: 'warning',
  },
  'manual-unconfirmed': {
    zh: '人工填报数据「{name}」还没有人确认',
    en: 'Nobody has confirmed the manual figure {name}',
    todo: { zh: '请核对后填写确认人和确认日期', en: 'Check it, then fill in who confirmed it and when' },
    severity: 'warning',
  },
  'manual-missing': {
    zh: '人工填报数据「{name}」还没有填数',
    en: 'The manual figure {name} has no value yet',
    todo: {
      zh: '请填写数值、依据和确认人；本年度没有这项的，删去引用它的指标或文字',
      en: 'Give its value, document and who confirms it',
    },
  },
  'words-missing': {
    zh: '「{name}」还没有填完成值',
    en: 'The actual of {name} is still missing',
    todo: {
      zh: '请填写完成情况（定性指标），或选一个取数口径',
      en: 'Fill in the words, or choose the figure that gives it',
    },
  },
  'own-data-missing': {
    zh: '「{name}」还没有数：「{register}」里没有本年度的登记',
    en: 'There is no {name} yet: nothing of the year stands in {register}',
    todo: {
      zh: '请登记两个数和依据，比率由系统计算',
      en: 'Record the numbers and their document; the rate is computed',
    },
  },
  'budget-empty': {
    zh: '预算信息还没有填金额',
    en: 'The budget table has no amounts yet',
    todo: { zh: '请按本年度预算批复填写各行的年初预算数', en: 'Fill in the amounts as approved' },
  },
  'manual-unreadable': {
    zh: '人工填报数据「{name}」的数值「{value}」读不出数',
    en: 'The value "{value}" of the manual figure {name} is no number',
    todo: { zh: '请写成 756、近 180、1.73万左右 这样的数', en: 'Write it like 756, 近 180, 1.73万左右' },
  },
  'payments-differ': {
    zh: '全年的月度支付合计 {paid} 元，预算信息的实际支出合计 {spent} 元，两者不一致',
    en: 'The payments of the year come to {paid} 元, the spending in the budget table to {spent} 元',
    todo: {
      zh: '请核对支付月报是否齐全，预算信息是否已按决算填写',
      en: 'Check that every monthly return is in, and that the budget was brought to the final accounts',
    },
    severity: 'warning',
  },
  'task-without-completion': {
    zh: '重点任务「{name}」还没有写完成情况',
    en: 'The task {name} does not say yet how it was done',
    severity: 'warning',
  },
  'unknown-indicator': {
    zh: '「{name}」对应的指标 {code} 不存在',
    en: '{name} names an indicator {code} that does not exist',
    todo: { zh: '请改用「绩效指标」中的指标代码', en: 'Use a code of the indicators' },
  },
  'unknown-parent': {
    zh: '预算行「{name}」的上级行 {parent} 不存在或不是合计行',
    en: 'The budget line {name} is part of {parent}, which is no total',
    todo: {
      zh: '请填一个合计行的代码，最上一行留空',
      en: 'Give the code of a total; none for the topmost line',
    },
  },
  'circular-parent': {
    zh: '预算行「{name}」经上级行又汇入自己',
    en: 'The budget line {name} is part of itself',
    todo: { zh: '请改正上级行代码', en: 'Mend the parent lines' },
  },
})
