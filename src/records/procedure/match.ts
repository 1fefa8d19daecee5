import { TextIndex, unwrap } from '#lib'
import { and, inState, is, type ProposeMatches, printValue, type Register, type Values } from '#registers'
import { titleOf } from '../amend.ts'
import type { Behaviour } from '../behaviour.ts'
import { findRegister } from '../catalogue.ts'
import type { RecordVersion } from '../record.ts'
import type { Performing } from './perform.ts'

/** Problems: what the register of proposals says. */
export async function performProposeMatches(
  word: ProposeMatches,
  performing: Performing,
): ReturnType<Behaviour> {
  const { record, writer, set } = performing.cause
  const theirs = unwrap(findRegister(performing.catalogue, word.among.register))
  const { records, index } = await indexOf(word, theirs, performing)
  const { matches } = word
  const before = await writer.list(matches.register, is(matches.of, record.id))
  const known = new Set(before.map(({ values }) => values[matches.to]))
  const asked = textOf(record.values, word.texts)
  const hits = index.search(asked, word.most, (at) => {
    const other = records[at]
    return (
      other !== undefined && other.id !== record.id && !known.has(other.id) && isAlike(word, record, other)
    )
  })
  const percent = (share: number) => Math.round(share * 100)
  const good = hits.filter(({ share }) => percent(share) >= word.least)
  const rows = good.flatMap(({ at, share }): Values[] => {
    const other = records[at]
    if (!other) return []
    const reason = reasonOf(word, theirs, other, index.shared(asked, at, mostTold), percent(share))
    return [
      {
        [matches.of]: record.id,
        [matches.to]: other.id,
        [matches.share]: percent(share),
        [matches.reason]: reason,
      },
    ]
  })
  if (rows.length > 0) await writer.proposeMany(matches.register, rows)
  if (rows.length > 0 || before.length > 0) return set({ [word.none]: undefined })
  const [nearest] = hits
  const other = nearest && records[nearest.at]
  const none = other
    ? `没有合适的匹配：最接近的「${titleOf(theirs, other)}」相符 ${percent(nearest.share)} %，不到 ${word.least} %`
    : `没有合适的匹配：现有${theirs.label.zh}都没有提到`
  return set({ [word.none]: none })
}

/** So many passages are shown. */
const mostTold = 3

function textOf(values: Values, fields: readonly string[]): string {
  return fields.map((field) => values[field] ?? '').join('\n')
}

function isAlike({ among }: ProposeMatches, ours: RecordVersion, other: RecordVersion): boolean {
  return Object.entries(among.same ?? {}).every(([field, own]) => other.values[field] === ours.values[own])
}

function reasonOf(
  { among }: ProposeMatches,
  theirs: Register,
  { values }: RecordVersion,
  passages: readonly string[],
  percent: number,
): string {
  const same = Object.keys(among.same ?? {}).flatMap((name) => {
    const field = theirs.fields[name]
    return field ? [`${field.label.zh}同为${printValue(field, values[name])}`] : []
  })
  const both = `都提到${passages.map((passage) => `「${passage}」`).join('')}`
  return [both, ...same, `相符 ${percent} %`].join('；')
}

interface Indexed {
  readonly records: readonly RecordVersion[]
  readonly index: TextIndex
}

/** The index is made anew only when something was written into the register since. */
function indexOf(
  { among }: ProposeMatches,
  theirs: Register,
  { cause: { writer } }: Performing,
): Promise<Indexed> {
  const question = JSON.stringify(['texts', among.in, among.texts])
  return writer.kept(theirs, question, async () => {
    const found = await writer.list(theirs.name, among.in ? inState(...among.in) : and())
    const records = found.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const index = new TextIndex(records.map(({ values }) => textOf(values, among.texts)))
    return { records, index }
  })
}
