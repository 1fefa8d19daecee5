import { StarFilled } from '@ant-design/icons'
import { Fragment } from 'react'
import type { RecordRow } from '../client/record.ts'
import type { RegisterDescription } from '../client/register.ts'
import { headOf } from '../record/record-column.tsx'
import { useWords } from '../words/language.tsx'
import { countText } from '../words/moment.ts'
import type { InstrumentShown } from './client/instrument.ts'
import { instrumentWords } from './words/instruments.ts'

/** What an instrument is, in the order of the instrument registries (PIDINST). */
const facts = [
  ...(['functions', 'measures', 'specs', 'class', 'subclass', 'manufacturer', 'origin'] as const),
  ...(['domestic', 'model', 'serialNo', 'originalValue', 'inUseOn', 'onlineOn', 'funding'] as const),
  ...(['ownerName', 'region', 'place', 'contact', 'sharing', 'sharingReason', 'meter', 'zone'] as const),
  ...(['number', 'nationalNo', 'pid', 'nameEn'] as const),
]

export function InstrumentFacts(props: { instrument: RecordRow; register: RegisterDescription }) {
  const words = useWords(instrumentWords)
  const { shown } = props.instrument
  return (
    <section className="card">
      <h2>{words.facts}</h2>
      <dl className="facts facts-wide">
        {facts.map((name) => {
          const field = props.register.fields.find((one) => one.name === name)
          if (!field || !shown[name]) return null
          return (
            <Fragment key={name}>
              <dt>{headOf(field)}</dt>
              <dd>{shown[name]}</dd>
            </Fragment>
          )
        })}
      </dl>
    </section>
  )
}

/** The owner's terms as a clerk would say them. */
export function InstrumentRules({ shown }: { shown: InstrumentShown }) {
  const words = useWords(instrumentWords)
  if (shown.rules.length === 0) return null
  return (
    <section className="card">
      <h2>{words.rules}</h2>
      <ul className="sentences">
        {shown.rules.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}

/** What an hour costs each group, stepped by hours, and what is charged besides. */
export function InstrumentPrices({ shown }: { shown: InstrumentShown }) {
  const words = useWords(instrumentWords)
  if (!shown.terms) return null
  if (shown.prices.length === 0)
    return (
      <section className="card">
        <h2>{words.prices}</h2>
        <p>{words.noPrices}</p>
      </section>
    )
  return (
    <section className="card">
      <h2>
        {words.prices}（{words.perHour}）
      </h2>
      <dl className="prices">
        {shown.prices.map(({ group, label, steps }) => (
          <div key={group}>
            <dt>{label}</dt>
            {steps.map(({ fromHours, price }) => (
              <dd key={fromHours}>
                {steps.length > 1 && <span className="quiet">{words.fromHour(fromHours)}</span>}
                <span className="number-text">{price}</span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <ul className="sentences">
        {shown.charges.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}

/** How often it served others, and what they say of it. */
export function InstrumentReviews({ shown: { services } }: { shown: InstrumentShown }) {
  const words = useWords(instrumentWords)
  return (
    <section className="card">
      <h2>{words.services}</h2>
      <p>
        {words.servicesDone(countText(services.count))}
        {' · '}
        {services.stars ? (
          <>
            <StarFilled className="star" aria-hidden /> {words.starsOf(services.stars, services.reviewed)}
          </>
        ) : (
          <span className="quiet">{words.noStars}</span>
        )}
      </p>
      {services.reviews.length > 0 && (
        <ul className="spans">
          {services.reviews.map(({ id, shown }) => (
            <li key={id}>
              <StarFilled className="star" aria-hidden /> {shown.stars} {shown.comment}
              <div className="quiet">
                {shown.clientName} {shown.completedOn}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
