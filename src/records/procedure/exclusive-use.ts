import { fail, ok, type Problem, unwrap } from '#lib'
import {
  and,
  compileCondition,
  is,
  oneOf,
  printText,
  type Register,
  type TakeUses,
  used,
  type Values,
} from '#registers'
import type { Behaviour } from '../behaviour.ts'
import { findRegister } from '../catalogue.ts'
import type { RecordVersion } from '../record.ts'
import type { Performing } from './perform.ts'
import { problems } from './problems.ts'

/**
 * Takes what the record lists into use, gives back what it lists no longer, and tells of each that it may not have. Writers
 * of a unit stand in line, so of two that take the same at once the second finds the first.
 * Problems: procedure/named-twice, procedure/used-already, procedure/used-by-another.
 */
export async function performTakeUses(word: TakeUses, performing: Performing): ReturnType<Behaviour> {
  const { cause, catalogue } = performing
  const { record, writer } = cause
  const uses = unwrap(findRegister(catalogue, word.uses))
  const listed = record.values[word.list]
  const rows = Array.isArray(listed) ? listed : []
  const names = rows.map((row) => String(row[word.of]))
  const taken = names.length === 0 ? [] : await writer.list(word.uses, and(used, oneOf(word.of, names)))
  const others = taken.filter(({ values }) => values[word.by] !== record.id)
  const refused = refusalsOf(word, uses, { rows, names, others, own: record.values })
  if (refused.length > 0) return fail(...refused)
  const own = await writer.list(word.uses, and(used, is(word.by, record.id)))
  for (const { id, version, values } of own)
    if (!names.includes(String(values[word.of]))) await writer.move(word.uses, id, version, 'release')
  const held = new Set(own.map(({ values }) => String(values[word.of])))
  for (const [index, row] of rows.entries())
    if (!held.has(names[index] ?? ''))
      await writer.propose(word.uses, {
        ...picked(row, [word.of, ...(word.keeps ?? [])]),
        ...picked(record.values, word.with ?? []),
        [word.by]: record.id,
      })
  return ok({})
}

function picked(values: Values, names: readonly string[]): Values {
  return Object.fromEntries(names.map((name) => [name, values[name]]))
}

interface Taking {
  readonly rows: readonly Values[]
  readonly names: readonly string[]
  readonly others: readonly RecordVersion[]
  readonly own: Values
}

/** Of each thing the first reason that there is. */
function refusalsOf(
  word: TakeUses,
  uses: Register,
  { rows, names, others, own }: Taking,
): readonly Problem[] {
  const { of, once, owner, told } = word
  const servesOnce = once ? compileCondition(once, uses.fields) : () => true
  const what = uses.fields[of]?.label ?? of
  const by = ({ values }: RecordVersion) => ({
    zh: printText(told.zh, uses.fields, values),
    en: printText(told.en, uses.fields, values, 'en'),
  })
  return rows.flatMap((row, index) => {
    const name = names[index] ?? ''
    const at = { field: word.list, item: index + 1 }
    if (names.indexOf(name) < index) return [problems['named-twice']({ what, name }, at)]
    const having = others.filter(({ values }) => values[of] === name)
    const foreign =
      owner === undefined ? undefined : having.find(({ values }) => values[owner] !== own[owner])
    if (foreign) {
      const label = uses.fields[owner ?? '']?.label ?? ''
      return [problems['used-by-another']({ what, name, owner: label, by: by(foreign) }, at)]
    }
    const first = having.find(({ values }) => servesOnce(row) || servesOnce(values))
    return first ? [problems['used-already']({ what, name, by: by(first) }, at)] : []
  })
}
