import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { onlyUnit, useAppSearch, useChangeSearch } from '../address/app-search.ts'
import { formatFigureAddress, parseFigureAddress } from '../address/figure-address.ts'
import { type FigureAsked, figureQuery } from '../client/figure.ts'
import { AsOfBar } from '../control/as-of-bar.tsx'
import { Failure } from '../control/failure.tsx'
import { ProblemList } from '../control/problem-list.tsx'
import { Waiting } from '../control/waiting.tsx'
import { useUnit } from '../frame/unit.tsx'
import { figureWords } from '../words/figure.ts'
import { useWords } from '../words/language.tsx'
import { FigureFacts } from './figure-facts.tsx'
import { FigureHistory } from './figure-history.tsx'
import { FigureParts } from './figure-parts.tsx'
import { FigureRecordList } from './figure-record-list.tsx'

/** The panel of the figure in the address, over whatever page one is on. */
export function FigurePanel() {
  const { figure } = useAppSearch()
  const change = useChangeSearch()
  const words = useWords(figureWords)
  const asked = parseFigureAddress(figure)
  const close = () => change({ figure: undefined, record: undefined, part: undefined })
  return (
    <Drawer
      open={asked !== undefined}
      onClose={close}
      size={620}
      mask={false}
      push={false}
      destroyOnHidden
      title={words.figure}
      className="panel"
    >
      {asked && <FigureGrounds key={formatFigureAddress({ ...asked, asOf: undefined })} asked={asked} />}
    </Drawer>
  )
}

/** A figure's grounds: value, definition, how it was computed, how it changed, its records. */
function FigureGrounds({ asked }: { asked: FigureAsked }) {
  const unit = useUnit()
  const words = useWords(figureWords)
  const change = useChangeSearch()
  const figure = useQuery(figureQuery(unit.id, asked))
  const now = useQuery({
    ...figureQuery(unit.id, { ...asked, asOf: undefined }),
    enabled: asked.asOf !== undefined,
  })
  const switchTo = (asOf: string | undefined) =>
    change({ figure: formatFigureAddress({ ...asked, asOf }), record: undefined, part: undefined })
  if (figure.isError) return <Failure error={figure.error} retry={() => void figure.refetch()} />
  if (!figure.data) return <Waiting lines={8} />
  const { measure, shown } = figure.data
  return (
    <div className="grounds">
      <h2 className="grounds-label">{measure.label}</h2>
      <p className="grounds-value">{shown || words.noValue}</p>
      {asked.asOf !== undefined && now.data && (
        <p className="quiet" role="status">
          {now.data.shown === shown ? words.unchanged : words.changed(shown, now.data.shown)}
        </p>
      )}
      <ProblemList problems={figure.data.figure.notes ?? []} quiet />
      <AsOfBar asOf={asked.asOf} onChange={switchTo} label={words.otherAsOf} compact />
      <FigureFacts shown={figure.data} />
      <FigureParts shown={figure.data} asked={asked} />
      <FigureHistory asked={asked} label={measure.label} onPick={switchTo} />
      <FigureRecordList shown={figure.data} asked={asked} />
      <p>
        <Link
          to="/measures/$measure"
          params={{ measure: asked.measure }}
          search={(before) => ({ ...onlyUnit(before), period: asked.period })}
        >
          {words.openPage}
        </Link>
      </p>
    </div>
  )
}
