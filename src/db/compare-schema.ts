import { defineProblems, type Label, type Problem } from '#lib'
import type { SchemaKind, SchemaObject } from './describe-schema.ts'

const todo = {
  zh: '请向数据库管理员查明是谁、何时改的；改回之前，这里的约束、权限或说明不可信',
  en: 'Find out from the database administrator who changed it and when; until it is put back, what it guards or says is not to be trusted',
}

const problems = defineProblems('schema', {
  missing: {
    zh: '数据库里少了{what}「{name}」：被删去了',
    en: 'The {what} {name} is gone from the database: it was dropped',
    todo,
  },
  added: {
    zh: '数据库里多了{what}「{name}」：不是本系统建的（{now}）',
    en: 'The {what} {name} is in the database and was not made by this program ({now})',
    todo,
  },
  changed: {
    zh: '{what}「{name}」被改过：应为 {was}，现为 {now}',
    en: 'The {what} {name} was changed: it should be {was} and is {now}',
    todo,
  },
  replaced: {
    zh: '{what}「{name}」的内容被换过',
    en: 'What the {what} {name} does was replaced',
    todo,
  },
})

const kinds: { readonly [kind in SchemaKind]: Label } = {
  column: { zh: '列', en: 'column' },
  constraint: { zh: '约束', en: 'constraint' },
  extension: { zh: '扩展', en: 'extension' },
  function: { zh: '函数', en: 'function' },
  grant: { zh: '授权', en: 'grant' },
  index: { zh: '索引', en: 'index' },
  item: { zh: '代码项', en: 'code list item' },
  migration: { zh: '结构更新记录', en: 'note of the migration' },
  owner: { zh: '所有者', en: 'owner' },
  policy: { zh: '行级安全策略', en: 'row-level security policy' },
  role: { zh: '角色', en: 'role' },
  rule: { zh: '改写规则', en: 'rewrite rule' },
  table: { zh: '表或视图', en: 'table or view' },
  trigger: { zh: '触发器', en: 'trigger' },
}

/** A definition that is longer is not read by anybody in a message. */
const readable = 300

/** What may come besides and takes nothing away: an administrator's extensions. */
const harmless: ReadonlySet<SchemaKind> = new Set(['extension'])

/** What was dropped from a schema, planted in it or replaced, compared with what the migrations make. Problems: schema/…. */
export function compareSchema(expected: readonly SchemaObject[], found: readonly SchemaObject[]): Problem[] {
  const keyOf = ({ kind, name }: SchemaObject) => `${kind} ${name}`
  const there = new Map(found.map((object) => [keyOf(object), object]))
  const wanted = new Set(expected.map(keyOf))
  const lost = expected.flatMap((was): Problem[] => {
    const now = there.get(keyOf(was))
    const what = kinds[was.kind]
    const { name } = was
    if (now === undefined) return [problems.missing({ what, name })]
    if (now.definition === was.definition) return []
    const isReadable =
      was.kind !== 'function' && Math.max(was.definition.length, now.definition.length) <= readable
    return [
      isReadable
        ? problems.changed({ what, name, was: said(was.definition), now: said(now.definition) })
        : problems.replaced({ what, name }),
    ]
  })
  const planted = found
    .filter((object) => !wanted.has(keyOf(object)) && !harmless.has(object.kind))
    .map(({ kind, name, definition }) =>
      problems.added({ what: kinds[kind], name, now: said(definition.slice(0, readable)) }),
    )
  return [...lost, ...planted]
}

function said(definition: string): Label {
  return definition === '' ? { zh: '（无）', en: '(nothing)' } : { zh: definition, en: definition }
}
