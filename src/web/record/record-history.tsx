import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Tag } from 'antd'
import { withRecord } from '../address/app-search.ts'
import type { RecordAsked } from '../address/record-address.ts'
import { historyQuery, type VersionChange, type VersionSummary } from '../client/record.ts'
import type { RegisterDescription } from '../client/register.ts'
import { Failure } from '../control/failure.tsx'
import { StateTag } from '../control/state-tag.tsx'
import { Waiting } from '../control/waiting.tsx'
import { useUnit } from '../frame/unit.tsx'
import { useWords } from '../words/language.tsx'
import { momentText } from '../words/moment.ts'
import { recordWords } from '../words/record.ts'

/** Every version of a record, the newest first: who wrote it, when, and what changed. */
export function RecordHistory(props: { asked: RecordAsked; register: RegisterDescription; version: number }) {
  const unit = useUnit()
  const history = useQuery(historyQuery(props.asked.register, props.asked.id, unit.id))
  if (history.isError) return <Failure error={history.error} retry={() => void history.refetch()} />
  if (!history.data) return <Waiting />
  const newestFirst = [...history.data].sort((a, b) => b.version - a.version)
  return (
    <ol className="versions">
      {newestFirst.map((version) => (
        <Version
          key={version.version}
          version={version}
          register={props.register}
          asked={props.asked}
          isShown={version.version === props.version}
        />
      ))}
    </ol>
  )
}

function Version(props: {
  version: VersionSummary
  register: RegisterDescription
  asked: RecordAsked
  isShown: boolean
}) {
  const { version, register, asked } = props
  const words = useWords(recordWords)
  return (
    <li className={props.isShown ? 'version version-shown' : 'version'}>
      <div className="version-head">
        <strong>{words.version(version.version)}</strong>
        <StateTag state={version.state} states={register.states} />
        {!version.knownTo && <Tag>{words.current}</Tag>}
        {version.takenOver && <Tag title={words.takenOverHelp}>{words.takenOver}</Tag>}
      </div>
      <div className="quiet">
        <time dateTime={version.knownFrom}>{momentText(version.knownFrom)}</time>
        {' · '}
        {words.by(version.actor, version.action)}
        {' · '}
        {words.entry(version.entry)}
      </div>
      {version.version === 1 ? <p>{words.firstVersion}</p> : <Changes changes={version.changes} />}
      {!props.isShown && (
        <Link
          to="."
          search={withRecord({
            register: asked.register,
            id: asked.id,
            // The current version is what stands now; an older one is seen from the moment it was recorded.
            asOf: version.knownTo ? version.knownFrom : undefined,
          })}
        >
          {words.seeThen}
        </Link>
      )}
    </li>
  )
}

/** Field by field, what stood before and what stands after. */
export function Changes({ changes }: { changes: readonly VersionChange[] }) {
  const words = useWords(recordWords)
  if (changes.length === 0) return null
  return (
    <ul className="changes">
      {changes.map(({ field, label, before, after }) => (
        <li key={field}>
          <span className="changes-label">{label}</span>
          {before !== undefined && (
            <>
              <del>{before}</del> →{' '}
            </>
          )}
          <ins>{after ?? words.cleared}</ins>
        </li>
      ))}
    </ul>
  )
}
