/*
 * Names of the same kind of instrument, as its users write them: first those in Chinese, the full one first, which
 * stand for one another; after the bar the abbreviations in Latin letters, which only stand for the names before them,
 * since three letters are found in the midst of many words. Common usage of laboratories, not a standard's list; a
 * short name that is a part of its full one (核磁, 红外光谱) finds it without being listed. A low line is a space in a
 * name.
 */
const table = `
电子显微镜 电镜
扫描电子显微镜 扫描电镜 | SEM
场发射扫描电子显微镜 场发射扫描电镜 场发射电镜 | FESEM FE-SEM
透射电子显微镜 透射电镜 | TEM
扫描透射电子显微镜 扫描透射电镜 | STEM
球差校正透射电子显微镜 球差校正电镜 球差电镜 | AC-TEM
冷冻电子显微镜 冷冻透射电子显微镜 冷冻电镜 | CRYO-EM CRYOEM
聚焦离子束 双束电镜 | FIB FIB-SEM
电子背散射衍射 | EBSD
电子探针 | EPMA
原子力显微镜 | AFM
扫描探针显微镜 | SPM
扫描隧道显微镜 | STM
激光共聚焦显微镜 激光扫描共聚焦显微镜 共聚焦显微镜 | CLSM LSCM
质谱 | MS
气相色谱质谱联用 气相色谱-质谱联用 气质联用 气质 | GC-MS GCMS GC/MS
液相色谱质谱联用 液相色谱-质谱联用 液质联用 液质 | LC-MS LCMS LC/MS LC-MS/MS HPLC-MS
电感耦合等离子体质谱 电感耦合质谱 | ICP-MS ICPMS
电感耦合等离子体发射光谱 电感耦合等离子体原子发射光谱 | ICP-OES ICPOES ICP-AES
电感耦合等离子 | ICP
二次离子质谱 | SIMS
飞行时间二次离子质谱 | TOF-SIMS
基质辅助激光解吸 | MALDI MALDI-TOF
高效液相色谱 | HPLC
超高效液相色谱 | UPLC UHPLC
液相色谱 | LC
气相色谱 | GC
离子色谱 | IC
凝胶渗透色谱 凝胶色谱 | GPC
核磁共振 | NMR
磁共振成像 | MRI
电子顺磁共振 电子自旋共振 | EPR ESR
红外光谱 | IR
傅里叶变换红外光谱 傅立叶变换红外光谱 | FTIR FT-IR
拉曼光谱 | RAMAN
紫外可见分光光度计 紫外分光光度计 紫外可见光谱仪 | UV UV-VIS
原子吸收 | AAS
原子荧光 | AFS
X_射线 X射线
X_射线衍射 X射线衍射 | XRD
X_射线光电子能谱 X射线光电子能谱 | XPS ESCA
X_射线荧光 X射线荧光 | XRF
小角_X_射线散射 小角X射线散射 | SAXS
能谱 | EDS EDX
工业_CT 工业CT
差示扫描量热 | DSC
热重 | TG TGA
动态热机械分析 | DMA
比表面 | BET
动态光散射 | DLS
总有机碳 | TOC
流式细胞 | FCM FACS
荧光定量_PCR 荧光定量PCR | QPCR Q-PCR
三坐标测量机 三坐标测量仪 三坐标 | CMM
矢量网络分析仪 矢网 | VNA`

interface Kind {
  readonly names: readonly string[]
  readonly abbreviations: readonly string[]
}

/** As a search takes what is typed: case and width do not count. */
const plain = (text: string) => text.normalize('NFKC').toLowerCase()
const wordsOf = (text: string) =>
  text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => plain(word).replaceAll('_', ' '))

const kinds: readonly Kind[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [names = '', abbreviations = ''] = line.split('|')
    return { names: wordsOf(names), abbreviations: wordsOf(abbreviations) }
  })

/**
 * What else a word of a search may be written as: 电镜 -> 电子显微镜, SEM -> 扫描电子显微镜, 场发射透射电镜 ->
 * 场发射透射电子显微镜. Of the names that the word holds the longest counts. Empty where there is nothing else.
 */
export function otherNames(word: string): readonly string[] {
  const asked = plain(word)
  const abbreviated = kinds.find(({ abbreviations }) => abbreviations.includes(asked))
  if (abbreviated) return abbreviated.names
  const held = kinds
    .flatMap((kind) => kind.names.filter((name) => asked.includes(name)).map((name) => ({ kind, name })))
    .sort((a, b) => b.name.length - a.name.length)[0]
  if (!held) return []
  const others = held.kind.names.map((name) => asked.replace(held.name, name))
  // A name within the word, or that the word is within, finds nothing that the word itself does not.
  return others.filter((other) => !other.includes(asked))
}
