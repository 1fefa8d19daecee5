import { defineProblems } from '#lib'

/** What can be expected to go wrong between a narrative and a printed report. */
export const problems = defineProblems('report', {
  'bad-plan': {
    zh: '「{file}」不是填表的计划：{detail}',
    en: '{file} is no plan for a form: {detail}',
    todo: { zh: '写法见指南「项目表和监控表」', en: 'The guide on forms says how it is written' },
  },
  'unknown-form': {
    zh: '没有表式「{form}」',
    en: 'There is no form {form}',
    todo: { zh: '可选：{known}', en: 'There are: {known}' },
  },
  'unknown-budget-line': {
    zh: '预算信息里没有「{item}」',
    en: 'The budget has no line {item}',
    severity: 'warning',
    todo: { zh: '请照预算信息表的写法填写', en: 'Write it as the budget does' },
  },
  'unknown-indicator': {
    zh: '自评里没有代码为 {code} 的指标',
    en: 'The evaluation has no indicator {code}',
    severity: 'warning',
  },
  'wrong-weights': {
    zh: '「{name}」各项分值合计 {sum}，表式要求 {weight}',
    en: 'The weights of {name} sum to {sum}; the form asks for {weight}',
    severity: 'warning',
  },
  'reason-due': {
    zh: '「{name}」得 {score} 分，满分 {weight} 分，没有写偏差原因',
    en: '{name} scores {score} of {weight} without a reason',
    severity: 'warning',
  },
  'score-open': {
    zh: '「{name}」的得分要由人判断（degree，0 到 1）',
    en: 'The score of {name} is for a person to give (degree, 0 to 1)',
    severity: 'warning',
  },
  'text-too-long': {
    zh: '「{text}」有 {length} 个字，表式最多 {most} 个',
    en: '"{text}" has {length} characters; the form takes {most}',
    severity: 'warning',
  },
  'unclosed-brace': {
    zh: '引用没有写完：「{quote}」缺少右花括号',
    en: 'The reference is not finished: "{quote}" has no closing brace',
    todo: {
      zh: '请补上 }；若要印出花括号本身，请写 \\{',
      en: 'Add }; to print the brace itself write \\{',
    },
  },
  'stray-brace': {
    zh: '多出一个右花括号',
    en: 'A closing brace stands alone',
    todo: { zh: '请删去，或写成 \\}', en: 'Remove it, or write \\}' },
  },
  'unreadable-reference': {
    zh: '引用「{quote}」读不懂',
    en: 'The reference "{quote}" cannot be read',
    todo: {
      zh: '请写成 {名称}、{名称:格式} 或 {名称:格式|随数字变化的词}，如 {contracts.registered.amount:亿元.1}',
      en: 'Write {name}, {name:format} or {name:format|words}, such as {contracts.registered.amount:亿元.1}',
    },
  },
  'unreadable-format': {
    zh: '格式「{format}」读不懂',
    en: 'The format "{format}" cannot be read',
    todo: {
      zh: '格式由量级、单位和小数位组成：亿元.1、万元.2、项、.2、%；只要数字写 数 或 亿数.1',
      en: 'A format is scale, unit and decimals: 亿元.1, 万元.2, 项, .2, %; for the number alone 数 or 亿数.1',
    },
  },
  'unreadable-words': {
    zh: '随数字变化的词「{words}」读不懂',
    en: 'The words "{words}" cannot follow a number',
    todo: {
      zh: '可写 同比、环比、较上年，或 超 1050亿元、近 200家 这样的比较',
      en: 'Write 同比, 环比 or 较上年, or a comparison such as 超 1050亿元 or 近 200家',
    },
  },
  'unreadable-period': {
    zh: '引用「{quote}」的期间「{period}」读不懂',
    en: 'The reference "{quote}" names no period: "{period}"',
    todo: {
      zh: '请写 @2023、@2024Q1、@2024-03 或 @2024-01-01..2024-06-30',
      en: 'Write @2023, @2024Q1, @2024-03 or @2024-01-01..2024-06-30',
    },
  },
  'not-filled-in': {
    zh: '引用的人工填报数据「{name}」还没有填数',
    en: 'The manual figure {name} that is referred to has no value yet',
    todo: { zh: '请在「人工填报数据」里填写', en: 'Fill it in among the manual figures' },
  },
  'unknown-name': {
    zh: '没有叫「{name}」的统计口径、人工填报数据或目标',
    en: 'No measure, manual figure or target is called "{name}"',
    todo: {
      zh: '请在口径目录或人工填报数据中查到名称后再引用',
      en: 'Look the name up among the measures or manual figures',
    },
  },
  'unknown-name-near': {
    zh: '没有叫「{name}」的统计口径、人工填报数据或目标，相近的有：{near}',
    en: 'No measure, manual figure or target is called "{name}"; near it: {near}',
    todo: {
      zh: '请改用其中之一，或先登记人工填报数据',
      en: 'Use one of them, or enter a manual figure first',
    },
  },
  'unit-does-not-fit': {
    zh: '「{name}」的单位是{unit}，不能按「{asked}」印出',
    en: '"{name}" is counted in {unit} and cannot be printed as "{asked}"',
    todo: {
      zh: '请改用自己的单位；要换个量词，请写 {名称:数} 再接量词',
      en: 'Use its own unit; for another classifier write {name:数} and the classifier after it',
    },
  },
  'not-a-number': {
    zh: '人工填报数据「{name}」的值「{value}」不是数字，不能带格式或比较',
    en: 'The manual figure "{name}" is "{value}", no number: it takes no format and no comparison',
    todo: { zh: '请去掉格式，只写名称', en: 'Give the name alone' },
  },
  'only-one-value': {
    zh: '人工填报数据「{name}」只有一个值，不分期间和范围',
    en: 'The manual figure "{name}" has one value, whatever the period and scope',
    todo: {
      zh: '请去掉 @ 和方括号；另一年的数请另登记一条',
      en: 'Remove @ and the brackets; enter another year as a figure of its own',
    },
  },
  'target-alone': {
    zh: '目标「{name}」照批复印出，不带范围、期间、格式和比较',
    en: 'The target "{name}" is printed as approved: it takes no scope, period, format or comparison',
    todo: { zh: '请只写名称', en: 'Give the name alone' },
  },
  'no-value': {
    zh: '「{name}」在 {period} 没有值',
    en: '"{name}" has no value for {period}',
    todo: {
      zh: '该期间没有可计算的记录，请改期间或改写这句话',
      en: 'No record gives it one: change the period or the sentence',
    },
  },
  'heading-level': {
    zh: '正文里不能用这一级标题',
    en: 'This level of heading does not belong in a narrative',
    todo: {
      zh: '节标题由模板给出；正文用 ##（一）、### 1.、####（1），序号自动编',
      en: 'The template gives the section heading; use ##, ### and ####, numbered by themselves',
    },
  },
  'not-printable': {
    zh: '正文里不能放{what}',
    en: 'A narrative cannot hold {what}',
    todo: { zh: '可用标题、段落、加粗、列表和表格', en: 'Use headings, paragraphs, bold, lists and tables' },
  },
  'unclosed-emphasis': {
    zh: '加粗的星号没有成对',
    en: 'The asterisks of a bold passage are not paired',
    severity: 'warning',
    todo: {
      zh: '星号要紧贴文字；标点请放在星号外面',
      en: 'Keep the asterisks at the words and punctuation outside',
    },
  },
  'missing-section': {
    zh: '「{heading}」尚未撰写',
    en: '"{heading}" has not been written yet',
    severity: 'warning',
    todo: { zh: '请在自评的「报告」步骤撰写', en: 'Write it in the report step of the evaluation' },
  },
  'unknown-section': {
    zh: '模板「{template}」没有叫「{section}」的正文',
    en: 'The template "{template}" has no narrative "{section}"',
    severity: 'warning',
    todo: {
      zh: '这段正文不会印出，请改其节名或删去',
      en: 'It will not be printed: rename its section or remove it',
    },
  },
  'table-in-cell': {
    zh: '任务的完成情况里不能再放表格',
    en: 'A task cannot hold a table',
    todo: { zh: '请改写成句子', en: 'Write sentences instead' },
  },
  'unreadable-fonts': {
    zh: '字体目录 {path} 打不开',
    en: 'The folder of fonts {path} cannot be opened',
    todo: {
      zh: '请改成存放字体文件的目录，或不填，用自带字体',
      en: 'Name the folder with the font files, or none',
    },
  },
  'cannot-write': {
    zh: '报告写不到 {path}：{reason}',
    en: 'The report cannot be written to {path}: {reason}',
    todo: {
      zh: '请检查磁盘空间和目录权限后再试；已有的文件没有改动',
      en: 'Check disk space and permissions and try again; the files that were there are unchanged',
    },
  },
})
