import type { FieldValue, FileReference, ListField, Values } from '#registers'

/** Values that have no cell of their own kind, written as one text: files, and sub-rows where there is no second sheet. */

/** `报告.pdf〔sha256:…，12345，application/pdf〕`: a file's name for people, and what tells it apart. */
export function fileText({ name, sha256, size, mime }: FileReference): string {
  return `${name}〔sha256:${sha256}，${size}，${mime}〕`
}

/** Undefined where the text was not written by `fileText`. */
export function parseFileText(text: string): FileReference | undefined {
  const [, name, sha256, size, mime] =
    /^(.+)〔sha256:([0-9a-f]{64})，(\d+)，([^，〕]+)〕$/.exec(text.trim()) ?? []
  if (name === undefined || sha256 === undefined || mime === undefined) return undefined
  return { name, sha256, size: Number(size), mime }
}

/** Sub-rows as `甲|1;乙|2`; a bar, semicolon or backslash inside a part stands behind a backslash. */
export function itemsText(
  field: ListField,
  items: readonly Values[],
  partText: (name: string, value: FieldValue) => string,
): string {
  const names = Object.keys(field.fields)
  const part = (name: string, value: FieldValue | undefined): string =>
    value === undefined
      ? ''
      : partText(name, value)
          .replace(/[\\|;]/g, '\\$&')
          .replaceAll('\n', '\\n')
  return items.map((item) => names.map((name) => part(name, item[name])).join('|')).join(';')
}

/** The sub-rows of such a text as raw values, or how many parts the first odd item has. */
export function parseItems(
  field: ListField,
  text: string,
): Record<string, unknown>[] | { item: number; count: number; parts: number } {
  const names = Object.keys(field.fields)
  const items = splitItems(text.trim())
  const odd = items.findIndex((parts) => parts.length !== names.length)
  if (odd >= 0) return { item: odd + 1, count: items[odd]?.length ?? 0, parts: names.length }
  return items.map((parts) =>
    Object.fromEntries(
      names.map((name, index) => {
        const part = parts[index] ?? ''
        const isFile = field.fields[name]?.kind === 'file'
        return [name, part === '' ? null : isFile ? (parseFileText(part) ?? part) : part]
      }),
    ),
  )
}

function splitItems(text: string): string[][] {
  const items: string[][] = [['']]
  for (const [token] of text.matchAll(/\\.|[|;]|[^\\|;]+|\\$/gs)) {
    const parts = items.at(-1) ?? []
    if (token === '|') parts.push('')
    else if (token === ';') items.push([''])
    else parts.push((parts.pop() ?? '') + (token === '\\n' ? '\n' : token.replace(/^\\(?=.)/s, '')))
  }
  // A semicolon after the last item ends it.
  const last = items.at(-1)
  if (items.length > 1 && last?.length === 1 && last[0]?.trim() === '') items.pop()
  return items
}
