import { appRole } from './app-role.ts'
import type { SchemaObject } from './describe-schema.ts'

const byTable = (name: string) => name.endsWith(` -> ${appRole}`) && !name.split(' ')[0]?.includes('.')

/** What the migrations make, as it stands once the tables are distributed: see `distributeDatabase`. */
export function distributedSchema(expected: readonly SchemaObject[]): readonly SchemaObject[] {
  const columnRight = new RegExp(`^(\\w+)\\.\\w+ -> ${appRole}$`)
  const updated = new Set(
    expected.flatMap(({ kind, name, definition }) =>
      kind === 'grant' && definition === 'UPDATE' ? (columnRight.exec(name)?.[1] ?? []) : [],
    ),
  )
  updated.add('unit')
  const changed = expected.flatMap((object): SchemaObject[] => {
    const { kind, name, definition } = object
    if (kind === 'table' && name === 'unit') return [{ ...object, definition: `${definition}, row security` }]
    if (kind !== 'grant') return [object]
    if (definition === 'UPDATE' && columnRight.test(name)) return []
    const isUpdated = byTable(name) && updated.has(name.split(' ')[0] ?? '')
    return [isUpdated ? { ...object, definition: `${definition}, UPDATE` } : object]
  })
  return [
    ...changed,
    { kind: 'policy', name: 'unit.units_are_added', definition: 'permissive a public check true' },
    { kind: 'policy', name: 'unit.units_are_known', definition: 'permissive r public using true' },
  ]
}
