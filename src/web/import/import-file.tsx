import { DownloadOutlined, InboxOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button, Radio, Upload } from 'antd'
import { useState } from 'react'
import { useChangeSearch } from '../address/app-search.ts'
import { type ImportMode, startImport, templateUrl } from '../client/import.ts'
import { useProblemsOf } from '../control/failure.tsx'
import { ProblemList } from '../control/problem-list.tsx'
import { useUnit } from '../frame/unit.tsx'
import { importWords } from '../words/import.ts'
import { useWords } from '../words/language.tsx'

const modes: readonly ImportMode[] = ['upsert', 'add', 'update']

/** The first step: how to treat what stands, and the file. */
export function ImportFile({ register }: { register: string }) {
  const words = useWords(importWords)
  const unit = useUnit()
  const change = useChangeSearch()
  const [mode, setMode] = useState<ImportMode>('upsert')
  const start = useMutation({
    mutationFn: (file: File) => startImport({ register, unit: unit.id, mode, file }),
    onSuccess: ({ job }) => change({ job }),
  })
  const problems = useProblemsOf(start.error)
  return (
    <div className="import-file">
      <fieldset>
        <legend>{words.mode}</legend>
        <Radio.Group
          value={mode}
          onChange={(event) => setMode(event.target.value as ImportMode)}
          options={modes.map((one) => ({
            value: one,
            label: (
              <>
                {words.modes[one].label} <span className="quiet">{words.modes[one].help}</span>
              </>
            ),
          }))}
          vertical
        />
      </fieldset>
      <ProblemList problems={problems} />
      <Upload.Dragger
        accept=".xlsx,.csv"
        showUploadList={false}
        disabled={start.isPending}
        beforeUpload={(file) => {
          start.mutate(file)
          return false
        }}
      >
        <InboxOutlined className="import-inbox" aria-hidden />
        <p>{words.drop}</p>
        <p className="quiet">{words.dropHelp}</p>
      </Upload.Dragger>
      <Button type="link" icon={<DownloadOutlined />} href={templateUrl(register)}>
        {words.template}
      </Button>
    </div>
  )
}
