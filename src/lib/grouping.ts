/** Thousands separated, for screens and tables: `14004 项` becomes `14,004 项`, `1080.3 亿元` becomes `1,080.3 亿元`. */
export function groupThousands(text: string): string {
  return text.replace(/(?<![\d.,])\d{4,}/g, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','))
}
