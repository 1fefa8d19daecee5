/** What an address carries after `?`: plain texts, so that a person can read, send and edit it. */
export type QueryTexts = { readonly [name: string]: string | undefined }

/** Signs that mean nothing special inside a query and read better as they are. */
const plain: readonly (readonly [RegExp, string])[] = [
  [/%2F/g, '/'],
  [/%40/g, '@'],
  [/%3A/g, ':'],
  [/%2C/g, ','],
  [/%3D/g, '='],
]

function encode(text: string): string {
  return plain.reduce((encoded, [from, to]) => encoded.replace(from, to), encodeURIComponent(text))
}

export function parseQuery(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}

/** With its `?`; empty where there is nothing to say. */
export function formatQuery(texts: QueryTexts): string {
  const parts = Object.entries(texts).flatMap(([name, text]) =>
    text === undefined || text === '' ? [] : [`${encodeURIComponent(name)}=${encode(text)}`],
  )
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}
