import { may } from '#access'
import { type Instant, type Problem, unwrap } from '#lib'
import { type Register, ruleNamed, validateValues } from '#registers'
import { Bulk } from './bulk.ts'
import { type Draft, isRecordId, judgingRule, ruleSetOf } from './draft.ts'
import { problems } from './problems.ts'
import { startState } from './propose.ts'
import type { TakenOver } from './writer.ts'
import { inOrigin, type Writing } from './writing.ts'

/**
 * Takes history over from an older system: its records keep their ids and the times at which they were recorded, and
 * are marked as taken over. The versions of one record follow one another, oldest first; each ends where the next
 * begins. Memory stays flat however many there are.
 * Throws a Refusal with what `may` says, records/not-an-id, records/versions-out-of-order, records/not-a-moment,
 * records/recorded-in-the-future, records/unknown-state, records/unknown-rule, and what `propose` says of values;
 * problems name the record.
 */
export async function takeOver(
  writing: Writing,
  register: Register,
  versions: AsyncIterable<TakenOver> | Iterable<TakenOver>,
): Promise<number> {
  const { actor, unit } = writing
  unwrap(
    may(actor, 'administer', {
      ...{ unit, register: register.name },
      what: { zh: `接收${register.label.zh}的历史数据`, en: `take over the history of ${register.label.en}` },
    }),
  )
  const bulk = new Bulk(writing, register, { awaits: true })
  let open: Draft | undefined
  for await (const version of versions) {
    const next = draftOf(writing, register, version, open, bulk.found)
    if (open) await bulk.add(open.id === next.id ? closed(open, next) : open)
    open = next
    if (bulk.isHopeless) break
  }
  if (open) await bulk.add(open)
  return bulk.finish()
}

function closed(draft: Draft, next: Draft): Draft {
  return { ...draft, takenOver: { knownFrom: recordedAt(draft), knownTo: recordedAt(next) } }
}

function recordedAt({ takenOver }: Draft): Instant {
  if (!takenOver) throw new Error('only a version that is taken over has a time of its own')
  return takenOver.knownFrom
}

function draftOf(
  writing: Writing,
  register: Register,
  version: TakenOver,
  before: Draft | undefined,
  found: Problem[],
): Draft {
  const { id } = version
  const say = (...said: readonly Problem[]) => {
    found.push(...said.map((problem) => inOrigin(problem, { id, takenOver: version })))
  }
  if (!isRecordId(id)) say(problems['not-an-id']({ id }))
  const knownFrom = momentOf(writing, version, before?.id === id ? before : undefined, say)
  const state = startState(register, version.state)
  const { values, errors, remarks } = validateValues(register, version.values, state)
  say(...errors)
  writing.remarks.push(...remarks)
  const rule = ruleOf(writing, register, version, values, say)
  return {
    id,
    version: version.version,
    values,
    takenOver: { knownFrom },
    ...(state === undefined ? {} : { state }),
    ...(rule === undefined ? {} : { rule }),
  }
}

type Say = (...said: readonly Problem[]) => void

function momentOf(
  writing: Writing,
  { id, version, knownFrom }: TakenOver,
  before: Draft | undefined,
  say: Say,
): Instant {
  const time = new Date(knownFrom).getTime()
  if (Number.isNaN(time)) {
    say(problems['not-a-moment']({ id, version, at: knownFrom }))
    return writing.at
  }
  const at = new Date(time).toISOString()
  if (at >= writing.at) say(problems['recorded-in-the-future']({ id, version, at }))
  if (version !== (before?.version ?? 0) + 1 || (before && recordedAt(before) >= at))
    say(problems['versions-out-of-order']({ id, version }))
  return at
}

/** The rule version that judged it then; where the older system kept none, the one in force on its day. */
function ruleOf(
  writing: Writing,
  register: Register,
  version: TakenOver,
  values: Draft['values'],
  say: Say,
): string | undefined {
  const set = ruleSetOf(writing, register)
  if (!set || version.rule === undefined) return judgingRule(writing, register, values).rule?.version
  if (!ruleNamed(set, version.rule)) {
    const known = set.versions.map((one) => one.version).join('、')
    say(problems['unknown-rule']({ rules: set.label, version: version.rule, known }))
  }
  return version.rule
}
