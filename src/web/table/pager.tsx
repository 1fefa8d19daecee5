import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { controlWords } from '../words/control.ts'
import { useWords } from '../words/language.tsx'
import { countText } from '../words/moment.ts'

interface Props {
  /** 0-based position of the first row shown. */
  readonly offset: number
  readonly limit: number
  readonly total: number
  readonly onPage: (page: number) => void
  readonly sizes?: readonly number[]
  readonly onSize?: (size: number) => void
}

/** Which rows are shown of how many, and the way to the others. Pages are counted from 1. */
export function Pager({ offset, limit, total, onPage, sizes, onSize }: Props) {
  const words = useWords(controlWords)
  if (total === 0) return null
  const page = Math.floor(offset / limit) + 1
  const pages = Math.max(1, Math.ceil(total / limit))
  const last = Math.min(offset + limit, total)
  return (
    <nav className="pager" aria-label={words.pageOf(page, pages)}>
      <span className="quiet">{words.rangeOf(countText(offset + 1), countText(last), countText(total))}</span>
      {sizes && onSize && (
        <Select
          size="small"
          aria-label={words.perPage}
          value={limit}
          onChange={onSize}
          options={sizes.map((size) => ({ value: size, label: `${words.perPage} ${size}` }))}
        />
      )}
      <Button
        size="small"
        icon={<LeftOutlined />}
        aria-label={words.previous}
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      />
      <span>{words.pageOf(page, pages)}</span>
      <Button
        size="small"
        icon={<RightOutlined />}
        aria-label={words.next}
        disabled={page >= pages}
        onClick={() => onPage(page + 1)}
      />
    </nav>
  )
}
