import { CheckOutlined, CopyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { controlWords } from '../words/control.ts'
import { useWords } from '../words/language.tsx'

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text }: { text: string }) {
  const words = useWords(controlWords)
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <Button
      size="small"
      type="text"
      icon={copied ? <CheckOutlined /> : <CopyOutlined />}
      aria-label={copied ? words.copied : words.copy}
      title={copied ? words.copied : words.copy}
      onClick={() => void copy()}
    />
  )
}
