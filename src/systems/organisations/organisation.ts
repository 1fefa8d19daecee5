import { code, date, defineRegister, le, list, organisation, ownBody, region, text } from '#registers'
import { industrySections, natures, organisationKinds } from './code-list.ts'

/** Every body that a record speaks of, once, under the code that all systems share. */
export const organisations = defineRegister({
  name: 'organisations',
  label: { zh: '单位名录', en: 'Organisations' },
  help: {
    zh: '与中心业务有关的企业、院校和机构，以统一社会信用代码为准；更名时把旧名称移入「曾用名称」',
    en: 'Enterprises, universities and institutes, known by their unified social credit code; on a change of name the old one moves to the former names',
  },
  key: 'code',
  titled: '{name}',
  outside: {
    seller: { reads: ownBody('code') },
    firm: { reads: ownBody('code') },
    applicant: { reads: ownBody('code') },
    owner: { reads: ownBody('code') },
    user: { reads: ownBody('code') },
  },
  fields: {
    code: organisation({
      label: { zh: '统一社会信用代码', en: 'Unified social credit code' },
      help: { zh: '18 位，照营业执照或法人证书抄录', en: '18 characters, as on the licence' },
      required: true,
      searched: true,
    }),
    name: text({ label: { zh: '单位名称', en: 'Name' }, required: true, maxLength: 100, searched: true }),
    formerNames: list({
      label: { zh: '曾用名称', en: 'Former names' },
      fields: {
        name: text({ label: { zh: '曾用名称', en: 'Former name' }, required: true, maxLength: 100 }),
        from: date({ label: { zh: '启用日期', en: 'From' } }),
        to: date({ label: { zh: '停用日期', en: 'To' }, required: true }),
      },
    }),
    region: region({ label: { zh: '所在地区', en: 'Region' }, required: true }),
    kind: code({ label: { zh: '单位类别', en: 'Kind' }, required: true, list: organisationKinds }),
    nature: code({ label: { zh: '单位性质', en: 'Legal nature' }, list: natures }),
    industry: text({
      label: { zh: '所属行业', en: 'Industry' },
      help: {
        zh: '国民经济行业分类（GB/T 4754）门类字母加数字，如 C3985',
        en: 'GB/T 4754 code such as C3985',
      },
      pattern: { source: '[A-T](\\d{2,4})?', says: { zh: '行业代码形如 C3985', en: 'A code such as C3985' } },
      letters: { list: industrySections, which: 'first' },
    }),
    foundedOn: date({ label: { zh: '成立日期', en: 'Founded on' } }),
    closedOn: date({ label: { zh: '注销日期', en: 'Closed on' } }),
  },
  checks: [
    {
      name: 'founded-before-closed',
      that: le('foundedOn', 'closedOn'),
      when: { and: [{ isSet: 'foundedOn' }, { isSet: 'closedOn' }] },
      at: 'closedOn',
      says: {
        zh: '注销日期 {closedOn} 早于成立日期 {foundedOn}',
        en: 'Closed on {closedOn}, before it was founded on {foundedOn}',
      },
    },
  ],
  columns: ['code', 'name', 'region', 'kind', 'nature'],
  indexed: ['region', 'kind'],
})
