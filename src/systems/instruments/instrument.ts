import {
  and,
  code,
  date,
  decimal,
  defineRegister,
  ge,
  inOrder,
  inState,
  is,
  longText,
  money,
  not,
  or,
  organisation,
  ownBody,
  region,
  startsWith,
  text,
  value,
  yesNo,
} from '#registers'
import {
  fundings,
  instrumentClasses,
  instrumentSubclasses,
  meters,
  origins,
  sharingModes,
  zones,
} from './code-list.ts'
import { instrumentLifecycle } from './instrument-lifecycle.ts'

/**
 * From this value on hours are to be taken by a meter. Practice of the cities whose rules were published; ours is to be
 * confirmed, so it is a question and refuses nothing.
 */
const meteredFrom = '500000.00'

/**
 * A scientific instrument or a set. The fields are those of the national network and of PIDINST 1.0 (owner,
 * manufacturer, model, serial number, type, dates, landing page), so that it can be told to either.
 */
export const instruments = defineRegister({
  name: 'instruments',
  label: { zh: '科学仪器', en: 'Instruments' },
  key: 'number',
  titled: '{name}（{number}）',
  outside: {
    owner: { reads: ownBody('owner'), writes: true },
    user: { reads: { when: inState('online') } },
  },
  unique: [['owner', 'assetNo']],
  fields: {
    number: text({
      label: { zh: '平台编号', en: 'Number' },
      required: true,
      maxLength: 20,
      searched: 'code',
      pattern: {
        source: '[0-9A-Z-]+',
        says: { zh: '只用数字、大写字母和连字符', en: 'Digits, capitals and hyphens' },
      },
    }),
    nationalNo: text({ label: { zh: '国家网络编号', en: 'National number' }, maxLength: 40 }),
    pid: text({
      label: { zh: '持久标识', en: 'Persistent identifier' },
      help: { zh: 'PIDINST 标识，如 DOI 或 Handle', en: 'A PIDINST identifier: a DOI or a handle' },
      maxLength: 120,
    }),
    owner: organisation({
      label: { zh: '管理单位信用代码', en: "Owner's code" },
      required: true,
      searched: true,
      fills: { name: 'ownerName' },
    }),
    ownerName: text({
      label: { zh: '管理单位', en: 'Owner' },
      required: true,
      maxLength: 100,
      searched: true,
    }),
    assetNo: text({ label: { zh: '资产编号', en: 'Asset number' }, required: true, maxLength: 40 }),
    name: text({ label: { zh: '仪器名称', en: 'Name' }, required: true, maxLength: 100, searched: true }),
    nameEn: text({ label: { zh: '英文名称', en: 'English name' }, maxLength: 150 }),
    manufacturer: text({
      label: { zh: '生产厂商', en: 'Manufacturer' },
      required: true,
      maxLength: 100,
      searched: true,
    }),
    origin: code({ label: { zh: '产地', en: 'Country of origin' }, required: true, list: origins }),
    domestic: yesNo({
      label: { zh: '国产', en: 'Domestic' },
      help: { zh: '产地为中国的填是', en: 'Yes for those made in China' },
      required: true,
    }),
    model: text({ label: { zh: '规格型号', en: 'Model' }, maxLength: 80, searched: 'code' }),
    serialNo: text({ label: { zh: '出厂编号', en: 'Serial number' }, maxLength: 60 }),
    class: code({ label: { zh: '仪器大类', en: 'Class' }, required: true, list: instrumentClasses }),
    subclass: code({
      label: { zh: '仪器中类', en: 'Sub-class' },
      required: true,
      list: instrumentSubclasses,
    }),
    originalValue: money({ label: { zh: '原值', en: 'Original value' }, required: true, min: '0' }),
    funding: code({ label: { zh: '资金来源', en: 'Funding' }, required: true, list: fundings }),
    inUseOn: date({ label: { zh: '启用日期', en: 'In use since' }, required: true }),
    region: region({ label: { zh: '所在地区', en: 'Region' }, required: true }),
    place: text({ label: { zh: '安放地点', en: 'Where it stands' }, maxLength: 100 }),
    latitude: decimal({ label: { zh: '纬度', en: 'Latitude' }, places: 6 }),
    longitude: decimal({ label: { zh: '经度', en: 'Longitude' }, places: 6 }),
    functions: text({ label: { zh: '主要功能', en: 'What it does' }, maxLength: 200, searched: true }),
    specs: longText({ label: { zh: '技术指标', en: 'Specifications' } }),
    measures: text({ label: { zh: '测量对象', en: 'Measured variable' }, maxLength: 100 }),
    sharing: code({ label: { zh: '共享模式', en: 'Sharing' }, required: true, list: sharingModes }),
    sharingReason: text({
      label: { zh: '不共享的理由', en: 'Why it is not shared' },
      required: is('sharing', 'none'),
      maxLength: 200,
    }),
    meter: code({ label: { zh: '机时采集方式', en: 'How hours are taken' }, list: meters }),
    zone: code({ label: { zh: '服务专区', en: 'Zone' }, list: zones }),
    contact: text({ label: { zh: '联系方式', en: 'Contact' }, maxLength: 60, personal: { of: 'owner' } }),
    onlineOn: date({
      label: { zh: '首次入网日期', en: 'First online' },
      help: { zh: '退网后再入网的，仍为首次入网的日期', en: 'Stays when it left and came back' },
      computed: true,
    }),
    offlineOn: date({ label: { zh: '退网日期', en: 'Off the network' }, computed: true }),
    returnReason: text({ label: { zh: '退回理由', en: 'Why it was returned' }, maxLength: 200 }),
    suspendReason: text({ label: { zh: '停用原因', en: 'Why it is suspended' }, maxLength: 200 }),
    exitReason: text({ label: { zh: '退网原因', en: 'Why it left' }, maxLength: 200 }),
  },
  groups: [
    {
      label: { zh: '仪器', en: 'Instrument' },
      fields: [
        'number',
        'name',
        'nameEn',
        'manufacturer',
        'model',
        'serialNo',
        'origin',
        'domestic',
        'class',
        'subclass',
      ],
    },
    {
      label: { zh: '所有单位与编号', en: 'Owner and numbers' },
      fields: ['owner', 'ownerName', 'assetNo', 'nationalNo', 'pid', 'originalValue', 'funding', 'inUseOn'],
    },
    { label: { zh: '所在位置', en: 'Place' }, fields: ['region', 'place', 'latitude', 'longitude'] },
    { label: { zh: '能做什么', en: 'What it does' }, fields: ['functions', 'specs', 'measures'] },
    {
      label: { zh: '开放共享', en: 'Sharing' },
      fields: ['sharing', 'sharingReason', 'meter', 'zone', 'contact'],
    },
    {
      label: { zh: '办理', en: 'Procedure' },
      fields: ['onlineOn', 'offlineOn', 'returnReason', 'suspendReason', 'exitReason'],
    },
  ],
  checks: [
    {
      name: 'subclass-of-class',
      that: or(
        ...instrumentClasses.items.map(({ code: own }) => and(is('class', own), startsWith('subclass', own))),
      ),
      at: 'subclass',
      says: { zh: '中类 {subclass} 不属于大类 {class}', en: '{subclass} is no sub-class of {class}' },
    },
    {
      name: 'domestic-as-made',
      that: or(
        and(is('origin', 'CN'), is('domestic', true)),
        and(not(is('origin', 'CN')), is('domestic', false)),
      ),
      at: 'domestic',
      says: { zh: '产地为{origin}，国产一项填写不符', en: 'It was made in {origin}' },
      severity: 'question',
    },
    {
      name: 'metered',
      that: not(is('meter', 'hand')),
      when: ge('originalValue', value(meteredFrom)),
      at: 'meter',
      says: {
        zh: '原值 50 万元以上的仪器，机时应自动采集',
        en: 'From 500,000 yuan on, hours are to be taken by a meter',
      },
      severity: 'question',
    },
    inOrder('onlineOn', 'offlineOn'),
  ],
  lifecycle: instrumentLifecycle,
  dated: 'onlineOn',
  columns: ['number', 'name', 'ownerName', 'class', 'originalValue', 'region', 'onlineOn', 'state'],
  indexed: ['originalValue'],
})
