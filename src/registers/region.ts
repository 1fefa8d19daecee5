import { nearest } from '#lib'
import { type CodeItem, defineCodeList } from './code-list.ts'

const provinces = `
110000 北京市 Beijing
120000 天津市 Tianjin
130000 河北省 Hebei
140000 山西省 Shanxi
150000 内蒙古自治区 Inner Mongolia
210000 辽宁省 Liaoning
220000 吉林省 Jilin
230000 黑龙江省 Heilongjiang
310000 上海市 Shanghai
320000 江苏省 Jiangsu
330000 浙江省 Zhejiang
340000 安徽省 Anhui
350000 福建省 Fujian
360000 江西省 Jiangxi
370000 山东省 Shandong
410000 河南省 Henan
420000 湖北省 Hubei
430000 湖南省 Hunan
440000 广东省 Guangdong
450000 广西壮族自治区 Guangxi
460000 海南省 Hainan
500000 重庆市 Chongqing
510000 四川省 Sichuan
520000 贵州省 Guizhou
530000 云南省 Yunnan
540000 西藏自治区 Tibet
610000 陕西省 Shaanxi
620000 甘肃省 Gansu
630000 青海省 Qinghai
640000 宁夏回族自治区 Ningxia
650000 新疆维吾尔自治区 Xinjiang
710000 台湾省 Taiwan
810000 香港特别行政区 Hong Kong
820000 澳门特别行政区 Macao`

const citiesOfJiangsu = `
320100 南京市 Nanjing
320200 无锡市 Wuxi
320300 徐州市 Xuzhou
320400 常州市 Changzhou
320500 苏州市 Suzhou
320600 南通市 Nantong
320700 连云港市 Lianyungang
320800 淮安市 Huai'an
320900 盐城市 Yancheng
321000 扬州市 Yangzhou
321100 镇江市 Zhenjiang
321200 泰州市 Taizhou
321300 宿迁市 Suqian`

// 320571 is a statistical code: the Industrial Park is no administrative division of GB/T 2260.
const districtsOfSuzhou = `
320505 虎丘区 Huqiu
320506 吴中区 Wuzhong
320507 相城区 Xiangcheng
320508 姑苏区 Gusu
320509 吴江区 Wujiang
320571 苏州工业园区 Suzhou Industrial Park
320581 常熟市 Changshu
320582 张家港市 Zhangjiagang
320583 昆山市 Kunshan
320585 太仓市 Taicang`

function items(table: string): CodeItem[] {
  return [...table.matchAll(/^(\d{6}) (\S+) (.+)$/gm)].map(([, code = '', zh = '', en = '']) => {
    const above = parentCode(code)
    return above === undefined ? { code, label: { zh, en } } : { code, label: { zh, en }, parent: above }
  })
}

/** The code one level up: district -> city -> province; undefined for a province. */
function parentCode(code: string): string | undefined {
  if (code.endsWith('0000')) return undefined
  return code.endsWith('00') ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`
}

/** Regions by their 6-digit codes: the provinces, the cities of Jiangsu, the districts of Suzhou. */
export const regions = defineCodeList({
  name: 'regions',
  label: { zh: '行政区划', en: 'Regions' },
  source: 'GB/T 2260；苏州工业园区用统计代码 320571',
  items: items(provinces + citiesOfJiangsu + districtsOfSuzhou),
})

const byCode = new Map(regions.items.map((item) => [item.code, item]))

/** The region of a code; undefined where the list has none. */
export function findRegion(code: string): CodeItem | undefined {
  return byCode.get(code)
}

/** The digits that every region inside shares with it: `320000` -> `32`, `320500` -> `3205`, `320506` itself. */
export function regionPrefix(code: string): string {
  return code.replace(/(00){1,2}$/, '')
}

/** Whether a region is another one or lies in it. */
export function isWithin(region: string, ancestor: string): boolean {
  return region.startsWith(regionPrefix(ancestor))
}

/**
 * Whether there is such a region, as far as the list can tell: where it names the regions within one (the cities of
 * Jiangsu, the districts of Suzhou) there are no others, and of a province that it does not divide every code may be.
 */
export function isKnownRegion(code: string): boolean {
  const above = nextListed(code)
  return byCode.has(code) || (above !== undefined && inside(above).length === 0)
}

/** Those that somebody who wrote `text` may have meant: what is listed around such a code, or is called like it. */
export function regionsNear(text: string): readonly CodeItem[] {
  const above = nextListed(text)
  if (above) return [above, ...inside(above)]
  const near = nearest(regions.items, text, ({ code, label }) => [code, label.zh, label.en])
  return near.length > 0 ? near : regions.items.filter(({ parent }) => parent === undefined)
}

/** The smallest listed region above a code of six digits. */
function nextListed(code: string): CodeItem | undefined {
  const above = /^\d{6}$/.test(code) ? parentCode(code) : undefined
  return above === undefined ? undefined : (byCode.get(above) ?? nextListed(above))
}

const inside = ({ code }: CodeItem) => regions.items.filter(({ parent }) => parent === code)
