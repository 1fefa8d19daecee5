import { useMemo } from 'react'
import { useAppSearch } from '../address/app-search.ts'
import { parseFilters } from '../address/filter-address.ts'
import type { RegisterDescription } from '../client/register.ts'
import { useUnit } from '../frame/unit.tsx'
import { conditionOfAll } from './filter.ts'

/** Which records the address asks for: those that the page lists and those that an export of it holds. */
export function useListed(register: RegisterDescription) {
  const unit = useUnit()
  const { asOf, q, state, filter } = useAppSearch()
  const filters = useMemo(() => parseFilters(filter), [filter])
  return {
    filters,
    isNarrowed: filters.length > 0 || state !== undefined || q !== undefined,
    listed: { unit: unit.id, asOf, search: q, where: conditionOfAll(filters, state, register.fields) },
  }
}
