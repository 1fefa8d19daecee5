import { DownloadOutlined, PlusOutlined, UploadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { onlyUnit } from '../address/app-search.ts'
import { exportUrl } from '../client/import.ts'
import { type RegisterDescription, registerQuery } from '../client/register.ts'
import { Failure } from '../control/failure.tsx'
import { Waiting } from '../control/waiting.tsx'
import { PageHead } from '../frame/page-head.tsx'
import { useWords } from '../words/language.tsx'
import { registerWords } from '../words/register.ts'
import { RecordTable } from './record-table.tsx'
import { useListed } from './use-listed.ts'

/** A register: its records, and the ways to bring records in and out. */
export function RegisterPage() {
  const { register: name } = useParams({ from: '/registers/$register' })
  const words = useWords(registerWords)
  const register = useQuery(registerQuery(name))
  if (register.isError) return <Failure error={register.error} retry={() => void register.refetch()} />
  if (!register.data) return <Waiting lines={12} />
  const to = { params: { register: name }, search: onlyUnit } as const
  return (
    <div className="page page-filling">
      <PageHead
        trail={[{ label: words.registers, to: '/registers' }]}
        title={register.data.label}
        about={register.data.help}
        actions={
          <>
            <ExportButton register={register.data} />
            <Link to="/registers/$register/import" {...to} className="button-link">
              <UploadOutlined aria-hidden /> {words.import}
            </Link>
            <Link to="/registers/$register/new" {...to} className="button-link button-link-primary">
              <PlusOutlined aria-hidden /> {words.create}
            </Link>
          </>
        }
      />
      <RecordTable register={register.data} />
    </div>
  )
}

/** What is listed is what is exported: the same search, filters and moment. */
function ExportButton({ register }: { register: RegisterDescription }) {
  const words = useWords(registerWords)
  const { listed, isNarrowed } = useListed(register)
  return (
    <Button icon={<DownloadOutlined />} href={exportUrl(register.name, listed)}>
      {isNarrowed ? words.exportListed : words.export}
    </Button>
  )
}
