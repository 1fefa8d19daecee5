import {
  AppstoreOutlined,
  AuditOutlined,
  CalculatorOutlined,
  DatabaseOutlined,
  FileSearchOutlined,
  HomeOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  SafetyCertificateOutlined,
} from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { onlyUnit } from '../address/app-search.ts'
import { systemPages } from '../systems.ts'
import { frameWords } from '../words/frame.ts'
import { useLanguage, useWords } from '../words/language.tsx'

const stored = 'youju.menu'

const places = [
  { to: '/', word: 'home', Icon: HomeOutlined },
  { to: '/evaluation', word: 'evaluation', Icon: AuditOutlined },
  { to: '/audit', word: 'audit', Icon: FileSearchOutlined },
  { to: '/measures', word: 'measures', Icon: CalculatorOutlined },
  { to: '/systems', word: 'systems', Icon: AppstoreOutlined },
  { to: '/registers', word: 'registers', Icon: DatabaseOutlined },
] as const
const last = [{ to: '/ledger', word: 'ledger', Icon: SafetyCertificateOutlined }] as const
const ofSystems = systemPages.flatMap((system) => system.places)

/** The menu at the left; collapsed, it leaves the signs and gives its width to the page. */
export function Navigation() {
  const words = useWords(frameWords)
  const { language } = useLanguage()
  const general = ({ to, word, Icon }: (typeof places | typeof last)[number]) => ({
    ...{ to, Icon },
    label: words[word],
  })
  const all = [
    ...places.map(general),
    ...ofSystems.map(({ to, Icon, label }) => ({ to, Icon, label: label[language] })),
    ...last.map(general),
  ]
  const [isFolded, setIsFolded] = useState(localStorage.getItem(stored) === 'folded')
  const fold = () => {
    localStorage.setItem(stored, isFolded ? '' : 'folded')
    setIsFolded(!isFolded)
  }
  return (
    <nav className={isFolded ? 'navigation navigation-folded' : 'navigation'} aria-label={words.navigation}>
      <ul>
        {all.map(({ to, label, Icon }) => (
          <li key={to}>
            <Link
              to={to}
              search={onlyUnit}
              activeOptions={{ exact: to === '/', includeSearch: false }}
              activeProps={{ className: 'current', 'aria-current': 'page' }}
              {...(isFolded ? { title: label, 'aria-label': label } : {})}
            >
              <Icon aria-hidden />
              {!isFolded && <span>{label}</span>}
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
