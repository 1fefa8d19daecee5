import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useAppSearch, useChangeSearch } from '../address/app-search.ts'
import { registerQuery } from '../client/register.ts'
import { PageHead } from '../frame/page-head.tsx'
import { RecordView } from '../record/record-view.tsx'
import { useWords } from '../words/language.tsx'
import { recordWords } from '../words/record.ts'
import { registerWords } from '../words/register.ts'

/** One record on a page of its own. */
export function RecordPage() {
  const { register: name, record: id } = useParams({ from: '/registers/$register/$record' })
  const { asOf } = useAppSearch()
  const change = useChangeSearch()
  const words = useWords(registerWords)
  const record = useWords(recordWords)
  const register = useQuery(registerQuery(name))
  return (
    <div className="page">
      <PageHead
        trail={[
          { label: words.registers, to: '/registers' },
          { label: register.data?.label ?? name, to: '/registers/$register', params: { register: name } },
        ]}
        title={record.record}
      />
      <div className="card">
        <RecordView asked={{ register: name, id, asOf }} onAsOf={(chosen) => change({ asOf: chosen })} />
      </div>
    </div>
  )
}
