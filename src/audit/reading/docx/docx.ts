import { fileProblems, Refusal } from '#lib'
import { openZip, type TableSource, type Zip, type ZipEntry } from '#workbook'
import type { Limits } from '../limits.ts'
import type { Reading } from '../piece.ts'
import { DocxBody } from './body.ts'
import { ListCounter, noStyles, readNumbering, readStyles } from './numbering.ts'
import { readRelations, scanXml, XmlFault } from './xml.ts'

/** A Word document, with its numbers, merges and tracked changes as they print. Throws a Refusal. */
export async function readDocx(source: TableSource, limits: Limits): Promise<Reading> {
  const at = { file: source.name }
  const zip = await openZip(source)
  if ([...zip.entries.keys()].some((name) => /(^|\/)vbaProject\.bin$/i.test(name)))
    throw new Refusal(fileProblems['with-macros'](at, at))
  try {
    return await readParts(zip, source.name, limits)
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error
    throw new Refusal(fileProblems.damaged({ file: source.name, reason: error.reason }, at))
  }
}

async function readParts(zip: Zip, file: string, limits: Limits): Promise<Reading> {
  const main = await mainPart(zip)
  if (main === undefined)
    throw new Refusal(
      fileProblems.damaged({ file, reason: { zh: '缺少正文部件', en: 'its text is missing' } }, { file }),
    )
  if (main.size > mostXml) {
    const reason = `${Math.round(main.size / 1_048_576)} MB`
    throw new Refusal(fileProblems['too-large']({ file, reason }, { file }))
  }
  const near = await nearParts(zip, main.name)
  const numbering = near('numbering')
  const styles = near('styles')
  const body = new DocxBody(
    new ListCounter(numbering ? await readNumbering(await zip.read(numbering)) : undefined),
    styles ? await readStyles(await zip.read(styles)) : noStyles,
  )
  for await (const _ of scanXml(zip.stream(main), body)) limits.check()
  return body.finish()
}

/** Of the document's own part, unpacked: some 20 million characters. */
const mostXml = 256 * 1024 * 1024

async function mainPart(zip: Zip): Promise<ZipEntry | undefined> {
  const root = zip.entries.get('_rels/.rels')
  const targets = root ? await readRelations(await zip.read(root), '') : undefined
  const target = targets?.get('officeDocument') ?? 'word/document.xml'
  return zip.entries.get(target) ?? zip.entries.get('word/document.xml')
}

async function nearParts(zip: Zip, main: string): Promise<(type: string) => ZipEntry | undefined> {
  const entry = zip.entries.get(main.replace(/([^/]*)$/, '_rels/$1.rels'))
  const targets = entry ? await readRelations(await zip.read(entry), main) : undefined
  return (type) => {
    const target = targets?.get(type)
    return target === undefined ? undefined : zip.entries.get(target)
  }
}
