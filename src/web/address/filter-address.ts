/** How a filter compares; each kind of field offers some of them. */
export type FilterTest = 'is' | 'any' | 'contains' | 'begins' | 'between' | 'from' | 'to' | 'set' | 'unset'

const tests: readonly string[] = ['is', 'any', 'contains', 'begins', 'between', 'from', 'to', 'set', 'unset']

/** One thing that a list is narrowed by. `between` has two values, `any` one or more, `set` and `unset` none. */
export interface Filter {
  readonly field: string
  readonly test: FilterTest
  readonly values: readonly string[]
}

function isTest(text: string | undefined): text is FilterTest {
  return text !== undefined && tests.includes(text)
}

/** How many values make a test whole. */
export function isWhole({ test, values }: Filter): boolean {
  const given = values.filter((value) => value !== '').length
  if (test === 'set' || test === 'unset') return true
  return test === 'between' ? given === 2 : given > 0
}

/** Filters in an address: `type:any:1,2;registeredAt:between:2024-01-01,2024-06-30`. */
export function formatFilters(filters: readonly Filter[]): string {
  return filters
    .map(({ field, test, values }) => [field, test, values.map(encodeURIComponent).join(',')].join(':'))
    .join(';')
}

/** What cannot be read is left out: an address may have been cut off on its way. */
export function parseFilters(text: string | undefined): Filter[] {
  return (text ?? '').split(';').flatMap((part) => {
    const [field, test, values] = part.split(':')
    if (!field || !isTest(test)) return []
    const filter = { field, test, values: values ? values.split(',').map(decoded) : [] }
    return isWhole(filter) ? [filter] : []
  })
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
