import { Waiting } from '../control/waiting.tsx'
import { useWords } from '../words/language.tsx'
import { countText } from '../words/moment.ts'
import type { FacetShown } from './client/instrument.ts'
import { instrumentWords } from './words/instruments.ts'

interface Props {
  readonly facets: readonly FacetShown[] | undefined
  readonly chosen: { readonly [facet: string]: string }
  readonly onChoose: (facet: string, value: string) => void
}

/** So many values of a facet stand open; the others unfold. */
const few = 6

/** What the catalogue can be narrowed by, with how many there are of each. */
export function CatalogueFacets({ facets, chosen, onChoose }: Props) {
  const words = useWords(instrumentWords)
  if (!facets) return <Waiting lines={14} />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <section className="facets" aria-label={words.narrow} tabIndex={0}>
      {facets.every(({ values }) => values.length === 0) && <p className="quiet">{words.nothingToNarrow}</p>}
      {facets.map((facet) => (
        <Facet
          key={facet.facet}
          facet={facet}
          chosen={chosen[facet.facet]}
          onChoose={(value) => onChoose(facet.facet, value)}
        />
      ))}
    </section>
  )
}

function Facet(props: { facet: FacetShown; chosen: string | undefined; onChoose: (value: string) => void }) {
  const words = useWords(instrumentWords)
  const { facet, chosen, onChoose } = props
  if (facet.values.length === 0) return null
  const others = facet.values.slice(few)
  const choice = ({ value, label, count }: FacetShown['values'][number]) => (
    <li key={value}>
      <button type="button" aria-pressed={value === chosen} onClick={() => onChoose(value)} title={label}>
        <span>{label}</span>
        <span className="facet-count">{countText(count)}</span>
      </button>
    </li>
  )
  return (
    <fieldset>
      <legend>{facet.label}</legend>
      <ul>{facet.values.slice(0, few).map(choice)}</ul>
      {others.length > 0 && (
        <details open={others.some(({ value }) => value === chosen)}>
          <summary>{words.more(others.length)}</summary>
          <ul>{others.map(choice)}</ul>
        </details>
      )}
    </fieldset>
  )
}
