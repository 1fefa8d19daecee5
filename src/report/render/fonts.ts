import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fail, ok, type Result } from '#lib'
import { problems } from '../problems.ts'

/** The typefaces of a Chinese official document, by what they set. Families are tried from left to right. */
export interface Fonts {
  readonly title: readonly string[]
  readonly head: readonly string[]
  readonly kai: readonly string[]
  readonly body: readonly string[]
  readonly footer: readonly string[]
  /** Folders that hold the files. */
  readonly folders: readonly string[]
}

const serif = 'Noto Serif SC'
/** Noto Sans SC, under the name that its files carry in this package. */
const sans = 'Noto Sans S Chinese'

/** As offices install them, under the names that their files carry. */
const official = {
  title: ['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', '方正小标宋简体'],
  head: ['SimHei', 'FZHei-B01S', '黑体'],
  kai: ['KaiTi_GB2312', 'KaiTi', 'FZKai-Z03S', '楷体_GB2312', '楷体'],
  body: ['FangSong_GB2312', 'FangSong', 'FZFangSong-Z02S', '仿宋_GB2312', '仿宋'],
  footer: ['SimSun', 'FZShuSong-Z01S', '宋体'],
}

const require = createRequire(import.meta.url)

const folderOf = (name: string) => dirname(require.resolve(`${name}/package.json`))

/** Regular and Bold of the serif, and the sans, that come with the install. */
function installedFolders(): string[] {
  const noto = folderOf('@expo-google-fonts/noto-serif-sc')
  return [join(noto, '400Regular'), join(noto, '700Bold'), sansFolder()]
}

/** The package gives no way to its own folder but through its entry. */
function sansFolder(): string {
  return join(dirname(require.resolve('@embedpdf/fonts-sc')), '..', 'fonts')
}

/** A folder that cannot be opened would print, without a word, in other typefaces. Problems: report/unreadable-fonts. */
export function checkFonts(folder: string | undefined): Result<string | undefined> {
  try {
    if (folder !== undefined) readdirSync(folder)
    return ok(folder)
  } catch {
    return fail(problems['unreadable-fonts']({ path: folder ?? '' }))
  }
}

/**
 * The fonts to print with: Noto alone, so that every machine prints the same, or a folder of the office's own fonts
 * before them.
 */
export function printFonts(folder?: string): Fonts {
  const before = (names: readonly string[]) => (folder === undefined ? [] : names)
  return {
    title: [...before(official.title), serif],
    head: [...before(official.head), sans],
    kai: [...before(official.kai), serif],
    body: [...before(official.body), serif],
    footer: [...before(official.footer), serif],
    folders: [...(folder === undefined ? [] : [folder]), ...installedFolders()],
  }
}
