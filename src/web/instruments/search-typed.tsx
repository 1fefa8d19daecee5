import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'

interface Props {
  /** What the address says. */
  readonly typed: string | undefined
  readonly onTyped: (typed: string | undefined) => void
  readonly placeholder: string
  readonly label: string
}

/** So long after the last key the search begins. */
const pause = 250

/** Searches while one types; while a Chinese word is still being composed it waits. */
export function SearchTyped({ typed, onTyped, placeholder, label }: Props) {
  const [text, setText] = useState(typed ?? '')
  const told = useRef(typed ?? '')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    // The address was changed elsewhere: a chip was taken away, or one went back.
    if ((typed ?? '') !== told.current) setText(typed ?? '')
    told.current = typed ?? ''
  }, [typed])
  useEffect(() => () => clearTimeout(timer.current), [])
  const tell = (next: string, after: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      if (next.trim() === told.current) return
      told.current = next.trim()
      onTyped(next.trim() || undefined)
    }, after)
  }
  return (
    <Input
      className="catalogue-search"
      type="search"
      allowClear
      prefix={<SearchOutlined aria-hidden />}
      value={text}
      placeholder={placeholder}
      aria-label={label}
      onChange={(event) => {
        setText(event.target.value)
        const isComposing = (event.nativeEvent as InputEvent).isComposing === true
        if (!isComposing) tell(event.target.value, pause)
      }}
      onCompositionEnd={(event) => tell(event.currentTarget.value, pause)}
      onPressEnter={() => tell(text, 0)}
    />
  )
}
