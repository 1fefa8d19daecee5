/** The places that a public body's name begins with, by their level: 金寨 county and 麻埠 town of 金寨县麻埠镇人民政府. */
export interface PlaceChain {
  readonly levels: ReadonlyMap<PlaceLevel, string>
  /** What is left of the name: 人民政府, 农业技术推广中心. */
  readonly office: string
}

export type PlaceLevel = 'province' | 'city' | 'county' | 'town'

/** From the widest to the narrowest; a city may be of either rank, so that it stands where the first one does. */
const endings: readonly (readonly [PlaceLevel, RegExp])[] = [
  ['province', /^(\p{Script=Han}{2,4}?)(?:省|自治区|特别行政区)/u],
  ['city', /^(\p{Script=Han}{2,4}?)(?:市|自治州|州|盟|地区)/u],
  ['county', /^(\p{Script=Han}{1,5}?)(?:自治县|自治旗|县|区|旗|市)/u],
  ['town', /^(\p{Script=Han}{2,5}?)(?:镇|乡|街道)/u],
]

/** Offices whose names hold a level's character: 城市管理局, 住房和城乡建设局, 开发区管委会, 社区服务中心. */
const ofOffice =
  /[和与及]|城$|^(?:中心|社|小|校|园|林|灌|景|片|辖|库|牧|农|湿地|保护|开发|高新|示范|自然保护|居民|乡)|管理|服务|发展|建设|技术|规划|资源|教育|文化|卫生|振兴/

/** Reads the places at the beginning of a name; none where it begins with its office. */
export function placeChain(name: string): PlaceChain {
  const levels = new Map<PlaceLevel, string>()
  let rest = name.replace(/\s/g, '')
  for (const [level, ending] of endings) {
    const found = ending.exec(rest)
    const place = found?.[1] ?? ''
    if (!found || ofOffice.test(place) || rest.length - found[0].length < 1) continue
    levels.set(level, place)
    rest = rest.slice(found[0].length)
  }
  return { levels, office: rest }
}

/** The level at which both name a place and it is another one; undefined where nothing keeps them apart. */
export function levelApart(a: PlaceChain, b: PlaceChain): PlaceLevel | undefined {
  for (const [level, place] of a.levels) {
    const other = b.levels.get(level)
    if (other !== undefined && other !== place) return level
  }
  return undefined
}
