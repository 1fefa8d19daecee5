import { defineProblems } from '#lib'

export const problems = defineProblems('procedure', {
  'same-person': {
    zh: '「{move}」不能由{earlier}本人（{person}）办理',
    en: '{move} cannot be done by the {earlier} ({person})',
    todo: { zh: '请由另一位有权限的人办理', en: 'Let someone else who may do it do it' },
  },
  'serial-exhausted': {
    zh: '以 {series} 开头的编号已用完',
    en: 'The numbers that begin with {series} are used up',
    todo: { zh: '请另设一段编号', en: 'Set up another series' },
  },
  'call-not-open': {
    zh: '{call}「{name}」是「{state}」，现在不办理',
    en: '{call} {name} is {state}: it takes nothing now',
    todo: { zh: '请在其开放后办理', en: 'Do it once it is open' },
  },
  'call-not-begun': {
    zh: '{call}「{name}」从 {opens} 开始，今天是 {day}',
    en: '{call} {name} begins on {opens}; today is {day}',
    todo: { zh: '请在开始以后办理', en: 'Do it once it has begun' },
  },
  'call-over': {
    zh: '{call}「{name}」已于 {closes} 截止，今天是 {day}',
    en: '{call} {name} closed on {closes}; today is {day}',
    todo: {
      zh: '请改报下一批；确需延长的，先调整截止日期',
      en: 'Take the next one, or have its last day moved',
    },
  },
  'corrections-over': {
    zh: '{call}「{name}」的补正已于 {closes} 截止，今天是 {day}',
    en: '{call} {name} took corrections until {closes}; today is {day}',
    todo: {
      zh: '请改报下一批；确需延长的，先调整补正截止日期',
      en: 'Take the next one, or have its last day for corrections moved',
    },
  },
  'member-none': {
    zh: '{list}没有内容',
    en: '{list}: there is nothing on it',
    todo: { zh: '请先填写', en: 'Fill it in first' },
  },
  'member-twice': {
    zh: '第 {item} 项「{title}」列了两次',
    en: '"{title}", item {item}, stands twice',
    todo: { zh: '请删去一项', en: 'Remove one' },
  },
  'member-in-state': {
    zh: '第 {item} 项「{title}」是「{state}」，须为{states}',
    en: '"{title}", item {item}, is {state}; it must be {states}',
    todo: { zh: '请移出，或先办理该项', en: 'Take it off, or deal with it first' },
  },
  'member-differs': {
    zh: '第 {item} 项「{title}」的{field}与本记录不同',
    en: '"{title}", item {item}, has another {field}',
    todo: { zh: '请移到相应的清单', en: 'Put it where it belongs' },
  },
  'member-flagged': {
    zh: '第 {item} 项「{title}」有待处理情况：{flag}',
    en: '"{title}", item {item}, is flagged: {flag}',
    todo: { zh: '请移出清单，处理后再列入', en: 'Take it off and deal with it' },
  },
  'not-due-yet': {
    zh: '「{move}」要等{field} {until} 过后才能办理',
    en: '{move} has to wait until {until} is over ({field})',
    todo: { zh: '到期后系统自动办理', en: 'The system does it when the time has come' },
  },
  'none-due': {
    zh: '没有到期应「{move}」的{register}',
    en: '{register}: none is due ({move})',
    todo: { zh: '不必办理', en: 'There is nothing to do' },
  },
  'named-twice': {
    zh: '{what} {name} 列了两次',
    en: '{what} {name} stands twice',
    todo: { zh: '请删去一项', en: 'Remove one' },
  },
  'used-already': {
    zh: '{what} {name} 已由{by}使用，只能使用一次',
    en: '{what} {name} was used by {by}; it serves once',
    todo: { zh: '请删去该项，或换用未使用过的', en: 'Remove it, or name one that was not used before' },
  },
  'used-by-another': {
    zh: '{what} {name} 已由另一家（{owner}不同）的{by}使用，只能由一家使用',
    en: '{what} {name} was used by another ({owner}), {by}; one only may use it',
    todo: { zh: '请与对方核实后删去该项', en: 'Ask the other one, and remove it' },
  },
  'not-held': {
    zh: '{register}{what} 在 {day} 不是{who}「{name}」的有效记录',
    en: '{register} {what} is none that {who} {name} holds on {day}',
    todo: { zh: '请核对编号和有效期，或不填此项', en: 'Check number and dates, or leave it empty' },
  },
  'nobody-must-report': {
    zh: '{register}在 {day} 没有一条有效，名单为空',
    en: '{register}: none was valid on {day}, the list would be empty',
    todo: { zh: '请先登记或导入', en: 'Record or import them first' },
  },
  'no-certificate': {
    zh: '没有查验码为「{code}」的证书或证明',
    en: 'There is no certificate with the code "{code}"',
    todo: {
      zh: '请照证书上的 12 位查验码逐字输入；仍查不到的，向发证机构核实',
      en: 'Type the 12 characters of the certificate; if it is still not found, ask the office that issued it',
    },
  },
  'stands-in-the-way': { zh: '{told}', en: '{told}' },
  'none-to-take': { zh: '{told}', en: '{told}' },
  'publicity-not-over': {
    zh: '公示到 {endsOn} 才满期，今天是 {day}',
    en: 'It is made public until {endsOn}; today is {day}',
    todo: { zh: '请在公示期满后办理', en: 'Do it when the days are over' },
  },
  'objection-open': {
    zh: '有 {count} 件异议没有办结：{numbers}',
    en: '{count} objections are open: {numbers}',
    todo: { zh: '请先核查并办结异议', en: 'Decide them first' },
  },
  'budget-exhausted': {
    zh: '「{name}」的{total} {budget} 元只剩 {left} 元，不够 {wanted} 元',
    en: 'Of the {total} {budget} of {name} only {left} are left, not {wanted}',
    todo: { zh: '请调整预算，或等其他占用释放', en: 'Raise it, or wait until others give theirs up' },
  },
  'budget-below-taken': {
    zh: '{total} {budget} 元低于已占用的 {taken} 元',
    en: 'A {total} of {budget} is below the {taken} that is taken',
    todo: { zh: '不得低于已占用的金额', en: 'It cannot be less than what is taken' },
  },
  'plan-differs': {
    zh: '{parts}的金额合计 {planned} 元，与{total} {whole} 元不符',
    en: 'The {parts} come to {planned}, the {total} is {whole}',
    todo: { zh: '请补齐或调整计划，使合计相等', en: 'Complete or change the plan until they are equal' },
  },
  'session-not-begun': {
    zh: '{session}「{name}」从 {opens} 起可以签到，现在是 {now}',
    en: '{session} {name} takes this from {opens} on; it is {now}',
    todo: { zh: '请到时再签', en: 'Come back then' },
  },
  'session-over': {
    zh: '{session}「{name}」的签到在 {closed} 结束，现在是 {now}',
    en: '{session} {name} took this until {closed}; it is {now}',
    todo: { zh: '请由经办人补记，并说明原因', en: 'Let a clerk note it, with the reason' },
  },
  'criterion-missing': {
    zh: '还没有打分：{criteria}',
    en: 'Not scored yet: {criteria}',
    todo: { zh: '请逐项打分后再提交', en: 'Score each before you submit' },
  },
  'criterion-unknown': {
    zh: '本轮没有「{criterion}」这一项',
    en: 'This round has no criterion {criterion}',
    todo: { zh: '请按本轮的评审指标打分', en: 'Score by the criteria of the round' },
  },
  'criterion-twice': {
    zh: '「{criterion}」打了两次分',
    en: '{criterion} is scored twice',
    todo: { zh: '请删去一行', en: 'Remove one' },
  },
  'points-beyond': {
    zh: '「{criterion}」打了 {points} 分，应在 0 到 {most} 之间',
    en: '{criterion} has {points} points; it takes 0 to {most}',
    todo: { zh: '请改正分数', en: 'Correct the points' },
  },
  'panel-empty': {
    zh: '本轮没有待评的{items}',
    en: 'There are no {items} to judge in this round',
    todo: { zh: '请先把要评的项目列入本轮', en: 'Put into the round what is to be judged' },
  },
  'sheets-open': {
    zh: '还有 {count} 份评审没有完成：{sheets}',
    en: '{count} sheets are not done: {sheets}',
    todo: { zh: '请催办，或改派其他评委', en: 'Remind them, or assign somebody else' },
  },
  'scores-too-few': {
    zh: '有 {count} 项的评分不足 {least} 份：{items}',
    en: '{count} items have fewer than {least} scores: {items}',
    todo: { zh: '请补派评委', en: 'Assign more reviewers' },
  },
  'nothing-to-assign': {
    zh: '没有可以抽派的{none}',
    en: 'There are no {none} to assign',
    todo: { zh: '请先备齐待评项目和评委', en: 'Have the items and the reviewers ready first' },
  },
})
