import { Button, Tag } from 'antd'
import type { Filter } from '../address/filter-address.ts'
import type { FieldDescription } from '../client/register.ts'
import { controlWords } from '../words/control.ts'
import { useWords } from '../words/language.tsx'
import { registerWords } from '../words/register.ts'
import { valuesShown } from './filter.ts'

interface Props {
  readonly filters: readonly Filter[]
  readonly fields: readonly FieldDescription[]
  readonly onChange: (filters: readonly Filter[]) => void
}

/** What a list is narrowed by, in words, each with its way out. */
export function FilterChips({ filters, fields, onChange }: Props) {
  const words = useWords(registerWords)
  const control = useWords(controlWords)
  if (filters.length === 0) return null
  return (
    <div className="filter-chips">
      <span className="quiet">{words.filtered}</span>
      {filters.map((filter) => {
        const field = fields.find(({ name }) => name === filter.field)
        if (!field) return null
        const says = words.says(field.label, filter.test, valuesShown(filter, field, control.yes, control.no))
        return (
          <Tag
            key={says}
            closable={{ 'aria-label': words.removeFilter(says) }}
            onClose={(event) => {
              event.preventDefault()
              onChange(filters.filter((one) => one !== filter))
            }}
          >
            {says}
          </Tag>
        )
      })}
      <Button type="link" size="small" onClick={() => onChange([])}>
        {words.clearFilters}
      </Button>
    </div>
  )
}
