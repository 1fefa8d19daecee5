import type { Sort } from '../table/data-table.tsx'

/** `signDate:desc` */
export function parseSort(text: string | undefined): Sort | undefined {
  const [key, direction] = (text ?? '').split(':')
  return key ? { key, descending: direction === 'desc' } : undefined
}

/** The first click on a head sorts upwards, the second downwards, the third not at all. */
export function nextSort(sort: Sort | undefined, key: string): string | undefined {
  if (sort?.key !== key) return `${key}:asc`
  return sort.descending ? undefined : `${key}:desc`
}
