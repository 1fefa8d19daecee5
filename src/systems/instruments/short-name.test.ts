import { expect, test } from 'vitest'
import { otherNames } from './short-name.ts'

test.each([
  ['电镜', ['电子显微镜']],
  ['扫描电镜', ['扫描电子显微镜']],
  ['场发射透射电镜', ['场发射透射电子显微镜']],
  ['电子显微镜', ['电镜']],
  ['sem', ['扫描电子显微镜', '扫描电镜']],
  ['ＴＥＭ', ['透射电子显微镜', '透射电镜']],
  ['GC-MS', ['气相色谱质谱联用', '气相色谱-质谱联用', '气质联用', '气质']],
  ['XRD', ['x 射线衍射', 'x射线衍射']],
  ['X射线衍射仪', ['x 射线衍射仪']],
  ['NMR', ['核磁共振']],
])('%s is looked for as %j too', (word, others) => {
  expect(otherNames(word)).toEqual(others)
})

test.each(['核磁', '质谱', '红外', '离心机', 'assembly', ''])('%s is looked for as it is', (word) => {
  expect(otherNames(word)).toEqual([])
})
