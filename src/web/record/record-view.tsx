import { EditOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Tabs, Tag } from 'antd'
import { Suspense, useState } from 'react'
import { useAppSearch, useChangeSearch } from '../address/app-search.ts'
import type { RecordAsked } from '../address/record-address.ts'
import { recordQuery } from '../client/record.ts'
import { registerQuery } from '../client/register.ts'
import { AsOfBar } from '../control/as-of-bar.tsx'
import { Failure } from '../control/failure.tsx'
import { StateTag } from '../control/state-tag.tsx'
import { Waiting } from '../control/waiting.tsx'
import { useUnit } from '../frame/unit.tsx'
import { systemPages } from '../systems.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { momentText } from '../words/moment.ts'
import { recordWords } from '../words/record.ts'
import { scoreWords } from '../words/score.ts'
import { RecordContent } from './record-content.tsx'
import { RecordEdit } from './record-edit.tsx'
import { RecordHistory } from './record-history.tsx'
import { RecordMoves } from './record-moves.tsx'
import { RecordSteps } from './record-steps.tsx'
import { ScoreSheetView } from './score-sheet.tsx'

const recordTabs = systemPages.flatMap((system) => system.recordTabs ?? [])

/** One record: what it says, its versions, what can be done with it. In a drawer and on a page of its own. */
export function RecordView(props: { asked: RecordAsked; onAsOf: (asOf: string | undefined) => void }) {
  const { asked } = props
  const words = useWords(recordWords)
  const score = useWords(scoreWords)
  const { language } = useLanguage()
  const unit = useUnit()
  const { part, field } = useAppSearch()
  const change = useChangeSearch()
  // A link may lead to the very field; who has left the form is not led back into it.
  const [isEditing, setIsEditing] = useState(part === 'edit')
  const register = useQuery(registerQuery(asked.register))
  const opened = useQuery(recordQuery(asked.register, asked.id, { unit: unit.id, asOf: asked.asOf }))
  const error = opened.error ?? register.error
  if (error) return <Failure error={error} retry={() => void opened.refetch()} />
  if (!opened.data || !register.data) return <Waiting lines={8} />
  const { record } = opened.data
  const isPast = asked.asOf !== undefined
  const tabs = recordTabs.filter(({ registers }) => registers.includes(asked.register))
  const parts = ['versions', ...(register.data.scored ? ['score'] : []), ...tabs.map(({ key }) => key)]
  return (
    <article className="record">
      <header className="record-head">
        <h2>{record.title}</h2>
        <div className="record-facts">
          <StateTag state={record.state} states={register.data.states} />
          <span className="quiet">
            {words.version(record.version)} · {words.recordedAt} {momentText(record.knownFrom)}
          </span>
          {record.takenOver && <Tag title={words.takenOverHelp}>{words.takenOver}</Tag>}
          {record.rule && (
            <span className="quiet">
              {words.rule} {record.rule}
            </span>
          )}
        </div>
      </header>
      <RecordSteps register={register.data} state={record.state} />
      {isPast && <AsOfBar asOf={asked.asOf} onChange={props.onAsOf} label={words.seenAsOf} compact />}
      {isEditing ? (
        <RecordEdit
          opened={opened.data}
          register={register.data}
          id={asked.id}
          field={field}
          onDone={() => {
            setIsEditing(false)
            if (part === 'edit') change({ part: undefined, field: undefined }, { replace: true })
          }}
        />
      ) : (
        <Tabs
          activeKey={part !== undefined && parts.includes(part) ? part : 'content'}
          onChange={(key) => change({ part: key === 'content' ? undefined : key }, { replace: true })}
          items={[
            {
              key: 'content',
              label: words.content,
              children: (
                <>
                  {isPast ? (
                    <p className="quiet">{words.pastOnly}</p>
                  ) : (
                    <div className="moves">
                      <RecordMoves opened={opened.data} register={register.data} id={asked.id} />
                      {opened.data.editable && (
                        <Button icon={<EditOutlined />} onClick={() => setIsEditing(true)}>
                          {words.edit}
                        </Button>
                      )}
                    </div>
                  )}
                  <RecordContent opened={opened.data} register={register.data} />
                </>
              ),
            },
            ...(register.data.scored
              ? [{ key: 'score', label: score.sheet, children: <ScoreSheetView asked={asked} /> }]
              : []),
            ...tabs.map(({ key, label, View }) => ({
              key,
              label: label[language],
              children: (
                <Suspense fallback={<Waiting lines={8} />}>
                  <View asked={asked} opened={opened.data} />
                </Suspense>
              ),
            })),
            {
              key: 'versions',
              label: words.versions(),
              children: <RecordHistory asked={asked} register={register.data} version={record.version} />,
            },
          ]}
        />
      )}
    </article>
  )
}
