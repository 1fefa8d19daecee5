/** A head without what brackets and spaces add: 「全年预算数（A）」 is 全年预算数. */
export function plainHead(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\([^()]*\)/g, '')
    .replace(/[\s:;"“”]/g, '')
    .replace(/^(?:19|20)\d\d年度?/, '')
}
