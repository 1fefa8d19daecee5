import { useQueries } from '@tanstack/react-query'
import { Button, Tag } from 'antd'
import type { Filter } from '../address/filter-address.ts'
import { recordQuery } from '../client/record.ts'
import type { FieldDescription } from '../client/register.ts'
import { useUnit } from '../frame/unit.tsx'
import { referredRegister } from '../record/record-column.tsx'
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
  if (filters.length === 0) return null
  return (
    <div className="filter-chips">
      <span className="quiet">{words.filtered}</span>
      {filters.map((filter) => {
        const field = fields.find(({ name }) => name === filter.field)
        if (!field) return null
        return (
          <FilterChip
            key={`${filter.field} ${filter.test} ${filter.values.join(' ')}`}
            filter={filter}
            field={field}
            onRemove={() => onChange(filters.filter((one) => one !== filter))}
          />
        )
      })}
      <Button type="link" size="small" onClick={() => onChange([])}>
        {words.clearFilters}
      </Button>
    </div>
  )
}

interface ChipProps {
  readonly filter: Filter
  readonly field: FieldDescription
  readonly onRemove: () => void
}

function FilterChip({ filter, field, onRemove }: ChipProps) {
  const words = useWords(registerWords)
  const control = useWords(controlWords)
  const unit = useUnit()
  // Records are told by their titles.
  const referred = referredRegister(field)
  const titles = useQueries({
    queries: filter.values.map((id) => ({
      ...recordQuery(referred ?? '', id, { unit: unit.id }),
      enabled: referred !== undefined,
    })),
  })
  const plain = valuesShown(filter, field, control.yes, control.no)
  const values = plain.map((value, at) => titles[at]?.data?.record.title ?? value)
  const says = words.says(field.label, filter.test, values)
  return (
    <Tag
      closable={{ 'aria-label': words.removeFilter(says) }}
      onClose={(event) => {
        event.preventDefault()
        onRemove()
      }}
    >
      {says}
    </Tag>
  )
}
