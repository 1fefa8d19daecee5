import { useQuery } from '@tanstack/react-query'
import type { Values } from '#registers'
import { useUnit } from '../frame/unit.tsx'
import { useWords } from '../words/language.tsx'
import { feeQuery } from './client/instrument.ts'
import { instrumentWords } from './words/instruments.ts'

/** What the booking in the form would cost, and how it comes. */
export function FeeEstimate({ instrument, values }: { instrument: string; values: Values }) {
  const words = useWords(instrumentWords)
  const unit = useUnit()
  const { from, to, priceGroup, samples } = values
  const isWhole = typeof from === 'string' && typeof to === 'string' && from < to && Boolean(priceGroup)
  const count = /^\d{1,6}$/.test(String(samples ?? '')) ? String(samples) : undefined
  const fee = useQuery({
    ...feeQuery(instrument, {
      unit: unit.id,
      from: String(from),
      to: String(to),
      group: String(priceGroup),
      samples: count,
    }),
    enabled: isWhole,
  })
  if (!isWhole || !fee.data) return null
  return (
    <dl className="fee" aria-live="polite">
      <dt>{words.estimate}</dt>
      {fee.data.amount === undefined ? (
        <dd>{words.noFee}</dd>
      ) : (
        <dd>
          <strong className="number-text">{words.yuan(fee.data.amount)}</strong>
          <span className="number-text">{fee.data.explained}</span>
          <span className="quiet">{words.estimateNote}</span>
        </dd>
      )}
    </dl>
  )
}
