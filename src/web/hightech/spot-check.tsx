import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import { useAppSearch, useChangeSearch, withRecord } from '../address/app-search.ts'
import { CopyButton } from '../control/copy-button.tsx'
import { EmptyState } from '../control/empty-state.tsx'
import { Failure } from '../control/failure.tsx'
import { useUnit } from '../frame/unit.tsx'
import { DataTable } from '../table/data-table.tsx'
import { useWords } from '../words/language.tsx'
import { countText, momentText } from '../words/moment.ts'
import { drawSpotCheck, spotCheckQuery } from './client.ts'
import { hightechWords } from './words.ts'

const usual = 50

/** Draws SMEs for a spot check. The address keeps the draw, so that anyone sees the same firms again. */
export function SpotCheckDraw({ year }: { year: string }) {
  const words = useWords(hightechWords)
  const unit = useUnit()
  const { seed, asOf, size } = useAppSearch()
  const change = useChangeSearch()
  const [count, setCount] = useState(Number(size) || usual)
  const asked = { unit: unit.id, year: Number(year), count: Number(size) || usual, seed, asOf }
  const isDrawn = seed !== undefined && asOf !== undefined
  const shown = useQuery({ ...spotCheckQuery(asked), enabled: isDrawn })
  const draw = useMutation({
    mutationFn: () => drawSpotCheck({ unit: unit.id, year: Number(year), count }),
    onSuccess: (drawn) => change({ seed: drawn.seed, asOf: drawn.asOf, size: String(count) }),
  })
  const error = draw.error ?? shown.error
  return (
    <section className="queue">
      <div className="queue-head">
        <h2>{words.spotCheck(year)}</h2>
        <span className="quiet">{words.spotCheckAbout}</span>
      </div>
      <div className="toolbar">
        <InputNumber
          min={1}
          max={1000}
          precision={0}
          value={count}
          aria-label={words.drawCount}
          onChange={(value) => setCount(value ?? usual)}
        />
        {/* Drawn once: until something is written the seed is the same, and so would be the firms. */}
        <Button
          type="primary"
          disabled={isDrawn && count === asked.count}
          loading={draw.isPending}
          onClick={() => draw.mutate()}
        >
          {words.draw}
        </Button>
        {isDrawn && shown.data && (
          <span className="quiet">
            {words.drawn(countText(shown.data.of), shown.data.rows.length, momentText(shown.data.asOf), seed)}{' '}
            <CopyButton text={window.location.href} />
          </span>
        )}
      </div>
      {error && <Failure error={error} />}
      {isDrawn && shown.data && (
        <p>
          <strong>{words.checked(countText(shown.data.checked), countText(shown.data.rows.length))}</strong>{' '}
          <span className="quiet">{words.spotCheckNext}</span>
        </p>
      )}
      {!isDrawn && <EmptyState says={words.nothingDrawn} />}
      {isDrawn && !error && (
        <DataTable
          label={words.spotCheck(year)}
          rows={shown.data?.rows}
          keyOf={({ id }) => id}
          empty={words.nobodyToDraw}
          columns={[
            {
              key: 'firm',
              head: words.firm,
              cell: ({ id, title, values }) => (
                <Link to="." search={withRecord({ register: 'sme.evaluations', id })}>
                  {String(values.name ?? title)}
                </Link>
              ),
            },
            { key: 'code', head: words.code, width: 180, cell: ({ shown: { firm } }) => firm },
            { key: 'region', head: words.district, width: 116, cell: ({ shown: { region } }) => region },
            {
              key: 'points',
              head: words.points,
              width: 64,
              isNumber: true,
              cell: ({ shown: s }) => s.points,
            },
            { key: 'number', head: words.number, width: 180, cell: ({ shown: { number } }) => number },
            {
              key: 'admittedOn',
              head: words.admittedOn,
              width: 112,
              cell: ({ shown: { admittedOn } }) => admittedOn,
            },
            {
              key: 'result',
              head: words.spotCheckResult,
              width: 124,
              cell: ({ now: { shown: now } }) =>
                now.spotCheckResult ?? <span className="quiet">{words.notChecked}</span>,
            },
            {
              key: 'checkedOn',
              head: words.spotCheckedOn,
              width: 112,
              cell: ({ now }) => now.shown.spotCheckedOn,
            },
          ]}
        />
      )}
    </section>
  )
}
