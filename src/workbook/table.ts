import { fail, fileProblems, ok, Refusal, type Result } from '#lib'
import type { Table } from './cell.ts'
import { openCsv } from './csv-read.ts'
import { openWorkbook } from './open.ts'
import { tableProblems } from './problems.ts'
import { fileSource, type TableSource } from './source.ts'

/**
 * Opens a table by what the file holds, whatever its name says: a workbook (.xlsx) or delimited text.
 * Problems: file/cannot-be-read, file/empty, file/not-a-table, file/old-workbook, file/encrypted, file/with-macros,
 * file/damaged, file/too-large. The caller closes the table.
 */
export async function readTable(from: string | TableSource): Promise<Result<Table>> {
  const source = typeof from === 'string' ? await fileSource(from) : ok(from)
  if (!source.ok) return source
  try {
    return ok(await openByContent(source.value))
  } catch (error) {
    await source.value.close()
    if (error instanceof Refusal) return fail(...error.problems)
    throw error
  }
}

async function openByContent(source: TableSource): Promise<Table> {
  const head = await source.read(0, 4096)
  const at = { file: source.name }
  const refuse = (what: string): never => {
    throw new Refusal(tableProblems['not-a-table']({ file: source.name, what }, at))
  }
  if (head.length === 0) throw new Refusal(fileProblems.empty(at, at))
  const magic = head.length < 4 ? 0 : head.readUInt32BE(0)
  if (magic === 0x504b0304) return openWorkbook(source)
  if (magic === 0xd0cf11e0) {
    const problem = (await isEncryptedPackage(source)) ? fileProblems.encrypted : fileProblems['old-workbook']
    throw new Refusal(problem(at, at))
  }
  const text = head.toString('latin1').replace(/^ï»¿/, '').trimStart().toLowerCase()
  if (text.startsWith('%pdf')) refuse('PDF')
  if (text.startsWith('{\\rtf')) refuse('RTF 文档')
  if (/^(<!doctype html|<html|<head|<table|<meta|<style|<body|<div)/.test(text))
    refuse('网页（HTML），只是改了扩展名')
  if (text.startsWith('<?xml') || text.startsWith('<')) refuse('XML 文件')
  if (/\.(xlsx|xlsm|xls|et)$/i.test(source.name)) {
    const reason = { zh: '内容不是 Excel 工作簿', en: 'its content is no Excel workbook' }
    throw new Refusal(fileProblems.damaged({ file: source.name, reason }, at))
  }
  return openCsv(source)
}

/** An old Office container holds a password-protected .xlsx under this name. */
async function isEncryptedPackage(source: TableSource): Promise<boolean> {
  const name = Buffer.from('EncryptedPackage', 'utf16le')
  let carried = Buffer.alloc(0)
  for (let at = 0; at < source.size; at += 1 << 20) {
    const bytes = Buffer.concat([carried, await source.read(at, 1 << 20)])
    if (bytes.includes(name)) return true
    carried = bytes.subarray(-name.length)
  }
  return false
}
