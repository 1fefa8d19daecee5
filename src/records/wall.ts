import { listSql, reachedSql, seenSql, settingSql } from '#db'
import type { Belonging, Register } from '#registers'
import { columnOf, tableOf } from './column.ts'
import { conditionText } from './condition-text.ts'
import { quoted } from './store.ts'

/**
 * Which rows of a register's table a transaction reaches, as SQL over its columns: those of units that are reached as a
 * whole, and what the register opens to people from outside. It is the second wall: where a person has several grants
 * of one role it lets through what any of them owns, and the application, the first wall, tells them apart.
 */
export function wallOf(register: Register): string {
  const opened = Object.entries(register.outside ?? {}).map(([role, { reads }]) => {
    const isRole = `'${role}' = any (${listSql('roles')})`
    return reads === 'all' ? isRole : `${isRole} and ${belongingSql(register, reads)}`
  })
  if (opened.length === 0) return reachedSql
  const outside = opened.map((one) => `(${one})`).join(' or ')
  return `(${reachedSql} or (unit_id = ${settingSql('outside')} and (${outside})))`
}

function belongingSql(register: Register, belonging: Belonging): string {
  if ('when' in belonging) return `(${conditionText(register, belonging.when, tableOf(register))})`
  if ('every' in belonging) return joined(register, belonging.every, 'and', 'true')
  if ('any' in belonging) return joined(register, belonging.any, 'or', 'false')
  if ('via' in belonging) return `${column(belonging.via)} = any (${seenSql(columnOf(belonging.via))})`
  const owned = {
    'own-organisations': `= any (${listSql('organisations')})`,
    'own-regions': `= any (${listSql('regions')})`,
    self: `= ${settingSql('self')}`,
  }
  return `${column(belonging.field)} ${owned[belonging.in]}`
}

function column(field: string): string {
  return quoted(columnOf(field))
}

function joined(register: Register, parts: readonly Belonging[], by: 'and' | 'or', none: string): string {
  if (parts.length === 0) return none
  return `(${parts.map((part) => belongingSql(register, part)).join(` ${by} `)})`
}
