import {
  AuditOutlined,
  BankOutlined,
  CalculatorOutlined,
  CalendarOutlined,
  DatabaseOutlined,
  ExperimentOutlined,
  FileSearchOutlined,
  HomeOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  SafetyCertificateOutlined,
  WalletOutlined,
} from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { onlyUnit } from '../address/app-search.ts'
import { frameWords } from '../words/frame.ts'
import { useWords } from '../words/language.tsx'

const stored = 'youju.menu'

const places = [
  { to: '/', word: 'home', Icon: HomeOutlined },
  { to: '/evaluation', word: 'evaluation', Icon: AuditOutlined },
  { to: '/audit', word: 'audit', Icon: FileSearchOutlined },
  { to: '/measures', word: 'measures', Icon: CalculatorOutlined },
  { to: '/registers', word: 'registers', Icon: DatabaseOutlined },
  { to: '/instruments', word: 'instruments', Icon: ExperimentOutlined },
  { to: '/bookings', word: 'bookings', Icon: CalendarOutlined },
  { to: '/vouchers', word: 'vouchers', Icon: WalletOutlined },
  { to: '/hightech', word: 'hightech', Icon: BankOutlined },
  { to: '/ledger', word: 'ledger', Icon: SafetyCertificateOutlined },
] as const

/** The menu at the left; collapsed, it leaves the signs and gives its width to the page. */
export function Navigation() {
  const words = useWords(frameWords)
  const [isFolded, setIsFolded] = useState(localStorage.getItem(stored) === 'folded')
  const fold = () => {
    localStorage.setItem(stored, isFolded ? '' : 'folded')
    setIsFolded(!isFolded)
  }
  return (
    <nav className={isFolded ? 'navigation navigation-folded' : 'navigation'} aria-label={words.navigation}>
      <ul>
        {places.map(({ to, word, Icon }) => (
          <li key={to}>
            <Link
              to={to}
              search={onlyUnit}
              activeOptions={{ exact: to === '/', includeSearch: false }}
              activeProps={{ className: 'current', 'aria-current': 'page' }}
              {...(isFolded ? { title: words[word], 'aria-label': words[word] } : {})}
            >
              <Icon aria-hidden />
              {!isFolded && <span>{words[word]}</span>}
            </Link>
          </li>
        ))}
      </ul>
      <Button
        type="text"
        icon={isFolded ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
        aria-label={isFolded ? words.expand : words.collapse}
        aria-expanded={!isFolded}
        onClick={fold}
      />
    </nav>
  )
}
