import { defineProblems } from '#lib'

const keep = {
  zh: '请保留现场，从备份核对该单位的数据，并查明是谁改动了数据库',
  en: 'Leave everything as it is, compare the unit with a backup and find out who changed the database',
}

/** What verification can find. A version is named by register, record and version; an entry by unit and number. */
export const ledgerProblems = defineProblems('ledger', {
  'version-altered': {
    zh: '{register}「{id}」第 {version} 版的内容与登记时不符（账目第 {entry} 号）',
    en: 'Version {version} of {id} in {register} is not what was recorded (entry {entry})',
    todo: keep,
  },
  'version-moved': {
    zh: '{register}「{id}」第 {version} 版的登记时间 {at} 与账目第 {entry} 号的时间 {written} 不符',
    en: 'Version {version} of {id} in {register} says it was recorded at {at}, its entry {entry} says {written}',
    todo: keep,
  },
  'version-without-entry': {
    zh: '{register}「{id}」第 {version} 版所属的账目第 {entry} 号不存在：账目被删去，或记录是绕过系统加入的',
    en: 'Version {version} of {id} in {register} belongs to entry {entry}, which is not there: the entry was deleted, or the version was slipped in',
    todo: keep,
  },
  'version-missing': {
    zh: '{register}「{id}」缺第 {missing} 版：现有第 {version} 版（账目第 {entry} 号）',
    en: 'Version {missing} of {id} in {register} is missing, version {version} is there (entry {entry})',
    todo: keep,
  },
  'version-ends-wrong': {
    zh: '{register}「{id}」第 {version} 版的失效时间为 {end}，应为 {expected}（账目第 {entry} 号）',
    en: 'Version {version} of {id} in {register} ends at {end} instead of {expected} (entry {entry})',
    todo: keep,
  },
  'entry-rows-missing': {
    zh: '账目第 {entry} 号（{actor}，{at}，{action}）写入 {rows} 条，现只有 {found} 条：记录被删除，或被移到别的账目；现有 {present}',
    en: 'Entry {entry} ({actor}, {at}, {action}) wrote {rows} versions and {found} are there: some were deleted, or moved to another entry; there are {present}',
    todo: keep,
  },
  'entry-rows-added': {
    zh: '账目第 {entry} 号（{actor}，{at}，{action}）写入 {rows} 条，现有 {found} 条：有记录是绕过系统加入的；现有 {present}',
    en: 'Entry {entry} ({actor}, {at}, {action}) wrote {rows} versions and {found} are there: some were slipped in; there are {present}',
    todo: keep,
  },
  'entry-rows-altered': {
    zh: '账目第 {entry} 号（{actor}，{at}，{action}）的 {rows} 条记录与摘要不符，被改动的在其中：{present}',
    en: 'The {rows} versions of entry {entry} ({actor}, {at}, {action}) do not give its digest; what was altered is among {present}',
    todo: keep,
  },
  'entry-altered': {
    zh: '账目第 {entry} 号（{actor}，{at}，{action}）被改动过',
    en: 'Entry {entry} ({actor}, {at}, {action}) was altered',
    todo: keep,
  },
  'entries-missing': {
    zh: '账目缺第 {from} 至 {to} 号',
    en: 'Entries {from} to {to} are missing',
    todo: keep,
  },
  'chain-broken': {
    zh: '账目第 {entry} 号（{actor}，{at}，{action}）与前一号不相衔接：两者之一被改动、替换或调换过',
    en: 'Entry {entry} ({actor}, {at}, {action}) does not follow from the one before: one of them was altered, replaced or exchanged',
    todo: keep,
  },
  'chain-cut': {
    zh: '单位「{unit}」的账目应有第 {entry} 号（{at}，摘要 {hash}），现在没有：末尾被截去，或账目被重写、清空',
    en: 'The chain of {unit} must contain entry {entry} ({at}, hash {hash}) and does not: its end was cut off, or it was written anew or wiped',
    todo: keep,
  },
  'not-a-head': {
    zh: '「{file}」不是账目末端文件',
    en: '"{file}" is no file of ledger heads',
    todo: {
      zh: '请用 youju head 或备份、报告旁的末端文件',
      en: 'Take one that youju head, a backup or a report wrote',
    },
  },
  'file-altered': {
    zh: '附件「{name}」的内容与上传时不符（校验值 {sha256}）',
    en: 'The content of the file "{name}" is not what was uploaded (hash {sha256})',
    todo: keep,
  },
  'file-missing': {
    zh: '{register}「{id}」第 {version} 版的附件「{name}」不见了（校验值 {sha256}）',
    en: 'The file "{name}" of version {version} of {id} in {register} is gone (hash {sha256})',
    todo: keep,
  },
  'file-use-missing': {
    zh: '{register}「{id}」第 {version} 版引用附件「{name}」的登记被删去（校验值 {sha256}）',
    en: 'It is no longer noted that version {version} of {id} in {register} refers to the file "{name}" (hash {sha256})',
    todo: keep,
  },
  'file-renamed': {
    zh: '附件（校验值 {sha256}）的名称、类型或上传信息被改过：登记时为 {was}，现为 {now}（账目第 {entry} 号）',
    en: 'Name, type or origin of the file with the hash {sha256} were changed: noted as {was}, now {now} (entry {entry})',
    todo: keep,
  },
  'file-type-altered': {
    zh: '附件「{name}」的类型与{register}「{id}」第 {version} 版登记的不符（校验值 {sha256}）',
    en: 'The type of the file "{name}" is not what version {version} of {id} in {register} says (hash {sha256})',
    todo: keep,
  },
  'unit-altered': {
    zh: '单位「{unit}」的名称、类别或上级被改过：登记时为 {was}，现为 {now}（账目第 {entry} 号）',
    en: 'Name, kind or place of the unit {unit} were changed: noted as {was}, now {now} (entry {entry})',
    todo: keep,
  },
  'note-without-entry': {
    zh: '附记「{kind} {key}」所属的账目第 {entry} 号不存在：账目被删去，或附记是绕过系统加入的',
    en: 'The note {kind} {key} belongs to entry {entry}, which is not there: the entry was deleted, or the note was slipped in',
    todo: keep,
  },
  'unit-unknown': {
    zh: '{table} 中有 {count} 行属于不存在的单位「{unit}」',
    en: '{count} rows of {table} belong to a unit that there is not: {unit}',
    todo: keep,
  },
  'and-more': {
    zh: '此外还有问题，未逐一列出',
    en: 'There is more, which is not listed',
    todo: keep,
  },
})
