import { filesInArchive, isArchive } from './archive.ts'
import type { FoundFile } from './held-batch.ts'

/** What may hold an evaluation; old formats too, so that their owner is told what to do with them. */
const documents = /\.(?:docx?|wps|pdf|html?|xlsx?|et|txt)$/i

export interface DroppedFiles {
  readonly found: readonly FoundFile[]
  /** Paths of what was left out, since it holds no document. */
  readonly leftOut: readonly string[]
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)

/** Archives are opened; of many files those are taken that can be documents. One file alone is taken whatever it is. */
export async function sortFiles(files: readonly FoundFile[]): Promise<DroppedFiles> {
  const [only, ...others] = files
  if (only && others.length === 0 && !isArchive(only.file)) return { found: [only], leftOut: [] }
  const all: FoundFile[] = []
  // What lies in an archive is taken like a folder; an archive within it stays closed.
  for (const one of files) all.push(...(isArchive(one.file) ? await filesInArchive(one.file) : [one]))
  const seen = all.filter(({ path }) => !/^[.~]/.test(nameOf(path)))
  const isDocument = ({ path }: FoundFile) => documents.test(path)
  return {
    found: seen.filter(isDocument).toSorted((a, b) => a.path.localeCompare(b.path, 'zh')),
    leftOut: seen.filter((one) => !isDocument(one)).map(({ path }) => path),
  }
}

/** Whether something that is dropped is a folder; only then are the entries walked. */
export function holdsFolder(items: DataTransferItemList): boolean {
  return [...items].some((item) => item.webkitGetAsEntry()?.isDirectory === true)
}

/** Every file that is dropped, folders walked through. The list is read before anything is waited for. */
export async function droppedFiles(items: DataTransferItemList): Promise<readonly FoundFile[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const found: FoundFile[] = []
  for (const entry of entries) await walk(entry, found)
  return found
}

async function walk(entry: FileSystemEntry, found: FoundFile[]): Promise<void> {
  if (isFile(entry)) {
    const file = await new Promise<File>((done, failed) => entry.file(done, failed))
    found.push({ path: entry.fullPath.replace(/^\//, ''), file })
    return
  }
  if (!isFolder(entry)) return
  const reader = entry.createReader()
  // A reader gives a part of a large folder at a time, and nothing at its end.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed))
    if (part.length === 0) return
    for (const each of part) await walk(each, found)
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

/** Files that were chosen, each with its path in the folder that was. */
export const chosenFiles = (files: readonly File[]): readonly FoundFile[] =>
  files.map((file) => ({ path: file.webkitRelativePath || file.name, file }))
