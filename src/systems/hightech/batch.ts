import { date, defineRegister, inOrder, integer, text } from '#registers'

/** One round of applications, and by when firms and districts must be done. */
export const hightechBatches = defineRegister({
  name: 'hightech.batches',
  label: { zh: '高企申报批次', en: 'Batches of applications' },
  key: 'name',
  titled: '{name}',
  outside: {
    firm: { reads: 'all' },
    district: { reads: 'all' },
  },
  fields: {
    name: text({
      label: { zh: '批次', en: 'Batch' },
      help: { zh: '如 2024-1', en: 'Such as 2024-1' },
      required: true,
      maxLength: 20,
      searched: true,
    }),
    year: integer({ label: { zh: '申报年度', en: 'Year' }, required: true, min: 2008, max: 2100 }),
    opensOn: date({ label: { zh: '开始受理', en: 'Opens' }, required: true }),
    closesOn: date({ label: { zh: '截止受理', en: 'Closes' }, required: true }),
    recommendsBy: date({ label: { zh: '推荐上报截止', en: 'Recommendations due' } }),
  },
  checks: [inOrder('opensOn', 'closesOn')],
  dated: 'opensOn',
  columns: ['name', 'year', 'opensOn', 'closesOn', 'recommendsBy'],
})
