import { expect, test } from 'vitest'
import { outline, utf8 } from './test/outline.ts'

test('a page as its reader sees it: no script, no menu, no hidden text; lines and merges as shown', async () => {
  const page = `<!doctype html><html><head><meta charset="utf-8"><title>x</title><style>p{}</style></head><body>
<nav>导航</nav><div><a href="/">首页</a> &gt; <a href="/gk">信息公开</a></div>
<table><tr><td><h1>自评报告</h1>
<p>　　一、基本情况</p><p>　　2024年，
登记合同&nbsp;14004&nbsp;项<sup>[1]</sup>。<br>　　（一）职责<br>负责登记。</p><p style="display:none">藏</p>
<table border=1><thead><tr><th rowspan=2>指标<th colspan=2>预算</tr><tr><th>年初<th>决算</tr></thead>
<tr><td>基本<td>644.43<td>671.46<tr><td>项目<td colspan=100>23.49</table>
</td></tr></table><script>document.write('<p>假</p>')</script><footer>版权所有</footer>`
  expect(await outline(utf8(page), 'a.txt')).toEqual([
    '自评报告',
    'H1 一、基本情况',
    '2024年，登记合同 14004 项。',
    'H2 （一）职责',
    '负责登记。',
    'table 2',
    '指标 | 预算 | 预算*',
    '指标* | 年初 | 决算',
    '基本 | 644.43 | 671.46',
    '项目 | 23.49 | 23.49*',
  ])
})

test('a page in GB18030 that says gb2312', async () => {
  const head = utf8('<html><head><meta charset=gb2312></head><body><p>')
  expect(await outline(Buffer.concat([head, Uint8Array.of(0xd6, 0xd0, 0xd0, 0xc4)]))).toEqual(['中心'])
})

test('where a page names its main part, its frame is left out', async () => {
  const text = `一、${'自评'.repeat(20)}`
  const page = `<div class="bar">图例 1234 手</div><main><p>${text}</p><p>${'完成。'.repeat(20)}</p></main><p>依据</p>`
  expect(await outline(utf8(`<body>${page}`))).toEqual([`H1 ${text}`, '完成。'.repeat(20)])
})
