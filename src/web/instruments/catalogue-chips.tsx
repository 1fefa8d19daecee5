import { Button, Tag } from 'antd'
import { useAppSearch, useChangeSearch } from '../address/app-search.ts'
import type { Filter } from '../address/filter-address.ts'
import { EmptyState } from '../control/empty-state.tsx'
import { useWords } from '../words/language.tsx'
import { bookable, wordsOf } from './catalogue-filter.ts'
import type { CataloguePage } from './client/instrument.ts'
import { instrumentWords } from './words/instruments.ts'

interface Props {
  readonly filters: readonly Filter[]
  readonly page: CataloguePage | undefined
  readonly onChange: (filters: readonly Filter[]) => void
}

interface Chip {
  readonly says: string
  readonly remove: () => void
}

/** What the catalogue is narrowed by, in words, the search among it. */
function useChips({ filters, page, onChange }: Props): readonly Chip[] {
  const words = useWords(instrumentWords)
  const { q } = useAppSearch()
  const change = useChangeSearch()
  return [
    ...(q ? [{ says: words.searchChip(q), remove: () => change({ q: undefined, page: undefined }) }] : []),
    ...filters.map((filter) => ({
      says: filter.field === bookable.field ? words.bookableChip : wordsOf(filter, page),
      remove: () => onChange(filters.filter((one) => one !== filter)),
    })),
  ]
}

export function CatalogueChips(props: Props) {
  const words = useWords(instrumentWords)
  const change = useChangeSearch()
  const chips = useChips(props)
  if (chips.length === 0) return null
  return (
    <div className="filter-chips">
      <span className="quiet">{words.only}</span>
      {chips.map(({ says, remove }) => (
        <Tag
          key={says}
          closable={{ 'aria-label': words.remove(says) }}
          onClose={(event) => {
            event.preventDefault()
            remove()
          }}
        >
          {says}
        </Tag>
      ))}
      <Button
        type="link"
        size="small"
        onClick={() => change({ q: undefined, filter: undefined, page: undefined })}
      >
        {words.clear}
      </Button>
    </div>
  )
}

/** Nothing fits: each of what narrows can be taken away at once. */
export function NothingFound(props: Props) {
  const words = useWords(instrumentWords)
  const chips = useChips(props)
  return (
    <EmptyState
      says={
        <>
          {words.none} {chips.length > 0 && words.relax}
        </>
      }
      action={
        <div className="choices">
          {chips.map(({ says, remove }) => (
            <Button key={says} onClick={remove}>
              {words.remove(says)}
            </Button>
          ))}
        </div>
      }
    />
  )
}
