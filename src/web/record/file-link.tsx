import { PaperClipOutlined } from '@ant-design/icons'
import type { FieldValue, FileReference } from '#registers'
import { fileUrl } from '../client/file.ts'
import { useUnit } from '../frame/unit.tsx'
import { useWords } from '../words/language.tsx'
import { sizeText } from '../words/moment.ts'
import { recordWords } from '../words/record.ts'

export function isFile(value: FieldValue | undefined): value is FileReference {
  return typeof value === 'object' && 'sha256' in value
}

/** A kept file by its name and size; a click downloads it. */
export function FileLink(props: { file: FileReference; record?: string }) {
  const unit = useUnit()
  const words = useWords(recordWords)
  const { name, sha256, size } = props.file
  return (
    <span className="file-link">
      <PaperClipOutlined aria-hidden />
      <a
        href={fileUrl(sha256, { unit: unit.id, record: props.record })}
        download={name}
        title={words.download}
      >
        {name}
      </a>
      <span className="quiet">{sizeText(size)}</span>
    </span>
  )
}
