export {
  type Cell,
  columnLetter,
  type DateSystem,
  dayOfSerial,
  type Merge,
  parseReference,
  type Row,
  type Sheet,
  serialOfDay,
  type Table,
} from './cell.ts'
export { bytesSource, fileSource, type TableSource } from './source.ts'
export type { StyleName } from './style.ts'
export { readTable } from './table.ts'
export { TextStore } from './text-store.ts'
export { openZip, type Zip, type ZipEntry } from './unzip.ts'
export {
  longestCellText,
  mostRows,
  type SheetOptions,
  type SheetWriter,
  textStyle,
  WorkbookWriter,
  type WrittenCell,
} from './write.ts'
export { drained } from './zip.ts'
