import { defineProblems } from '#lib'

export const problems = defineProblems('audit', {
  'unknown-table': {
    zh: '{table}：未能识别',
    en: '{table}: not recognised',
    severity: 'question',
    todo: {
      zh: '这张表没有核对，请人工看一遍；如是本地区的固定表样，可请管理员收录',
      en: 'This table was left alone: read it yourself; a form of your region can be added (src/audit/forms)',
    },
  },
  'unknown-template': {
    zh: '没有模板「{template}」',
    en: 'There is no template "{template}"',
    todo: { zh: '可选：{known}', en: 'There are: {known}' },
  },
  'took-too-long': {
    zh: '文件「{file}」审核了 {seconds} 秒还没有结束，已经放弃',
    en: 'The audit of {file} was given up after {seconds} seconds',
    todo: {
      zh: '请单独审核这个文件；仍不行时另存一份再试',
      en: 'Audit it by itself, or save it anew and try again',
    },
  },
  broke: {
    zh: '审核文件「{file}」时程序出错：{reason}',
    en: 'The program failed at {file}: {reason}',
    todo: {
      zh: '其余文件不受影响；请把这个文件交给管理员',
      en: 'The other files are not affected; give this one to the administrator',
    },
  },
  'too-many': {
    zh: '正在审核的文件太多',
    en: 'Too many files are being audited',
    todo: { zh: '请过一会儿再试', en: 'Try again in a moment' },
  },
  'bad-judgements': {
    zh: '「{file}」不是审核判断的文件，或已损坏',
    en: '{file} holds no judgements, or is damaged',
    todo: { zh: '请改名或移走它，再作判断', en: 'Rename it or move it away, and judge again' },
  },
  'cannot-keep-judgements': {
    zh: '写不了「{file}」：{reason}',
    en: 'Cannot write {file}: {reason}',
    todo: { zh: '请检查文件夹能不能写', en: 'Check that the folder can be written' },
  },
  'no-such-finding': {
    zh: '「{file}」没有第 {number} 条发现，共 {count} 条',
    en: '{file} has no finding {number}; there are {count}',
    todo: { zh: '请先用 youju audit 看编号', en: 'See the numbers with youju audit' },
  },
  'no-such-judgement': {
    zh: '没有这条判断，或已撤回',
    en: 'There is no such judgement, or it was taken back',
    todo: { zh: '请刷新后再看', en: 'Look again' },
  },
  'no-evaluation': {
    zh: '文中没有找到自评的内容（预算、目标、完成情况）',
    en: 'The text holds nothing of a self-evaluation (budget, targets, results)',
    todo: {
      zh: '请确认文件是绩效自评报告或自评表',
      en: 'Make sure that the file is a self-evaluation report or form',
    },
  },
})
