import { LockOutlined, UserOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Select, Tooltip } from 'antd'
import { onlyUnit, useChangeSearch } from '../address/app-search.ts'
import type { Session, UnitSummary } from '../client/session.ts'
import { frameWords } from '../words/frame.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { ActingAs } from './acting-as.tsx'

/** The bar at the top: the product, the unit looked at, who one is, the language. */
export function TopBar({ session, unit }: { session: Session; unit: UnitSummary | undefined }) {
  const words = useWords(frameWords)
  const { language, choose } = useLanguage()
  const change = useChangeSearch()
  const client = useQueryClient()
  const switchLanguage = () => {
    choose(language === 'zh' ? 'en' : 'zh')
    // Everything that the API worded is asked for again, in the other language.
    void client.resetQueries()
  }
  return (
    <header className="top-bar">
      <Link to="/" search={onlyUnit} className="brand">
        {words.name}
      </Link>
      {session.units.length > 1 ? (
        <Select
          aria-label={words.unit}
          variant="borderless"
          {...(unit ? { value: unit.id } : {})}
          onChange={(id: string) =>
            change({ unit: id, figure: undefined, record: undefined, part: undefined })
          }
          options={session.units.map(({ id, name }) => ({ value: id, label: name }))}
          popupMatchSelectWidth={false}
        />
      ) : (
        <span>{unit?.name}</span>
      )}
      <span className="toolbar-gap" />
      {session.localOnly && (
        <Tooltip title={words.localOnlyHelp}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its tooltip must open by keyboard too */}
          <span className="quiet" tabIndex={0}>
            <LockOutlined aria-hidden /> <span className="wide-only">{words.localOnly}</span>
          </span>
        </Tooltip>
      )}
      <span className="quiet" title={words.version(session.version)}>
        <UserOutlined aria-hidden /> <span className="wide-only">{session.actor.name}</span>
      </span>
      {session.localOnly && <ActingAs session={session} />}
      <Button type="text" size="small" lang={language === 'zh' ? 'en' : 'zh'} onClick={switchLanguage}>
        {words.otherLanguage}
      </Button>
    </header>
  )
}
