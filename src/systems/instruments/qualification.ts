import { date, defineRegister, ownAccount, ownBody, person, reference, text, through } from '#registers'

/** 上机资格: who may use an instrument without its operator, until when. */
export const qualifications = defineRegister({
  name: 'instruments.qualifications',
  label: { zh: '上机资格', en: 'Qualifications' },
  titled: '{personName} {instrument}',
  outside: {
    owner: { reads: through('instrument', ownBody('owner')), writes: true },
    user: { reads: ownAccount('person') },
  },
  unique: [['person', 'instrument']],
  fields: {
    person: person({
      label: { zh: '使用人账号', en: 'Person' },
      required: true,
      personal: true,
    }),
    personName: text({ label: { zh: '使用人', en: 'Name' }, required: true, maxLength: 40 }),
    instrument: reference({
      label: { zh: '仪器', en: 'Instrument' },
      required: true,
      register: 'instruments',
    }),
    trainedOn: date({ label: { zh: '培训考核日期', en: 'Trained' }, required: true }),
    validTo: date({ label: { zh: '有效期至', en: 'Valid to' } }),
  },
  columns: ['personName', 'instrument', 'trainedOn', 'validTo'],
  indexed: ['instrument'],
})
