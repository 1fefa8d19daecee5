import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useChangeSearch } from '../address/app-search.ts'
import { formatRecordAddress } from '../address/record-address.ts'
import type { EvaluationAsked } from '../client/evaluation.ts'
import { recordsQuery } from '../client/record.ts'

/** The register of figures that were filled in by hand. */
export const manualRegister = 'evaluation.manual'

/** Opens the record of a figure that was filled in by hand, known by its name in the year. */
export function useOpenManual({ unit, year, asOf }: EvaluationAsked): (name: string) => Promise<void> {
  const change = useChangeSearch()
  const client = useQueryClient()
  return useCallback(
    async (name) => {
      const where = {
        and: [
          { compare: 'eq', left: { field: 'name' }, right: { value: name } },
          { compare: 'eq', left: { field: 'year' }, right: { value: year } },
        ],
      } as const
      const { rows } = await client.fetchQuery(
        recordsQuery(manualRegister, { unit, asOf, where, offset: 0, limit: 1 }),
      )
      const [found] = rows
      if (!found) return
      const record = formatRecordAddress({ register: manualRegister, id: found.id, asOf })
      change({ record, figure: undefined, part: undefined })
    },
    [change, client, unit, year, asOf],
  )
}
