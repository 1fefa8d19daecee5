import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { useAppSearch } from '../address/app-search.ts'
import { sessionQuery } from '../client/session.ts'
import { Failure } from '../control/failure.tsx'
import { FigurePanel } from '../figure/figure-panel.tsx'
import { RecordDrawer } from '../record/record-drawer.tsx'
import { controlWords } from '../words/control.ts'
import { frameWords } from '../words/frame.ts'
import { useWords } from '../words/language.tsx'
import { FirstUnit } from './first-unit.tsx'
import { Navigation } from './navigation.tsx'
import { TopBar } from './top-bar.tsx'
import { firstUnit, UnitProvider } from './unit.tsx'

/** What stands around every page: the bar, the menu, and the panels that open over the page. */
export function Frame() {
  const words = useWords(frameWords)
  const control = useWords(controlWords)
  const search = useAppSearch()
  const session = useQuery(sessionQuery)
  if (session.isError) return <Failure error={session.error} retry={() => void session.refetch()} />
  if (!session.data)
    return (
      <p className="opening quiet" role="status">
        {control.loading}…
      </p>
    )
  const { units } = session.data
  const unit = units.find(({ id }) => id === search.unit) ?? firstUnit(units)
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <TopBar session={session.data} unit={unit} />
      {unit && <Navigation />}
      <main id="content" tabIndex={-1}>
        {unit ? (
          <UnitProvider unit={unit}>
            <Outlet />
            <FigurePanel />
            <RecordDrawer />
          </UnitProvider>
        ) : (
          <FirstUnit />
        )}
      </main>
    </div>
  )
}
