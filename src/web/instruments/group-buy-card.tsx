import { CheckCircleOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { withRecord } from '../address/app-search.ts'
import { useWords } from '../words/language.tsx'
import { countText } from '../words/moment.ts'
import type { GroupBuyShown } from './client/group-buy.ts'
import { instrumentWords } from './words/instruments.ts'

/** One that can be joined: what it is, until when, and how far its tiers are. */
export function GroupBuyCard({ groupBuy, onJoin }: { groupBuy: GroupBuyShown; onJoin: () => void }) {
  const words = useWords(instrumentWords)
  const { record, tiers, next } = groupBuy
  const { shown } = record
  const facts = [
    [words.service, shown.service],
    [words.provider, shown.providerName],
    [words.place, shown.place],
    [words.heldOn, shown.heldOn],
    [words.deadline, shown.deadline],
    [words.listPrice, shown.listPrice],
  ] as const
  return (
    <article className="card">
      <h3>
        <Link to="." search={withRecord({ register: 'instruments.groupBuys', id: record.id })}>
          {record.title}
        </Link>
      </h3>
      <dl className="facts">
        {facts.map(
          ([label, fact]) =>
            fact && (
              <div key={label} className="fact">
                <dt>{label}</dt>
                <dd>{fact}</dd>
              </div>
            ),
        )}
      </dl>
      <ol className="tiers">
        {tiers.map(({ from, price, reached }) => (
          <li key={from} className={reached ? 'tier-reached' : undefined}>
            <span>{words.tier(countText(from))}</span>
            <span className="number-text">{words.tierPrice(price)}</span>
            <span>
              {reached && (
                <>
                  <CheckCircleOutlined aria-hidden /> {words.reached}
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
      <p>
        {words.joinedSo(countText(groupBuy.joined), countText(groupBuy.quantity))}
        {'；'}
        {next ? words.nextTier(countText(next.more), next.price) : words.lowest}
      </p>
      <div className="form-actions">
        {groupBuy.isOver ? (
          <span className="due">{words.over}</span>
        ) : (
          <Button type="primary" onClick={onJoin}>
            {words.join}
          </Button>
        )}
      </div>
    </article>
  )
}
