import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Modal } from 'antd'
import { moveRecord, type RecordRow, recordsQuery } from '../client/record.ts'
import { CopyButton } from '../control/copy-button.tsx'
import { useProblemsOf } from '../control/failure.tsx'
import { ProblemList } from '../control/problem-list.tsx'
import { useUnit } from '../frame/unit.tsx'
import { useWords } from '../words/language.tsx'
import { type FeedOf, issueFeed } from './client/instrument.ts'
import { instrumentWords } from './words/instruments.ts'

const register = 'instruments.feeds'

interface Props {
  /** Of this instrument; absent: of a person, who is asked for. */
  readonly instrument?: string
  readonly onClose: () => void
}

/** Addresses from which a calendar program reads bookings: make one, copy it, revoke it. */
export function FeedDialog({ instrument, onClose }: Props) {
  const words = useWords(instrumentWords)
  const unit = useUnit()
  const client = useQueryClient()
  const make = useMutation({
    mutationFn: (of: FeedOf) => issueFeed(unit.id, of),
    onSuccess: () => client.invalidateQueries({ queryKey: ['records', register] }),
  })
  const problems = useProblemsOf(make.error)
  return (
    <Modal
      open
      title={`${words.feed}：${instrument ? words.feedOfInstrument : words.feedOfPerson}`}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{words.close}</Button>}
    >
      <div className="feed">
        <p>{words.feedAbout}</p>
        <ProblemList problems={problems} />
        {make.data ? (
          <Address address={new URL(make.data.path, globalThis.location.origin).href} />
        ) : instrument ? (
          <Button type="primary" loading={make.isPending} onClick={() => make.mutate({ instrument })}>
            {words.feedMake}
          </Button>
        ) : (
          <PersonForm isBusy={make.isPending} onMake={(of) => make.mutate(of)} />
        )}
        <ActiveFeeds {...(instrument ? { instrument } : {})} />
      </div>
    </Modal>
  )
}

function Address({ address }: { address: string }) {
  const words = useWords(instrumentWords)
  return (
    <div className="callout callout-good" role="status">
      <p className="quiet">{words.feedOnce}</p>
      <div className="feed-address">
        <Input
          readOnly
          value={address}
          aria-label={words.feedAddress}
          onFocus={(event) => event.target.select()}
        />
        <CopyButton text={address} />
      </div>
    </div>
  )
}

function PersonForm(props: { isBusy: boolean; onMake: (of: FeedOf) => void }) {
  const words = useWords(instrumentWords)
  return (
    <Form<{ person: string; personName?: string }>
      layout="vertical"
      className="feed-person"
      onFinish={({ person, personName }) => props.onMake({ person, ...(personName ? { personName } : {}) })}
    >
      <Form.Item
        name="person"
        label={words.feedPerson}
        rules={[{ required: true, message: words.feedPerson }]}
      >
        <Input />
      </Form.Item>
      <Form.Item name="personName" label={words.feedPersonName}>
        <Input />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={props.isBusy}>
        {words.feedMake}
      </Button>
    </Form>
  )
}

/** The addresses in use; of each only that there is one, never the address itself. */
function ActiveFeeds({ instrument }: { instrument?: string }) {
  const words = useWords(instrumentWords)
  const unit = useUnit()
  const client = useQueryClient()
  const whose = instrument
    ? { compare: 'eq' as const, left: { field: 'instrument' }, right: { value: instrument } }
    : { compare: 'eq' as const, left: { field: 'kind' }, right: { value: 'person' } }
  const feeds = useQuery(
    recordsQuery(register, {
      unit: unit.id,
      where: { and: [whose, { field: 'state', in: ['active'] }] },
      fields: ['kind', 'personName', 'person', 'issuedOn'],
      offset: 0,
      limit: 50,
    }),
  )
  const revoke = useMutation({
    mutationFn: ({ id, version }: RecordRow) =>
      moveRecord(register, id, { unit: unit.id, version, move: 'revoke', given: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['records', register] }),
  })
  const problems = useProblemsOf(revoke.error)
  if (!feeds.data) return null
  if (feeds.data.rows.length === 0) return <p className="quiet">{words.feedNone}</p>
  return (
    <section>
      <h3>{words.feedActive}</h3>
      <ProblemList problems={problems} />
      <ul className="spans feed-list">
        {feeds.data.rows.map((row) => (
          <li key={row.id}>
            <span>
              {[row.shown.personName, row.shown.person].filter(Boolean).join(' ')}{' '}
              {words.feedIssued(row.shown.issuedOn ?? '')}
            </span>
            <Button size="small" disabled={revoke.isPending} onClick={() => revoke.mutate(row)}>
              {words.feedRevoke}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
