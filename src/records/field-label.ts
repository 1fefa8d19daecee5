import { joinLabels, type Label } from '#lib'
import type { Register } from '#registers'

/** Some of a register's fields as people call them, in a row. */
export function labelsOf({ fields }: Pick<Register, 'fields'>, names: readonly string[]): Label {
  return joinLabels(names.map((name) => fields[name]?.label ?? { zh: name, en: name }))
}
