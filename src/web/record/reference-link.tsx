import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useAppSearch, withRecord } from '../address/app-search.ts'
import { parseRecordAddress } from '../address/record-address.ts'
import { recordQuery } from '../client/record.ts'
import { useUnit } from '../frame/unit.tsx'

/** Another record by its title, opened on a click, as of the moment that one looks at. */
export function ReferenceLink({ register, id }: { register: string; id: string }) {
  const unit = useUnit()
  const search = useAppSearch()
  const asOf = parseRecordAddress(search.record)?.asOf ?? search.asOf
  const referred = useQuery(recordQuery(register, id, { unit: unit.id, asOf }))
  return (
    <Link to="." search={withRecord({ register, id, asOf })}>
      {referred.data?.record.title ?? id}
    </Link>
  )
}
