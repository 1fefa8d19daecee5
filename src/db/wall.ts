import { escapeLiteral } from 'pg'
import type { Scope } from './session.ts'

/**
 * The second wall: what a transaction may reach, as settings that the tables' policies compare their rows with. They are
 * local to the transaction. A policy has no sub-select in it, so that tables may be distributed over several servers.
 */
export function settingsOf({ actor, units, outside }: Scope): string {
  const [only = '', ...others] = units
  const settings: (readonly [string, string])[] = [
    ['application_name', `youju ${actor}`],
    // One unit is compared as it is, which is the common case and the quick one.
    ['youju.unit', others.length === 0 ? only : ''],
    ['youju.units', listed(units)],
  ]
  if (outside) {
    settings.push(
      ['youju.outside', outside.unit],
      ['youju.self', outside.self],
      ['youju.roles', listed(outside.roles)],
      ['youju.organisations', listed(outside.organisations)],
      ['youju.regions', listed(outside.regions)],
    )
    for (const [column, ids] of outside.seen) settings.push([seenSetting(column), listed(ids)])
  }
  return settings.map(([name, value]) => `set local ${name} = ${escapeLiteral(value)}`).join('; ')
}

function listed(values: readonly string[]): string {
  // Codes and ids have no comma in them; one that has would be two that nobody owns.
  return values.filter((value) => !value.includes(',')).join(',')
}

function seenSetting(column: string): string {
  return `youju.seen_${column}`
}

/** A setting of the wall, as SQL. */
export function settingSql(name: 'outside' | 'self'): string {
  return `current_setting('youju.${name}', true)`
}

/** A list among the settings of the wall, as SQL. */
export function listSql(name: 'roles' | 'organisations' | 'regions'): string {
  return `string_to_array(current_setting('youju.${name}', true), ',')`
}

/** The records that a reference may lead to, as SQL. */
export function seenSql(column: string): string {
  return `string_to_array(current_setting('${seenSetting(column)}', true), ',')`
}

/** Whether a row's unit is reached as a whole, as SQL over its column. */
export const reachedSql = `(unit_id = current_setting('youju.unit', true) or unit_id = any (string_to_array(current_setting('youju.units', true), ',')))`
