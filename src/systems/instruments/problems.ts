import { defineProblems } from '#lib'

export const problems = defineProblems('instruments', {
  backwards: { zh: '结束时间须晚于开始时间', en: 'It ends before it begins' },
  past: {
    zh: '开始时间已经过去',
    en: 'It begins in the past',
    todo: { zh: '请选择以后的时段', en: 'Choose a later time' },
  },
  'too-soon': {
    zh: '须至少提前 {days} 天预约',
    en: 'It must be booked {days} days ahead',
    todo: { zh: '最早可预约 {first}', en: 'The first day is {first}' },
  },
  'too-far': {
    zh: '最多提前 {days} 天预约',
    en: 'It can be booked at most {days} days ahead',
    todo: { zh: '最晚可预约 {last}', en: 'The last day is {last}' },
  },
  'members-first': {
    zh: '本单位优先：外单位只能预约 {days} 天以内的时段',
    en: "The institution's own come first: others book at most {days} days ahead",
    todo: { zh: '最晚可预约 {last}', en: 'The last day is {last}' },
  },
  'too-short': {
    zh: '预约 {minutes} 分钟，短于最短 {min} 分钟',
    en: '{minutes} minutes are less than the least, {min}',
  },
  'too-long': {
    zh: '预约 {minutes} 分钟，超过最长 {max} 分钟',
    en: '{minutes} minutes are more than the most, {max}',
  },
  'off-step': {
    zh: '开始时间和时长须为 {step} 分钟的整数倍',
    en: 'It must begin and last by steps of {step} minutes',
  },
  'off-hours': {
    zh: '{closed} 不在开放时间内（开放时间 {opens}–{closes}）',
    en: '{closed} is outside of the opening hours ({opens}–{closes})',
    todo: { zh: '请改约开放时间；有上机资格且允许的可在非开放时间使用', en: 'Choose opening hours' },
  },
  'too-close': {
    zh: '与您的另一次预约 {other} 相隔不足 {gap} 分钟',
    en: 'Your other booking, {other}, is less than {gap} minutes away',
  },
  'too-much-a-day': {
    zh: '{day} 合计预约 {minutes} 分钟，超过每人每天 {max} 分钟',
    en: '{minutes} minutes on {day} are more than {max} a day',
  },
  'too-many': {
    zh: '您已有 {count} 次未来预约，每人最多 {max} 次',
    en: 'You have {count} bookings ahead already; {max} are allowed',
    todo: { zh: '请先使用或取消已有预约', en: 'Use or cancel one first' },
  },
  'too-much': {
    zh: '未来预约合计 {minutes} 分钟，超过每人 {max} 分钟',
    en: '{minutes} minutes ahead are more than the {max} allowed',
    todo: { zh: '请先使用或取消已有预约', en: 'Use or cancel one first' },
  },
  'not-qualified': {
    zh: '该仪器须有有效的上机资格',
    en: 'The instrument needs a valid qualification',
    todo: { zh: '请先参加培训考核，或委托机组测试', en: 'Take the training, or let the operator do it' },
  },
  banned: {
    zh: '因多次违约，{to} 之前不能在该单位预约',
    en: 'After several violations no booking is possible here until {to}',
    todo: { zh: '对违约记录有异议的可以申诉', en: 'You may appeal against a violation' },
  },
  'not-online': {
    zh: '仪器「{title}」现为「{state}」，不能预约',
    en: '"{title}" is {state} and cannot be booked',
  },
  'not-shared': {
    zh: '仪器「{title}」{mode}，不接受外单位预约',
    en: '"{title}" is not open to others ({mode})',
    todo: { zh: '请联系管理单位', en: 'Ask its owner' },
  },
  'no-terms': {
    zh: '仪器「{title}」没有公布开放条件，不能在线预约',
    en: '"{title}" has no terms of use and cannot be booked here',
    todo: { zh: '请联系管理单位', en: 'Ask its owner' },
  },
  'needs-approval': {
    zh: '仪器「{title}」的预约须经审核',
    en: 'Bookings of "{title}" need approval',
    todo: { zh: '请办理「申请预约」', en: 'Request it instead' },
  },
  'could-book': {
    zh: '开放时间内可改约：{spans}',
    en: 'Within the opening hours there is: {spans}',
    severity: 'question',
  },
  'unknown-feed': {
    zh: '日历地址无效或已停用',
    en: 'The address of the calendar is unknown or was revoked',
    todo: { zh: '请在仪器或「我的预约」页面重新生成', en: 'Make a new one on the page of the instrument' },
  },
  'no-such-feed': {
    zh: '日历订阅须指定一台仪器或一个使用人',
    en: 'A feed is of an instrument or of a person',
  },
  'no-wait-list': { zh: '仪器「{title}」不接受候补', en: '"{title}" has no wait list' },
  'not-yet-missed': {
    zh: '开始后 {grace} 分钟（{until}）之前还不能记为爽约',
    en: 'It is no no-show before {until}, {grace} minutes after its beginning',
  },
  'outage-in-the-way': {
    zh: '停机时段内已有 {count} 个预约：{others}',
    en: '{count} bookings are in the way: {others}',
    todo: {
      zh: '请改期，或在「取消已有预约」填是后再发布',
      en: 'Move the outage, or let it displace bookings',
    },
  },
  'in-use': {
    zh: '仪器正在使用中：「{title}」{taken}',
    en: 'The instrument is in use: "{title}", {taken}',
    todo: { zh: '请待其结束', en: 'Wait for it to end' },
  },
  'has-bookings': {
    zh: '该仪器还有 {count} 个未完成的预约，不能退网',
    en: 'It has {count} bookings ahead and cannot leave',
    todo: { zh: '请先取消或完成', en: 'Cancel or finish them first' },
  },
  'group-over': {
    zh: '团购「{title}」已于 {deadline} 截止',
    en: '"{title}" ended on {deadline}',
    todo: { zh: '请参加其他团购，或直接联系服务单位', en: 'Join another, or ask the provider' },
  },
  'group-closed': {
    zh: '团购「{title}」已结束',
    en: '"{title}" is closed',
    todo: { zh: '请参加其他团购，或直接联系服务单位', en: 'Join another, or ask the provider' },
  },
  'already-joined': {
    zh: '{name} 已参团，数量 {quantity} 份',
    en: '{name} has joined already, with {quantity}',
    todo: { zh: '要改数量，请在团购活动的记录中修改', en: 'Change the quantity in the record' },
  },
  'group-too-small': {
    zh: '参团 {quantity} 份，未达到最低一档 {least} 份',
    en: '{quantity} do not reach the lowest tier, {least}',
    todo: { zh: '请办理「未成团」', en: 'Mark it as missed' },
  },
})
