/** Whether If-None-Match names the tag. Weak comparison (RFC 9110, 13.1.2): what compresses turns a tag into a weak one. */
export function namesTag(asked: string | undefined, etag: string): boolean {
  return (asked ?? '').split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')))
}
