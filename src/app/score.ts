import type { Actor } from '#access'
import { type Language, parseAsOf, type Result, settle, unwrap } from '#lib'
import { findRegister, getRecord } from '#records'
import { ruleKept, type ScoredCondition, type ScoredItem, type ScoreSheet } from '#registers'
import type { App } from './open.ts'
import { appProblems } from './problems.ts'
import type { RecordAsked } from './record.ts'
import { unitOf } from './unit.ts'

/** A line of a score sheet in one language. */
export interface ScoreLine {
  readonly name: string
  readonly label: string
  readonly explains?: string
  readonly source: string
  readonly certainty?: string
  readonly found?: string
  readonly needed?: string
}

export interface ConditionShown extends ScoreLine {
  readonly met: boolean
}

export interface ItemShown extends ScoreLine {
  readonly most: number
  readonly least: number
  readonly upTo: number
  readonly step: string
  readonly misfit?: number
}

export interface ScoreShown {
  readonly result: ScoreSheet['result']
  readonly route?: ScoreSheet['route']
  readonly least: number
  readonly upTo: number
  readonly rule: string
  readonly document: string
  readonly conditions: readonly ConditionShown[]
  readonly direct: readonly ConditionShown[]
  readonly blocks: readonly {
    readonly name: string
    readonly label: string
    readonly most: number
    readonly least: number
    readonly upTo: number
    readonly items: readonly ItemShown[]
  }[]
}

/**
 * The score sheet of a record, made again under the rule version that it keeps.
 * Problems: those of `askRecord`, app/not-scored.
 */
export function askScore(app: App, actor: Actor, asked: RecordAsked): Promise<Result<ScoreShown>> {
  return settle(async () => {
    const unit = unwrap(await unitOf(app, actor, asked.unit))
    const register = unwrap(findRegister(app.catalogue, asked.register))
    const asOf = asked.asOf ? unwrap(parseAsOf(asked.asOf, app.clock.now())) : undefined
    const from = { actor, unit, register: register.name, id: asked.id }
    const record = await getRecord(app, { ...from, ...(asOf ? { asOf } : {}) })
    const score = app.house.scores.get(register.name)
    const rules = app.catalogue.ruleSets.get(register.rules ?? '')
    if (!score || !rules) return unwrap(notScored(register.label.zh))
    const { version, document } = ruleKept(rules, record.rule)
    const sheet = score(record.values, record.rule)
    return { ...showSheet(sheet, asked.language), rule: version, document }
  })
}

function notScored(label: string): Result<never> {
  return { ok: false, problems: [appProblems['not-scored']({ label })] }
}

function showSheet(
  { result, route, least, upTo, conditions, direct, blocks }: ScoreSheet,
  language: Language,
): Omit<ScoreShown, 'rule' | 'document'> {
  const shownConditions = (of: readonly ScoredCondition[]) =>
    of.map((condition) => ({ ...showLine(condition, language), met: condition.met }))
  return {
    ...{ result, least, upTo, ...(route === undefined ? {} : { route }) },
    conditions: shownConditions(conditions),
    direct: shownConditions(direct),
    blocks: blocks.map(({ label, items, ...block }) => ({
      ...block,
      label: label[language],
      items: items.map((item) => showItem(item, language)),
    })),
  }
}

function showItem(item: ScoredItem, language: Language): ItemShown {
  const { most, least, upTo, step, misfit } = item
  return {
    ...showLine(item, language),
    ...{ most, least, upTo, step: step[language] },
    ...(misfit === undefined ? {} : { misfit }),
  }
}

function showLine(line: ScoredCondition | ScoredItem, language: Language): ScoreLine {
  const { name, label, explains, source, certainty, found } = line
  const needed = 'needed' in line ? line.needed : undefined
  return {
    ...{ name, label: label[language], source },
    ...(explains ? { explains: explains[language] } : {}),
    ...(certainty ? { certainty } : {}),
    ...(found === undefined ? {} : { found }),
    ...(needed === undefined ? {} : { needed }),
  }
}
