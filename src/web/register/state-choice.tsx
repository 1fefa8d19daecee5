import type { RegisterDescription } from '../client/register.ts'
import { useWords } from '../words/language.tsx'
import { countText } from '../words/moment.ts'
import { registerWords } from '../words/register.ts'

interface Props {
  readonly register: RegisterDescription
  readonly counts: { readonly [state: string]: number } | undefined
  readonly chosen: string | undefined
  readonly onChange: (state: string | undefined) => void
}

/** How many records stand in each state; one state can be looked at alone. */
export function StateChoice({ register, counts, chosen, onChange }: Props) {
  const words = useWords(registerWords)
  if (register.states.length === 0) return null
  const all = counts && Object.values(counts).reduce((sum, count) => sum + count, 0)
  const present = register.states.filter(({ state }) => (counts?.[state] ?? 0) > 0 || state === chosen)
  const button = (state: string | undefined, label: string, count: number | undefined) => (
    <button
      key={label}
      type="button"
      className="state-choice"
      aria-pressed={chosen === state}
      onClick={() => onChange(state)}
    >
      {label} {count !== undefined && <span className="number-text">{countText(count)}</span>}
    </button>
  )
  return (
    <fieldset className="state-choices" aria-label={words.state}>
      {button(undefined, words.all, all)}
      {present.map(({ state, label }) => button(state, label, counts?.[state]))}
    </fieldset>
  )
}
