import { controlWords } from '../words/control.ts'
import { useWords } from '../words/language.tsx'

/** Stands where something is being read: quiet lines, and a word for those who do not see them. */
export function Waiting({ lines = 4 }: { lines?: number }) {
  const words = useWords(controlWords)
  return (
    <div className="waiting" role="status">
      <span className="heard">{words.loading}</span>
      {Array.from({ length: lines }, (_, line) => `line ${line}`).map((line) => (
        <span key={line} className="bone" aria-hidden />
      ))}
    </div>
  )
}
