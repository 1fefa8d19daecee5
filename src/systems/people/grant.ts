import { knownRoles } from '#access'
import {
  and,
  code,
  date,
  defineCodeList,
  defineRegister,
  inOrder,
  is,
  isSet,
  not,
  oneOf,
  or,
  organisation,
  reference,
  region,
  text,
} from '#registers'

export const roleList = defineCodeList({
  name: 'people.role',
  label: { zh: '角色', en: 'Roles' },
  source: '本系统约定',
  items: knownRoles.map(([role, label]) => ({ code: role, label })),
})

const forBody = oneOf('role', ['firm', 'applicant', 'seller', 'owner'])

/**
 * 授权: one role of one person in this unit, on behalf of one body, from when to when. As a register it has what rights
 * need most: who granted what when is in the ledger, and nobody takes it back unseen.
 */
export const grants = defineRegister({
  name: 'people.grants',
  label: { zh: '授权', en: 'Grants' },
  help: {
    zh: '一条授权一个角色；要收回，填上截止日期',
    en: 'One grant, one role; to take it back, set its last day',
  },
  titled: '{person} {role}',
  writtenBy: ['administrator'],
  fields: {
    person: reference({ label: { zh: '人员', en: 'Person' }, required: true, register: 'people' }),
    role: code({ label: { zh: '角色', en: 'Role' }, required: true, list: roleList }),
    organisation: organisation({
      label: { zh: '代表单位信用代码', en: 'On behalf of (code)' },
      help: {
        zh: '企业、申报单位、卖方、仪器所有单位必填：只能看和办这个单位的记录',
        en: 'For firms, applicants, sellers and owners: only records of this body are theirs',
      },
      required: forBody,
    }),
    region: region({
      label: { zh: '辖区', en: 'District' },
      help: { zh: '区科技部门必填：只能看和办本辖区的记录', en: 'For district bureaus: only its records' },
      required: is('role', 'district'),
    }),
    system: text({
      label: { zh: '业务系统', en: 'System' },
      help: {
        zh: '只限一个业务系统时填其英文名，如 contracts；不填即全部',
        en: 'The name of one system, such as contracts, where it is only for that; empty: for all',
      },
      maxLength: 40,
      pattern: { source: '[a-z][a-zA-Z]*', says: { zh: '业务系统的英文名', en: 'the name of a system' } },
    }),
    from: date({ label: { zh: '起', en: 'From' }, required: true }),
    to: date({ label: { zh: '止', en: 'To' }, help: { zh: '当天仍有效', en: 'Still in force on that day' } }),
    note: text({ label: { zh: '依据', en: 'Ground' }, maxLength: 200 }),
  },
  checks: [
    inOrder('from', 'to'),
    {
      name: 'own-people-for-nobody',
      that: or(
        forBody,
        oneOf('role', ['user', 'district']),
        and(not(isSet('organisation')), not(isSet('region'))),
      ),
      at: 'organisation',
      says: {
        zh: '本单位的角色不代表别的单位或辖区',
        en: "A role of the unit's own people is on nobody's behalf",
      },
    },
  ],
  columns: ['person', 'role', 'organisation', 'region', 'system', 'from', 'to'],
  indexed: ['person'],
})
