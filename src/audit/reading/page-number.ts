const patterns = [
  /^[-—–·]{1,2}\d{1,4}[-—–·]{1,2}$/,
  /^第\d{1,4}页(?:[,，、/]?共\d{1,4}页)?$/,
  /^\d{1,4}\/\d{1,4}$/,
  /^page\d{1,4}(?:of\d{1,4})?$/i,
]

/** A line that holds nothing but a page's number. */
export function isPageNumber(line: string): boolean {
  if (line.length > 30) return false
  const text = line.replace(/\s/g, '')
  return patterns.some((pattern) => pattern.test(text))
}
