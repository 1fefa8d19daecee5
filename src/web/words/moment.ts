const shanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** A moment as people read it, `2024-12-20 23:59`, on the clock of Shanghai wherever the browser is. */
export function momentText(instant: string): string {
  const date = new Date(instant)
  return Number.isNaN(date.getTime()) ? instant : shanghai.format(date)
}

/** Its day, `2024-12-20`. */
export function dayText(instant: string): string {
  return momentText(instant).slice(0, 10)
}

/** A span as people read it: `2024-12-20 09:00–10:30`, the second day only where it is another. */
export function spanText({ from, to }: { readonly from: string; readonly to: string }): string {
  const [start, end] = [from, to].map((moment) => moment.slice(0, 16).replace('T', ' '))
  return `${start}–${start?.slice(0, 10) === end?.slice(0, 10) ? end?.slice(11) : end}`
}

const grouped = new Intl.NumberFormat('en-US')

/** A count of things on the screen (rows, records, pages), with thousands separated. */
export function countText(count: number): string {
  return grouped.format(count)
}

/** A file's size as people read it: `12 KB`, `3.4 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const kilobytes = bytes / 1024
  if (kilobytes < 1024) return `${Math.round(kilobytes)} KB`
  return `${(kilobytes / 1024).toFixed(1)} MB`
}
