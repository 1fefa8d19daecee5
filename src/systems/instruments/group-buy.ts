import {
  asking,
  date,
  decimal,
  defineRegister,
  integer,
  list,
  money,
  move,
  organisation,
  text,
} from '#registers'

/** 团购: a service at a price that falls with the number of those who join before a deadline. */
export const groupBuys = defineRegister({
  name: 'instruments.groupBuys',
  label: { zh: '团购活动', en: 'Group purchases' },
  titled: '{title}',
  fields: {
    title: text({ label: { zh: '活动名称', en: 'Title' }, required: true, maxLength: 100, searched: true }),
    provider: organisation({ label: { zh: '服务单位信用代码', en: "Provider's code" }, required: true }),
    providerName: text({
      label: { zh: '服务单位', en: 'Provider' },
      required: true,
      maxLength: 100,
      searched: true,
    }),
    service: text({
      label: { zh: '服务项目', en: 'Service' },
      required: true,
      maxLength: 100,
      searched: true,
    }),
    place: text({ label: { zh: '举办地点', en: 'Place' }, maxLength: 100 }),
    heldOn: date({ label: { zh: '举办日期', en: 'Held' }, required: true }),
    deadline: date({ label: { zh: '截止日期', en: 'Deadline' }, required: true }),
    listPrice: money({ label: { zh: '原价', en: 'List price' }, required: true, min: '0' }),
    tiers: list({
      label: { zh: '阶梯价', en: 'Tiers' },
      required: true,
      minItems: 1,
      fields: {
        from: integer({ label: { zh: '满', en: 'From' }, required: true, min: 1, max: 100_000, unit: '份' }),
        price: money({ label: { zh: '单价', en: 'Price' }, required: true, min: '0' }),
      },
    }),
    participants: list({
      label: { zh: '参团单位', en: 'Participants' },
      fields: {
        organisation: organisation({ label: { zh: '单位信用代码', en: 'Code' }, required: true }),
        name: text({ label: { zh: '单位', en: 'Name' }, required: true, maxLength: 100 }),
        quantity: integer({
          label: { zh: '数量', en: 'Quantity' },
          required: true,
          min: 1,
          max: 10_000,
          unit: '份',
        }),
      },
    }),
    price: money({ label: { zh: '成交单价', en: 'Price reached' }, computed: true }),
    quantity: decimal({ label: { zh: '成交数量', en: 'Quantity' }, places: 0, unit: '份', computed: true }),
    cancelReason: text({ label: { zh: '取消原因', en: 'Why it was cancelled' }, maxLength: 200 }),
  },
  lifecycle: {
    initial: 'open',
    states: {
      open: { label: { zh: '参团中', en: 'Open' }, tone: 'busy', editable: true },
      reached: { label: { zh: '已成团', en: 'Reached' }, tone: 'good' },
      missed: { label: { zh: '未成团', en: 'Missed' }, tone: 'ended' },
      cancelled: { label: { zh: '已取消', en: 'Cancelled' }, tone: 'ended' },
    },
    moves: {
      close: move('成团', 'Close', 'open', 'reached', 'clerk', {
        causes: ['closeGroupBuy'],
      }),
      miss: { label: { zh: '未成团', en: 'Miss' }, from: ['open'], to: 'missed', by: ['clerk'] },
      cancel: move('取消', 'Cancel', 'open', 'cancelled', 'clerk', {
        ...asking('cancelReason', '请写明取消原因', 'Say why it is cancelled'),
      }),
    },
  },
  dated: 'heldOn',
  columns: ['title', 'providerName', 'heldOn', 'deadline', 'price', 'state'],
})
