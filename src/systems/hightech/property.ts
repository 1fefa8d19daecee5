import {
  and,
  code,
  defineRegister,
  integer,
  lifecycleOfUses,
  oneOf,
  organisation,
  ownBody,
  ownRegion,
  reference,
  text,
  through,
  used,
} from '#registers'
import { propertyKinds, secondClass } from './code-list.ts'

export const servesOnce = oneOf('kind', secondClass)

/**
 * Intellectual property in use by applications, written by acceptance alone. 195号: what is graded as class II serves an
 * application once; property of several owners serves one of them only.
 */
export const hightechProperties = defineRegister({
  name: 'hightech.properties',
  label: { zh: '高企申报知识产权使用登记', en: 'Intellectual property in use' },
  help: {
    zh: '受理时由系统登记：Ⅱ类知识产权跨企业、跨年度只能用一次，Ⅰ类只能由一个权属人使用',
    en: 'Written on acceptance: class II serves once across firms and years, class I one owner only',
  },
  titled: '{number}（{name}）',
  outside: {
    firm: { reads: ownBody('firm'), writes: true },
    district: { reads: through('application', ownRegion('region')) },
  },
  fields: {
    number: text({
      label: { zh: '授权号或登记号', en: 'Number' },
      required: true,
      maxLength: 60,
      computed: true,
      searched: true,
    }),
    kind: code({ label: { zh: '类别', en: 'Kind' }, required: true, list: propertyKinds, computed: true }),
    firm: organisation({
      label: { zh: '统一社会信用代码', en: 'Unified social credit code' },
      required: true,
      computed: true,
    }),
    name: text({ label: { zh: '企业名称', en: 'Firm' }, required: true, maxLength: 100, computed: true }),
    year: integer({ label: { zh: '申报年度', en: 'Year' }, required: true, computed: true }),
    application: reference({
      label: { zh: '申报', en: 'Application' },
      register: 'hightech.applications',
      required: true,
      computed: true,
    }),
  },
  unique: [{ fields: ['number'], when: and(used, servesOnce) }],
  lifecycle: lifecycleOfUses(['supervisor']),
  columns: ['number', 'kind', 'name', 'year', 'application', 'state'],
  indexed: ['number', 'application', 'firm'],
})
