/**
 * What a table holds under a name that may have come from outside; never what every object inherits, such as
 * `constructor`.
 */
export function own<T>(table: { readonly [name: string]: T }, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}

/** The same table without anything inherited: looked up by whatever name, it gives what was put into it or nothing. */
export function bare<T extends object>(table: T): T {
  return Object.freeze(Object.assign(Object.create(null) as T, table))
}
