import { Link } from '@tanstack/react-router'
import type { AppSearch } from '../address/app-search.ts'
import type { SystemShown } from '../client/system.ts'
import { useWords } from '../words/language.tsx'
import { countText } from '../words/moment.ts'
import { systemWords } from '../words/system.ts'

/** What waits, register by register: each a way to the records in that state. */
export function WorkList({ registers }: { registers: SystemShown['registers'] }) {
  const words = useWords(systemWords)
  const waiting = registers.filter(({ queue }) => queue.length > 0)
  if (waiting.length === 0) return <p className="quiet">{words.noWork}</p>
  return (
    <ul className="register-list">
      {waiting.map(({ name, label, queue }) => (
        <li key={name}>
          <span>{label}</span>
          <span className="work-states">
            {queue.map(({ state, label: stateLabel, count }) => (
              <Link
                key={state}
                to="/registers/$register"
                params={{ register: name }}
                search={({ unit }: AppSearch): AppSearch => ({ unit, state })}
              >
                {words.waits(stateLabel, countText(count))}
              </Link>
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}
