import {
  asking,
  code,
  date,
  defineRegister,
  inOrder,
  integer,
  list,
  longText,
  move,
  noneIn,
  organisation,
  ownBody,
  region,
  stamp,
  text,
} from '#registers'
import { grades, networkSources } from './code-list.ts'

/** 管理单位: who keeps the instruments, and answers for sharing them. */
export const institutions = defineRegister({
  name: 'instruments.institutions',
  label: { zh: '仪器管理单位', en: 'Institutions' },
  help: {
    zh: '加入共享网络的科学仪器管理单位；入网后其仪器方可入网',
    en: 'Institutions of the sharing network; instruments go online after their institution',
  },
  key: 'code',
  titled: '{name}',
  outside: {
    owner: { reads: ownBody('code') },
  },
  fields: {
    code: organisation({
      label: { zh: '统一社会信用代码', en: 'Unified social credit code' },
      required: true,
      searched: true,
    }),
    name: text({ label: { zh: '单位名称', en: 'Name' }, required: true, maxLength: 100, searched: true }),
    region: region({ label: { zh: '所在地区', en: 'Region' }, required: true }),
    source: code({
      label: { zh: '资源来源', en: 'Part of the network' },
      required: true,
      list: networkSources,
    }),
    department: text({ label: { zh: '仪器管理部门', en: 'Department in charge' }, maxLength: 60 }),
    services: longText({ label: { zh: '服务能力', en: 'What it can do' } }),
    accreditations: list({
      label: { zh: '资质', en: 'Accreditations' },
      fields: {
        name: text({ label: { zh: '资质名称', en: 'Name' }, required: true, maxLength: 60 }),
        number: text({ label: { zh: '证书编号', en: 'Number' }, maxLength: 60 }),
        validTo: date({ label: { zh: '有效期至', en: 'Valid to' } }),
      },
    }),
    ratings: list({
      label: { zh: '评价考核', en: 'Ratings' },
      fields: {
        year: integer({ label: { zh: '年度', en: 'Year' }, required: true, min: 2000, max: 2100 }),
        grade: code({ label: { zh: '等级', en: 'Grade' }, required: true, list: grades }),
      },
    }),
    joinedOn: date({ label: { zh: '入网日期', en: 'Joined' }, computed: true }),
    leftOn: date({ label: { zh: '退网日期', en: 'Left' }, computed: true }),
    exitReason: text({ label: { zh: '退网原因', en: 'Why it left' }, maxLength: 200 }),
  },
  checks: [inOrder('joinedOn', 'leftOn')],
  lifecycle: {
    initial: 'applied',
    states: {
      applied: { label: { zh: '申请入网', en: 'Applied' }, tone: 'busy', editable: true },
      joined: { label: { zh: '已入网', en: 'Joined' }, tone: 'good', editable: true },
      left: { label: { zh: '已退网', en: 'Left' }, tone: 'ended' },
    },
    moves: {
      admit: move('准予入网', 'Admit', ['applied', 'left'], 'joined', 'clerk', {
        causes: [stamp({ joinedOn: { first: 'today' }, leftOn: 'nothing', exitReason: 'nothing' })],
      }),
      leave: move('退网', 'Leave', 'joined', 'left', 'clerk', {
        ...asking('exitReason', '请写明退网原因', 'Say why it leaves'),
        causes: [
          noneIn({
            of: 'instruments',
            by: { owner: 'code' },
            in: ['online', 'suspended'],
            says: {
              zh: '该单位还有仪器在网，不能退网：请先办理其仪器退网',
              en: 'It has instruments on the network: take them off first',
            },
          }),
          stamp({ leftOn: 'today' }),
        ],
      }),
    },
  },
  columns: ['code', 'name', 'region', 'source', 'joinedOn', 'state'],
  indexed: ['region', 'source'],
})
