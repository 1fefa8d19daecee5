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
  /** Names and counts only. */
  readonly isBrief?: boolean
}

/** Registers under the heads of their systems, each a way in. */
export function RegisterList({ registers, isBrief }: Props) {
  const words = useWords(registerWords)
  if (!registers) return <Waiting />
  const systems = [...new Set(registers.map(({ system }) => system))]
  return systems.map((system) => (
    <section key={system} className="register-group">
      {isBrief ? <h3>{system}</h3> : <h2>{system}</h2>}
      <ul className="register-list">
        {registers
          .filter((register) => register.system === system)
          .map((register) => (
            <li key={register.name}>
              <Link to="/registers/$register" params={{ register: register.name }} search={onlyUnit}>
                {register.label}
              </Link>
              <span className="number-text">{words.records(countText(register.count))}</span>
              {register.help && !isBrief && <p className="quiet">{register.help}</p>}
            </li>
          ))}
      </ul>
    </section>
  ))
}
