import { InboxOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Radio, Upload } from 'antd'
import { evaluationsQuery } from '../client/evaluation.ts'
import { useUnit } from '../frame/unit.tsx'
import { auditWords } from '../words/audit.ts'
import { useWords } from '../words/language.tsx'

interface Props {
  readonly year: number | undefined
  readonly onYear: (year: number | undefined) => void
  readonly onFile: (file: File) => void
}

/** Where a document is dropped, and what it is to be compared with. */
export function AuditDrop({ year, onYear, onFile }: Props) {
  const words = useWords(auditWords)
  const unit = useUnit()
  const evaluations = useQuery(evaluationsQuery(unit.id))
  const years = (evaluations.data ?? []).map((evaluation) => evaluation.year)
  return (
    <div className="audit-drop">
      <Upload.Dragger
        accept=".docx,.pdf,.html,.htm,.xlsx,.txt"
        showUploadList={false}
        beforeUpload={(file) => {
          onFile(file)
          return false
        }}
      >
        <InboxOutlined className="import-inbox" aria-hidden />
        <p className="audit-drop-says">{words.drop}</p>
        <p className="quiet">{words.dropHelp}</p>
      </Upload.Dragger>
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
