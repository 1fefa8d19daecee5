import { DeleteOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button, Progress, Upload } from 'antd'
import { useEffect, useState } from 'react'
import type { FieldValue } from '#registers'
import { uploadFile } from '../client/file.ts'
import type { FieldDescription } from '../client/register.ts'
import { useProblemsOf } from '../control/failure.tsx'
import { ProblemList } from '../control/problem-list.tsx'
import { useUnit } from '../frame/unit.tsx'
import { useWords } from '../words/language.tsx'
import { sizeText } from '../words/moment.ts'
import { recordWords } from '../words/record.ts'
import { FileLink, isFile } from './file-link.tsx'
import { useUploadMark } from './upload-mark.tsx'

interface Props {
  readonly id?: string
  readonly field: FieldDescription
  readonly value?: FieldValue | undefined
  readonly onChange?: (value: FieldValue | undefined) => void
}

/** Chooses a file, sends it at once, and keeps its reference as the field's value. */
export function FileInput({ id, field, value, onChange }: Props) {
  const words = useWords(recordWords)
  const unit = useUnit()
  const [part, setPart] = useState(0)
  const [stop, setStop] = useState<AbortController>()
  const sending = useMutation({
    mutationFn: (file: File) => {
      const stopping = new AbortController()
      setStop(stopping)
      setPart(0)
      return uploadFile({ unit: unit.id, file, onProgress: setPart, signal: stopping.signal })
    },
    onSuccess: (file) => onChange?.(file),
  })
  const isStopped = sending.error instanceof DOMException
  const problems = useProblemsOf(isStopped ? null : sending.error)
  useUploadMark(sending.isPending)
  useEffect(() => () => stop?.abort(), [stop])
  if (sending.isPending)
    return (
      <div className="file-input" role="status">
        <span>
          {part < 1 ? words.uploading : words.checking} {sending.variables?.name}{' '}
          <span className="quiet">{sizeText(sending.variables?.size ?? 0)}</span>
        </span>
        <Progress percent={Math.floor(part * 100)} size="small" aria-label={words.uploading} />
        <Button size="small" onClick={() => stop?.abort()}>
          {words.stopUpload}
        </Button>
      </div>
    )
  return (
    <div className="file-input">
      <ProblemList problems={problems} />
      {isFile(value) && (
        <div className="file-kept">
          <FileLink file={value} />
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={`${words.removeFile}：${field.label}`}
            onClick={() => onChange?.(undefined)}
          />
        </div>
      )}
      <Upload.Dragger
        {...(id ? { id } : {})}
        showUploadList={false}
        beforeUpload={(file) => {
          sending.mutate(file)
          return false
        }}
      >
        <span>{isFile(value) ? words.replaceFile : words.chooseFile(field.mostMegabytes ?? 0)}</span>
      </Upload.Dragger>
    </div>
  )
}
