import pg from 'pg'

const oid = { bigint: 20, bigintArray: 1016, date: 1082, timestamptz: 1184, timestamptzArray: 1185 }

function instant(text: string): string {
  if (text === 'infinity' || text === '-infinity') return text
  // `2024-12-20 15:59:59.999+00`
  return new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString()
}

/** `{1,2,NULL}`; the elements of these types are never quoted but for timestamps. */
function array<T>(element: (text: string) => T): (text: string) => (T | null)[] {
  return (text) =>
    text === '{}'
      ? []
      : text
          .slice(1, -1)
          .split(',')
          .map((item) => (item === 'NULL' ? null : element(item.replaceAll('"', ''))))
}

const parsers = new Map<number, (text: string) => unknown>([
  [oid.bigint, BigInt],
  [oid.bigintArray, array(BigInt)],
  [oid.date, (text) => text],
  [oid.timestamptz, instant],
  [oid.timestamptzArray, array(instant)],
])

/** How PostgreSQL's values become ours; given to every connection, so that nothing global changes. */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers.get(id)) ?? pg.types.getTypeParser(id, format as 'text'),
}
