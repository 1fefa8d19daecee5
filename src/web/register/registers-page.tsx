import { useQuery } from '@tanstack/react-query'
import { registersQuery } from '../client/register.ts'
import { Failure } from '../control/failure.tsx'
import { PageHead } from '../frame/page-head.tsx'
import { useUnit } from '../frame/unit.tsx'
import { useWords } from '../words/language.tsx'
import { registerWords } from '../words/register.ts'
import { RegisterList } from './register-list.tsx'

/** All registers of the unit, by system, with how many records each holds. */
export function RegistersPage() {
  const words = useWords(registerWords)
  const unit = useUnit()
  const registers = useQuery(registersQuery(unit.id))
  return (
    <div className="page">
      <PageHead title={words.registers} about={words.registersAbout} />
      {registers.isError ? (
        <Failure error={registers.error} retry={() => void registers.refetch()} />
      ) : (
        <RegisterList registers={registers.data} />
      )}
    </div>
  )
}
