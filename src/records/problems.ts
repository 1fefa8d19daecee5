import { defineProblems } from '#lib'

const lookAgain = {
  zh: '请刷新后查看最新内容，再决定是否继续',
  en: 'Reload, look at what stands now, then decide',
}

export const problems = defineProblems('records', {
  'unknown-register': {
    zh: '没有名为「{name}」的登记簿；可选：{known}',
    en: 'There is no register {name}; choose from: {known}',
  },
  'clock-behind': {
    severity: 'warning',
    zh: '本机时钟（{now}）比该单位最近一笔账目（{last}）早：时钟曾被调快，或现在慢了。本次按 {at} 记账，先后不乱',
    en: "This machine's clock ({now}) is behind the unit's last entry ({last}): it was fast before, or is slow now. This is recorded as of {at}, in order",
    todo: {
      zh: '请校准时钟；当日日期以 {at} 为准，请核对本次登记的日期',
      en: 'Set the clock right; today was taken from {at}, so check the dates of what you recorded',
    },
  },
  'unknown-unit': {
    zh: '没有编码为「{unit}」的单位',
    en: 'There is no unit {unit}',
    todo: { zh: '请核对单位编码', en: 'Check the code of the unit' },
  },
  'not-found': {
    zh: '{register}中没有编号为「{id}」的记录',
    en: 'There is no record {id} in {register}',
    todo: { zh: '请核对编号，或在列表中查找', en: 'Check the id, or look it up in the list' },
  },
  'stale-version': {
    zh: '「{title}」已由 {actor} 于 {at} 更新到第 {version} 版，您依据的是第 {expected} 版，未作更改',
    en: '"{title}" was changed by {actor} at {at} to version {version}; you worked from version {expected}, and nothing was changed',
    todo: lookAgain,
  },
  'missing-reference': {
    zh: '「{label}」所指的「{text}」不在{register}中',
    en: '{label} names "{text}", which is not in {register}',
    todo: { zh: '请先登记该记录，或更正编号', en: 'Record it first, or correct the key' },
  },
  'ambiguous-person': {
    zh: '「{label}」填写的「{text}」有几个人：{accounts}',
    en: '{label} "{text}" is the name of several people: {accounts}',
    todo: {
      zh: '请填账号，或写成「姓名（账号）」',
      en: 'Give the account, or the name with the account in brackets',
    },
  },
  'fixed-field': {
    zh: '「{label}」已定为 {value}，不能再改',
    en: '{label} is {value} for good',
    todo: { zh: '请另行登记一条记录', en: 'Record another one instead' },
  },
  'masked-field': {
    zh: '「{labels}」是个人信息，不能按它筛选、排序或统计',
    en: '{labels} is personal data; nothing is filtered, sorted or counted by it',
    todo: {
      zh: '请换一个条件，或由登记该台账的经办人查',
      en: 'Choose another condition, or ask a clerk of the register',
    },
  },
  'missing-file': {
    zh: '「{label}」的文件「{name}」没有上传过，或上传后很久没有保存已被清理',
    en: 'The file "{name}" of {label} was never uploaded here, or was cleared since no record used it',
    todo: { zh: '请重新选择文件上传，再保存', en: 'Upload it again, then save' },
  },
  'not-unique': {
    zh: '「{labels}」为 {values} 的记录已有：「{title}」',
    en: '{labels} {values} is taken by "{title}"',
    todo: {
      zh: '请核对是否重复登记；确需更正的请修改原记录',
      en: 'Check whether it was recorded twice; if it needs a correction, amend that record',
    },
  },
  'twice-in-batch': {
    zh: '「{labels}」为 {values} 的行重复，与第 {row} 行相同',
    en: '{labels} {values} stands twice, first in row {row}',
    todo: { zh: '请保留其中一行', en: 'Keep one of them' },
  },
  'span-backwards': {
    zh: '「{fromLabel}」须早于「{toLabel}」',
    en: '{fromLabel} must be before {toLabel}',
  },
  'beyond-limit': {
    zh: '{holder}「{title}」的{total} {most}，只剩 {left}，不够 {wanted}',
    en: 'Of the {total} {most} of {holder} "{title}" {left} is left, not {wanted}',
    todo: {
      zh: '请改填，或先办理{total}的调整、等其他记录让出',
      en: 'Take less, have the {total} changed, or wait until others give theirs up',
    },
  },
  'below-taken': {
    zh: '{total} {given} 低于{takers}已占用的 {taken}',
    en: 'A {total} of {given} is below the {taken} that {takers} take',
    todo: { zh: '不得低于已占用的数量', en: 'It cannot be less than what is taken' },
  },
  'unfit-state': {
    zh: '{label}「{title}」是「{state}」，须为{states}',
    en: '{label} "{title}" is {state}; it must be {states}',
    todo: { zh: '请先办理该记录，或另选一条', en: 'Deal with it first, or choose another' },
  },
  'unfit-elsewhere': {
    zh: '{label}「{title}」的{field}与本记录不同',
    en: '{label} "{title}" has another {field}',
    todo: { zh: '请选同一{field}的记录', en: 'Choose one of the same {field}' },
  },
  'keeps-out': {
    zh: '{reviewers}「{reviewer}」须回避「{item}」：{reason}',
    en: '{reviewers} "{reviewer}" must keep out of "{item}": {reason}',
    todo: { zh: '请改派其他人', en: 'Choose somebody else' },
  },
  'span-taken': {
    zh: '{asked} 已有一部分被占用：「{title}」占用 {taken}',
    en: 'A part of {asked} is taken: "{title}" has {taken}',
    todo: { zh: '其中仍空闲：{free}', en: 'Of it there is left: {free}' },
  },
  'span-taken-whole': {
    zh: '{asked} 已被占用：「{title}」占用 {taken}',
    en: '{asked} is taken: "{title}" has {taken}',
    todo: { zh: '此后最早的空闲时段：{free}', en: 'The first that is free after it: {free}' },
  },
  'span-twice-in-batch': {
    zh: '{asked} 与第 {row} 行的 {taken} 重叠',
    en: '{asked} overlaps row {row}, {taken}',
    todo: { zh: '请错开时间，或只保留其中一行', en: 'Move one of them, or keep only one' },
  },
  'taken-meanwhile': {
    zh: '同时有另一项写入占用了相同的编号或时段，本次没有写入',
    en: 'Another write took the same key or time at the same moment, so this one was not made',
    todo: { zh: '请刷新后重试', en: 'Reload and try again' },
  },
  'id-taken': {
    zh: '编号「{id}」已有记录',
    en: 'The id {id} is taken',
    todo: {
      zh: '接收历史数据时，每条记录须用未用过的编号',
      en: 'Each record taken over needs an id of its own',
    },
  },
  'not-an-id': {
    zh: '「{id}」不能作记录编号',
    en: '"{id}" cannot be the id of a record',
    todo: {
      zh: '编号只能用字母、数字和 . _ -，不超过 64 个字符',
      en: 'Use letters, digits and . _ - only, at most 64 of them',
    },
  },
  'unknown-state': {
    zh: '「{label}」没有「{state}」这个状态；可用的状态：{known}',
    en: '{label} has no state {state}; there are: {known}',
  },
  'unknown-move': {
    zh: '「{label}」没有「{move}」这个办理步骤；可用的步骤：{known}',
    en: '{label} has no move {move}; there are: {known}',
  },
  'wrong-state': {
    zh: '「{title}」现为「{state}」，不能{move}',
    en: '"{title}" is {state} and cannot be moved: {move}',
    todo: { zh: '只有「{from}」的记录可以{move}', en: 'Only from: {from}' },
  },
  'move-not-offered': {
    zh: '「{title}」不符合{move}的条件',
    en: '"{title}" does not meet the condition of: {move}',
    todo: lookAgain,
  },
  'not-by-hand': {
    zh: '「{move}」由其他事项的办理带动，不能单独办理',
    en: '{move} is caused by other steps and cannot be made on its own',
    todo: { zh: '请从带动它的事项办理', en: 'Make the step that causes it' },
  },
  'not-asked': {
    zh: '{move}时不填写「{field}」',
    en: '{move} does not ask for {field}',
    todo: { zh: '请删去这一项', en: 'Leave it out' },
  },
  'not-editable': {
    zh: '「{title}」现为「{state}」，内容不能修改',
    en: '"{title}" is {state} and cannot be amended',
    todo: { zh: '请按流程办理变更或退回', en: 'Use a move of its lifecycle instead' },
  },
  'locked-by': {
    zh: '「{title}」属于{register}「{parent}」，后者现为「{state}」，不能增加或修改',
    en: '"{title}" belongs to {register} "{parent}", which is {state}: nothing of it can be added or changed',
    todo: { zh: '请先退回或撤回，再修改', en: 'Have it returned or take it back first' },
  },
  'no-rule': {
    zh: '{day} 没有在施行的「{rules}」版本',
    en: 'No version of {rules} was in force on {day}',
    todo: { zh: '请核对日期，或补充规则版本', en: 'Check the date, or add the version of the rules' },
  },
  'unknown-rule': {
    zh: '「{rules}」没有「{version}」这个版本；已有：{known}',
    en: '{rules} has no version {version}; there are: {known}',
  },
  'versions-out-of-order': {
    zh: '记录「{id}」的第 {version} 版次序不对：同一记录的版本须从 1 起连续排列，时间依次递增',
    en: 'Version {version} of {id} is out of order: the versions of a record follow one another from 1, each later than the one before',
  },
  'recorded-in-the-future': {
    zh: '记录「{id}」第 {version} 版的登记时间 {at} 晚于现在',
    en: 'Version {version} of {id} was recorded at {at}, which is yet to come',
  },
  'not-a-moment': {
    zh: '记录「{id}」第 {version} 版的登记时间「{at}」不是时刻',
    en: 'Version {version} of {id} was recorded at "{at}", which is no moment',
    todo: { zh: '请写成 2024-12-20T02:00:00.000Z 的形式', en: 'Write it like 2024-12-20T02:00:00.000Z' },
  },
  'cannot-sort': {
    zh: '列表不能按「{field}」排序；可用的字段：{known}',
    en: 'The list cannot be sorted by {field}; there are: {known}',
  },
  'unknown-column': {
    zh: '「{label}」没有字段「{field}」；可用的字段：{known}',
    en: '{label} has no field {field}; there are: {known}',
  },
  'unit-busy': {
    zh: '单位「{unit}」另有写入正在进行，等候已超时，本次没有写入',
    en: 'Another write of {unit} is under way and the wait was too long; nothing was written',
    todo: { zh: '请稍候再试', en: 'Try again in a moment' },
  },
})
