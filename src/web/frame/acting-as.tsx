import { UserSwitchOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { actAs, peopleQuery, type Session } from '../client/session.ts'
import { frameWords } from '../words/frame.ts'
import { useWords } from '../words/language.tsx'

/** Until people sign in, the one at the machine may act as somebody on record, with that person's rights and no other. */
export function ActingAs({ session }: { session: Session }) {
  const words = useWords(frameWords)
  const [isOpen, setIsOpen] = useState(false)
  if (session.isActing)
    return (
      <span className="acting-as">
        {words.actingAs(session.actor.name)}{' '}
        <Button type="link" size="small" onClick={() => actAs(undefined)}>
          {words.stopActing}
        </Button>
      </span>
    )
  if (!isOpen)
    return (
      <Button type="text" size="small" icon={<UserSwitchOutlined />} onClick={() => setIsOpen(true)}>
        <span className="wide-only">{words.actAs}</span>
      </Button>
    )
  return <ChoosePerson />
}

function ChoosePerson() {
  const words = useWords(frameWords)
  const people = useQuery(peopleQuery)
  return (
    <Select<string>
      aria-label={words.actAs}
      autoFocus
      defaultOpen
      showSearch={{ optionFilterProp: 'label' }}
      loading={people.isPending}
      placeholder={words.actAs}
      notFoundContent={words.nobodyToActAs}
      popupMatchSelectWidth={false}
      onChange={(account) => actAs(account)}
      options={(people.data ?? []).map(({ account, name, roles }) => ({
        value: account,
        label: `${name}（${account}）${roles.join('、')}`,
      }))}
    />
  )
}
