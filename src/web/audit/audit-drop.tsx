import { FolderOpenOutlined, InboxOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Radio, Upload } from 'antd'
import type { DragEvent } from 'react'
import { evaluationsQuery } from '../client/evaluation.ts'
import { useUnit } from '../frame/unit.tsx'
import { auditWords } from '../words/audit.ts'
import { useWords } from '../words/language.tsx'
import { chosenFiles, droppedFiles, holdsFolder } from './dropped-files.ts'
import type { FoundFile } from './held-batch.ts'

interface Props {
  readonly year: number | undefined
  readonly onYear: (year: number | undefined) => void
  readonly onFiles: (files: Promise<readonly FoundFile[]>) => void
}

/** Where documents are dropped, and what they are to be compared with. */
export function AuditDrop({ year, onYear, onFiles }: Props) {
  const words = useWords(auditWords)
  const unit = useUnit()
  const evaluations = useQuery(evaluationsQuery(unit.id))
  const years = (evaluations.data ?? []).map((evaluation) => evaluation.year)
  // Called once a file, with all of them each time: taken at the last.
  const take = (file: File, all: readonly File[]) => {
    if (file === all.at(-1)) onFiles(Promise.resolve(chosenFiles(all)))
    return false
  }
  const takeFolder = (event: DragEvent) => {
    const { items } = event.dataTransfer
    if (!holdsFolder(items)) return
    event.preventDefault()
    event.stopPropagation()
    onFiles(droppedFiles(items))
  }
  return (
    <div className="audit-drop">
      <div onDropCapture={takeFolder}>
        <Upload.Dragger
          accept=".docx,.pdf,.html,.htm,.xlsx,.txt,.zip"
          multiple
          showUploadList={false}
          beforeUpload={take}
        >
          <InboxOutlined className="import-inbox" aria-hidden />
          <p className="audit-drop-says">{words.drop}</p>
          <p className="quiet">{words.dropHelp}</p>
        </Upload.Dragger>
      </div>
      <div className="audit-drop-many">
        <Upload directory showUploadList={false} beforeUpload={take}>
          <Button icon={<FolderOpenOutlined />}>{words.chooseFolder}</Button>
        </Upload>
        <span className="quiet">{words.chooseHelp}</span>
      </div>
      {years.length > 0 && (
        <fieldset>
          <legend>{words.against}</legend>
          <Radio.Group
            value={year ?? 0}
            onChange={(event) => onYear((event.target.value as number) || undefined)}
            options={[
              { value: 0, label: words.againstNone },
              ...years.map((one) => ({ value: one, label: `${unit.name} ${words.againstYear(one)}` })),
            ]}
          />
          <p className="quiet">{words.againstHelp}</p>
        </fieldset>
      )}
    </div>
  )
}
