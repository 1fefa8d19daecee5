import {
  asking,
  code,
  date,
  defineRegister,
  type Lifecycle,
  le,
  longText,
  type Membership,
  move,
  organisation,
  ownBody,
  ownRegion,
  region,
  stamp,
  text,
} from '#registers'
import { hightechFields } from './code-list.ts'

const lifecycle: Lifecycle = {
  initial: 'valid',
  states: {
    valid: { label: { zh: '有效', en: 'Valid' }, tone: 'good', editable: true },
    revoked: { label: { zh: '已取消', en: 'Revoked' }, tone: 'ended' },
  },
  moves: {
    revoke: move('取消资格', 'Revoke', 'valid', 'revoked', 'supervisor', {
      ...asking('reason', '请写明取消资格的理由', 'Say why it is revoked'),
      causes: [stamp({ endedOn: 'today' })],
    }),
  },
}

/** Who holds a certificate on a day. */
export const certificateHolders: Membership = {
  of: 'hightech.certificates',
  who: 'firm',
  in: ['valid'],
  since: 'issuedOn',
  until: 'validTo',
}

/** Who is a high-tech firm, and until when: the list of who must report is taken from here. */
export const hightechCertificates = defineRegister({
  name: 'hightech.certificates',
  label: { zh: '高企证书', en: 'High-tech certificates' },
  help: {
    zh: '全市高新技术企业证书；每年据此锁定应填报年度发展情况报表的企业',
    en: 'Certificates of all firms of the city; the list of who must report is taken from them',
  },
  key: 'number',
  titled: '{name}（{number}）',
  outside: {
    firm: { reads: ownBody('firm') },
    district: { reads: ownRegion('region') },
  },
  fields: {
    number: text({
      label: { zh: '证书编号', en: 'Number' },
      required: true,
      pattern: { source: 'GR\\d{12}', says: { zh: '编号形如 GR202432000123', en: 'Such as GR202432000123' } },
      searched: true,
    }),
    firm: organisation({
      label: { zh: '统一社会信用代码', en: 'Unified social credit code' },
      required: true,
    }),
    name: text({ label: { zh: '企业名称', en: 'Firm' }, required: true, maxLength: 100, searched: true }),
    region: region({ label: { zh: '所在地区', en: 'Region' }, required: true }),
    field: code({ label: { zh: '技术领域', en: 'Field' }, list: hightechFields }),
    issuedOn: date({ label: { zh: '发证日期', en: 'Issued' }, required: true }),
    validTo: date({ label: { zh: '有效期至', en: 'Valid to' }, required: true }),
    endedOn: date({ label: { zh: '取消日期', en: 'Revoked' }, computed: true }),
    reason: longText({ label: { zh: '取消资格的理由', en: 'Why it is revoked' } }),
  },
  checks: [
    {
      name: 'valid-in-order',
      that: le('issuedOn', 'validTo'),
      at: 'validTo',
      says: {
        zh: '有效期至 {validTo} 早于发证日期 {issuedOn}',
        en: 'Valid to {validTo}, before it was issued',
      },
    },
  ],
  lifecycle,
  dated: 'issuedOn',
  columns: ['number', 'name', 'region', 'issuedOn', 'validTo', 'state'],
  indexed: ['firm', 'validTo'],
})
