import { defineRegister, organisation, text } from '#registers'

/**
 * 人员: who acts in the unit's systems, the unit's own people and people from outside. The account is what the ledger
 * keeps of who did something, so nobody else ever gets it.
 */
export const people = defineRegister({
  name: 'people',
  label: { zh: '人员', en: 'People' },
  help: {
    zh: '本单位人员，以及在本单位办事的企业、机构人员；离岗后记录保留，停掉授权即可',
    en: 'Own people, and those of firms and institutions who act here; who leaves stays on record, without grants',
  },
  key: 'account',
  titled: '{name}（{account}）',
  writtenBy: ['administrator'],
  fields: {
    account: text({
      label: { zh: '账号', en: 'Account' },
      help: { zh: '小写字母、数字、点和连字符', en: 'Lower-case letters, digits, dots and hyphens' },
      required: true,
      fixed: true,
      maxLength: 60,
      searched: 'code',
      pattern: {
        source: '[a-z0-9][a-z0-9._-]*',
        says: { zh: '小写字母、数字、点、下划线、连字符', en: 'lower-case letters, digits, dots, hyphens' },
      },
    }),
    name: text({ label: { zh: '姓名', en: 'Name' }, required: true, maxLength: 40, searched: true }),
    organisation: organisation({ label: { zh: '所在单位信用代码', en: "Body's code" } }),
    organisationName: text({ label: { zh: '所在单位', en: 'Body' }, maxLength: 100, searched: true }),
    position: text({ label: { zh: '岗位', en: 'Position' }, maxLength: 60 }),
    phone: text({ label: { zh: '联系电话', en: 'Telephone' }, maxLength: 30, personal: { of: 'account' } }),
  },
  columns: ['account', 'name', 'organisationName', 'position'],
})
