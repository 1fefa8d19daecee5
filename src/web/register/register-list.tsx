import { Link } from '@tanstack/react-router'
import { onlyUnit } from '../address/app-search.ts'
import type { RegisterSummary } from '../client/register.ts'
import { Waiting } from '../control/waiting.tsx'
import { useWords } from '../words/language.tsx'
import { countText } from '../words/moment.ts'
import { registerWords } from '../words/register.ts'

interface Props {
  /** Absent: still loading. */
  readonly registers: readonly RegisterSummary[] | undefined
}

/** Registers under the heads of their systems. */
export function RegisterList({ registers }: Props) {
  if (!registers) return <Waiting />
  const systems = [...new Set(registers.map(({ system }) => system))]
  return systems.map((system) => (
    <section key={system} className="register-group">
      <h2>{system}</h2>
      <RegisterLines registers={registers.filter((register) => register.system === system)} />
    </section>
  ))
}

/** Registers, each a way in, with how many records it holds. */
export function RegisterLines(props: { registers: readonly Omit<RegisterSummary, 'system'>[] }) {
  const words = useWords(registerWords)
  return (
    <ul className="register-list">
      {props.registers.map(({ name, label, help, count }) => (
        <li key={name}>
          <Link to="/registers/$register" params={{ register: name }} search={onlyUnit}>
            {label}
          </Link>
          <span className="number-text">{words.records(countText(count))}</span>
          {help && <p className="quiet">{help}</p>}
        </li>
      ))}
    </ul>
  )
}
