import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { LazyStepChart } from '../chart/lazy-chart.tsx'
import { type FigureAsked, figureHistoryQuery } from '../client/figure.ts'
import { Failure } from '../control/failure.tsx'
import { Waiting } from '../control/waiting.tsx'
import { useUnit } from '../frame/unit.tsx'
import { figureWords } from '../words/figure.ts'
import { useWords } from '../words/language.tsx'

interface Props {
  readonly asked: FigureAsked
  readonly label: string
  readonly onPick: (day: string) => void
  readonly isOpen?: boolean
}

/** How a figure of one period changed with the moment as of which it is asked; a day can be picked. */
export function FigureHistory({ asked, label, onPick, isOpen = false }: Props) {
  const words = useWords(figureWords)
  const unit = useUnit()
  const [open, setOpen] = useState(isOpen)
  const history = useQuery({ ...figureHistoryQuery(unit.id, asked), enabled: open })
  return (
    <section>
      <h3>
        <Button type="link" className="unfold" aria-expanded={open} onClick={() => setOpen(!open)}>
          {words.history}
        </Button>
      </h3>
      {open && history.isError && <Failure error={history.error} retry={() => void history.refetch()} />}
      {open && history.isPending && <Waiting />}
      {open && history.data && (
        <LazyStepChart
          label={`${label}：${words.history}`}
          points={history.data.map(({ day, value, shown }) => ({ at: day, value, shown }))}
          heads={words.historyTable}
          source={words.source(label, asked.period)}
          marked={asked.asOf}
          onPick={onPick}
        />
      )}
    </section>
  )
}
