import { defineRegister, moment, person, text } from '#registers'

/**
 * 个人信息查看: that personal data which is masked was shown to somebody, what and why. The system writes it before
 * anything is shown; nobody records or amends it.
 */
export const showings = defineRegister({
  name: 'people.showings',
  label: { zh: '个人信息查看', en: 'Personal data shown' },
  help: {
    zh: '谁在何时、因何查看或导出了隐去的个人信息，由系统记录',
    en: 'Who had masked personal data shown or exported, when and why; the system writes it',
  },
  titled: '{personName} {registerName}',
  writtenBy: [],
  fields: {
    person: person({ label: { zh: '查看人', en: 'By' }, required: true, computed: true }),
    shownAt: moment({ label: { zh: '时间', en: 'When' }, required: true, computed: true }),
    register: text({
      label: { zh: '台账代码', en: 'Register' },
      required: true,
      maxLength: 100,
      computed: true,
    }),
    registerName: text({ label: { zh: '台账', en: 'Of' }, required: true, maxLength: 100, computed: true }),
    record: text({
      label: { zh: '记录编号', en: 'Record' },
      help: { zh: '空着的是整本导出', en: 'Empty: a whole export' },
      maxLength: 64,
      computed: true,
    }),
    fields: text({ label: { zh: '看了哪些', en: 'What' }, required: true, maxLength: 500, computed: true }),
    reason: text({ label: { zh: '事由', en: 'Why' }, required: true, maxLength: 200, computed: true }),
  },
  columns: ['shownAt', 'person', 'registerName', 'record', 'fields', 'reason'],
  indexed: ['person', 'shownAt'],
})
