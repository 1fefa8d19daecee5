import type { Condition, Operand } from './condition.ts'
import type { Fields } from './field.ts'

function provableOperand(operand: Operand, fields: Fields, where: string): void {
  if ('field' in operand) {
    if (operand.field !== 'state' && !(operand.field in fields))
      throw new Error(`${where} names an unknown field ${operand.field}`)
  } else if ('sumOf' in operand) {
    const field = fields[operand.sumOf.list]
    if (field?.kind !== 'list' || !(operand.sumOf.field in field.fields))
      throw new Error(`${where} sums what is no list's field: ${operand.sumOf.list}.${operand.sumOf.field}`)
  } else if ('plus' in operand) for (const part of operand.plus) provableOperand(part, fields, where)
  else if ('minus' in operand) for (const part of operand.minus) provableOperand(part, fields, where)
}

/** Throws where a condition names a field that there is not: such a condition is a bug. `where` says whose it is. */
export function provable(condition: Condition, fields: Fields, where: string): void {
  if ('compare' in condition) {
    provableOperand(condition.left, fields, where)
    provableOperand(condition.right, fields, where)
  } else if ('and' in condition) for (const part of condition.and) provable(part, fields, where)
  else if ('or' in condition) for (const part of condition.or) provable(part, fields, where)
  else if ('not' in condition) provable(condition.not, fields, where)
  else if ('some' in condition) {
    const field = fields[condition.some]
    if (field?.kind !== 'list') throw new Error(`${where}: ${condition.some} is no list`)
    provable(condition.where, field.fields, where)
  } else provableOperand({ field: 'isSet' in condition ? condition.isSet : condition.field }, fields, where)
}
