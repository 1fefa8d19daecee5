import type { FoundFile } from './held-batch.ts'

export const isArchive = ({ name }: File) => /\.zip$/i.test(name)

/** What an archive may hold once it is unpacked: enough for a city's reports, too little to fill a browser's memory. */
const mostBytes = 600 * 2 ** 20
const mostFiles = 5000

/** An archive that cannot be opened, or holds more than a browser can. */
export class BadArchive extends Error {
  readonly reason: 'broken' | 'too-large'
  constructor(reason: BadArchive['reason']) {
    super(reason)
    this.name = 'BadArchive'
    this.reason = reason
  }
}

/** Files in a zip archive under their paths. Throws BadArchive. */
export async function filesInArchive(archive: File): Promise<readonly FoundFile[]> {
  // Not in a worker of its own, which the pages' policy does not allow.
  const { unzipSync } = await import('fflate')
  const content = new Uint8Array(await archive.arrayBuffer())
  let bytes = 0
  let files = 0
  let isTooLarge = false
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (name.endsWith('/') || /(?:^|\/)__MACOSX\//.test(name)) return false
    bytes += originalSize
    files += 1
    isTooLarge ||= bytes > mostBytes || files > mostFiles
    return !isTooLarge
  }
  const unpacked = unpack(() => unzipSync(content, { filter }))
  if (isTooLarge) throw new BadArchive('too-large')
  const names = readNames(Object.keys(unpacked))
  return Object.entries(unpacked).map(([name, data], at) => {
    const path = names[at] ?? name
    const own = path.slice(path.lastIndexOf('/') + 1)
    return { path, file: new File([data as Uint8Array<ArrayBuffer>], own) }
  })
}

function unpack<T>(open: () => T): T {
  try {
    return open()
  } catch {
    throw new BadArchive('broken')
  }
}

/**
 * Names that the archive does not say to be UTF-8 come a byte a character. Windows in China packs them in GBK, others in
 * UTF-8 without saying so: what is no UTF-8 is GBK.
 */
function readNames(names: readonly string[]): readonly string[] {
  return names.map((name) => {
    if (/[^\0-\xff]/.test(name)) return name
    const bytes = Uint8Array.from(name, (character) => character.charCodeAt(0))
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      return new TextDecoder('gbk').decode(bytes)
    }
  })
}
