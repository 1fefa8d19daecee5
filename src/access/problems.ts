import { defineProblems } from '#lib'

/** What a register's opening to people from outside does not allow; told by the stage that knows registers. */
export const outsideProblems = defineProblems('access', {
  'not-opened': {
    zh: '{actor} 无权查看或办理「{register}」（规则：该台账没有对本人的角色开放）',
    en: '{actor} may not read or change "{register}" (rule: it is not opened to that role)',
    todo: { zh: '需要时请联系 {unit} 的经办人', en: 'Ask a clerk of {unit}' },
  },
  'not-yours': {
    zh: '{actor} 只能办理本单位、本辖区的「{register}」（规则：{roles} 只办理自己的记录）',
    en: '{actor} may only act on the own "{register}" (rule: {roles} act on their own records)',
    todo: { zh: '请核对记录，或联系经办人', en: 'Check the record, or ask a clerk' },
  },
})

export const problems = defineProblems('access', {
  'not-your-unit': {
    zh: '{actor} 无权处理 {unit} 的数据（规则：只能处理本人所属单位及其下级）',
    en: '{actor} may not touch the data of {unit} (rule: only the own units and those below)',
    todo: { zh: '需要时请联系 {unit} 的管理员', en: 'Ask the administrator of {unit}' },
  },
  'not-your-role': {
    zh: '{actor} 无权{what}（规则：须由 {roles} 办理）',
    en: '{actor} may not do this: {what} (rule: it is for {roles})',
    todo: { zh: '请交由 {roles} 办理', en: 'Leave it to {roles}' },
  },
  'key-reused': {
    zh: 'Idempotency-Key「{key}」已经用于另一个请求',
    en: 'The Idempotency-Key "{key}" was used for another request',
    todo: { zh: '每次新的操作请换一个新的键', en: 'Take a new key for each new deed' },
  },
  'no-such-unit': {
    zh: '没有编码为 {unit} 的单位（现有：{units}）',
    en: 'There is no unit {unit} (there are: {units})',
    todo: { zh: '请从现有单位中选', en: 'Choose one of those' },
  },
  'bad-unit-id': {
    zh: '单位编码「{unit}」不合规则',
    en: '"{unit}" cannot be a unit code',
    todo: {
      zh: '请用小写字母、数字和连字符，以字母或数字开头，最多 63 个字符',
      en: 'Use lower-case letters, digits and hyphens, 63 characters at most, a letter or digit first',
    },
  },
  'unit-exists': {
    zh: '已有编码为 {unit} 的单位（{name}）',
    en: 'The unit {unit} ({name}) exists already',
    todo: { zh: '请换一个编码', en: 'Choose another code' },
  },
  'parent-too-low': {
    zh: '{name} 不能设在 {parent} 之下：财政部门在上，主管部门居中，预算单位在下',
    en: '{name} cannot stand below {parent}: finance bureau, competent department, unit is the order',
    todo: { zh: '请另选上级单位', en: 'Choose another parent' },
  },
})
