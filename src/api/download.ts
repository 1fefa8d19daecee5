/**
 * The header that names a download (RFC 6266): the name in UTF-8 for every browser of today, a plain one for what does
 * not read that.
 */
export function disposition(how: 'attachment' | 'inline', name: string, plain: string): string {
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
