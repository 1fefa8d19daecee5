import { fileProblems, type Label, Refusal } from '#lib'
import type { DateSystem, Sheet, Table } from './cell.ts'
import { TableExcess, tableLimits, wordedExcess } from './limits.ts'
import { type Relation, readRelations, readStyles, readWorkbookPart, type SheetPart } from './part.ts'
import { tableProblems } from './problems.ts'
import { type SheetContext, sheetRows, surveySheet } from './sheet.ts'
import type { TableSource } from './source.ts'
import { readSharedStrings } from './strings.ts'
import { openZip, type Zip, type ZipEntry } from './unzip.ts'
import { XmlFault } from './xml.ts'

/**
 * Opens a workbook as Excel, WPS and LibreOffice write it. Its sheets stream; only the shared texts are kept.
 * Throws a Refusal: file/damaged, file/encrypted, file/too-large, file/with-macros, file/not-a-table.
 */
export async function openWorkbook(source: TableSource): Promise<Table> {
  const zip = await openZip(source)
  refuseOthers(zip, source)
  const parts = await guarded(source, () => readParts(zip, source))
  let context: Promise<SheetContext> | undefined
  const sheets = parts.sheets.map(
    ({ part, entry }): Sheet => ({
      name: part.name,
      isHidden: part.isHidden,
      dates: parts.dates,
      async *rows() {
        context ??= guarded(source, () => parts.context())
        const shared = await context
        yield* guardedRows(source, sheetRows(zip.stream(entry), shared))
      },
      survey: () => surveySheet(zip.stream(entry)),
    }),
  )
  return { name: source.name, kind: 'workbook', sheets, close: () => source.close() }
}

/** Zip files that are something else, or that carry a program. */
function refuseOthers(zip: Zip, source: TableSource): void {
  const at = { file: source.name }
  const has = (pattern: RegExp): boolean => [...zip.entries.keys()].some((name) => pattern.test(name))
  const refuse = (what: string): never => {
    throw new Refusal(tableProblems['not-a-table']({ file: source.name, what }, at))
  }
  if (has(/(^|\/)vbaProject\.bin$/i)) throw new Refusal(fileProblems['with-macros'](at, at))
  if (has(/^xl\/workbook\.bin$/)) refuse('二进制工作簿（.xlsb）')
  if (has(/^word\//)) refuse('Word 文档')
  if (has(/^ppt\//)) refuse('演示文稿')
  if (has(/^OFD\.xml$/i)) refuse('OFD 版式文件')
  if (has(/^content\.xml$/)) refuse('OpenDocument 文件')
  if (!has(/^(_rels\/\.rels|xl\/workbook\.xml)$/)) refuse('压缩包')
}

interface Parts {
  readonly sheets: readonly { readonly part: SheetPart; readonly entry: ZipEntry }[]
  readonly dates: DateSystem
  context(): Promise<SheetContext>
}

async function readParts(zip: Zip, source: TableSource): Promise<Parts> {
  const damaged = (reason: Label): Refusal =>
    new Refusal(fileProblems.damaged({ file: source.name, reason }, { file: source.name }))
  const relationsOf = async (part: string): Promise<readonly Relation[]> => {
    const entry = zip.entries.get(part.replace(/([^/]*)$/, '_rels/$1.rels'))
    return entry ? readRelations(await zip.read(entry), part) : []
  }
  const main = (await relationsOf('')).find((r) => r.type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  const mainEntry = zip.entries.get(main)
  if (!mainEntry) throw damaged({ zh: '缺少工作簿部件', en: 'its workbook part is missing' })
  const workbook = await readWorkbookPart(await zip.read(mainEntry))
  if (workbook.sheets.length > tableLimits.sheets)
    throw new TableExcess({ zh: '工作表的张数', en: 'the sheets' }, tableLimits.sheets)
  const relations = await relationsOf(main)
  const entryOf = (type: string): ZipEntry | undefined => {
    const target = relations.find((r) => r.type === type)?.target
    return target === undefined ? undefined : zip.entries.get(target)
  }
  const sheets: { part: SheetPart; entry: ZipEntry }[] = []
  for (const part of workbook.sheets) {
    const relation = relations.find((r) => r.id === part.relation)
    if (relation?.type !== 'worksheet') continue
    const entry = zip.entries.get(relation.target)
    if (!entry) throw damaged({ zh: `缺少工作表「${part.name}」`, en: `its sheet "${part.name}" is missing` })
    sheets.push({ part, entry })
  }
  return {
    sheets,
    dates: workbook.dates,
    async context() {
      const styles = entryOf('styles')
      const strings = entryOf('sharedStrings')
      return {
        dates: workbook.dates,
        styles: styles ? await readStyles(await zip.read(styles)) : [],
        strings: strings ? await readSharedStrings(zip.stream(strings)) : undefined,
      }
    },
  }
}

function broken(source: TableSource, error: unknown): unknown {
  if (!(error instanceof XmlFault)) return wordedExcess(error, source.name)
  return new Refusal(
    fileProblems.damaged(
      { file: source.name, reason: { zh: '内容不是正确的 XML', en: 'its content is no correct XML' } },
      { file: source.name },
    ),
  )
}

async function guarded<T>(source: TableSource, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw broken(source, error)
  }
}

async function* guardedRows<T>(source: TableSource, rows: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    yield* rows
  } catch (error) {
    throw broken(source, error)
  }
}
