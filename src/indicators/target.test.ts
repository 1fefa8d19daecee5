import { expect, test } from 'vitest'
import { parseTarget } from './target.ts'

test.each([
  ['>=1850', '>= 1850'],
  ['≥100%', '>= 100%'],
  ['≧ 95', '>= 95'],
  ['≥100百分比', '>= 100%'],
  ['=0%', '= 0%'],
  ['═100%', '= 100%'],
  ['<=10%', '<= 10%'],
  ['＜＝１０％', '<= 10%'],
  ['>= 900 亿元', '>= 900亿元'],
  ['不少于 4 场', '>= 4场'],
  ['超 900 亿元', '> 900亿元'],
  ['不超过5个工作日', '<= 5个工作日'],
  ['200 家以上', '>= 200家'],
  ['达到100%', '>= 100%'],
  ['425 万粒', '= 425万粒'],
  ['健全', '健全'],
  [' 推动升级 ', '推动升级'],
  ['全省前3名', '全省前3名'],
])('%s', (text, expected) => {
  const result = parseTarget(text)
  const target = result.ok ? result.value : undefined
  const { value = '', scale = '', unit = '' } = target?.kind === 'quantity' ? target.quantity : {}
  const shown = target?.kind === 'quantity' ? `${target.operator} ${value}${scale}${unit}` : target?.text
  expect(shown).toBe(expected)
})

test.each([
  ['', 'indicators/unreadable-target'],
  ['>=', 'indicators/unreadable-target'],
  ['>=abc1', 'indicators/unreadable-target'],
  ['3-5 场', 'indicators/unreadable-target'],
  ['>=1850 且 <=2000', 'indicators/unreadable-target'],
  ['12..5%', 'indicators/unreadable-target'],
  ['不少于 4 场且质量好，获得好评', 'indicators/unreadable-target'],
  ['约 200 家', 'indicators/vague-target'],
  ['1.73万左右', 'indicators/vague-target'],
  ['近 180 家', 'indicators/vague-target'],
])('「%s」 cannot be taken: %s', (text, code) => {
  const result = parseTarget(text)
  expect(result.ok || result.problems.map((p) => p.code)).toEqual([code])
})
